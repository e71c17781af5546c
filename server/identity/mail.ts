import type { Role } from "@evenhand/shared/session/roles";
import { createTransport } from "nodemailer";
import { isLoopback, type MailSettings } from "../config.ts";
import { type InvitationLanguage, invitationWords } from "./invitation-words.ts";

/** What an invitation says, and to whom. */
export interface Invitation {
  readonly name: string;
  readonly email: string;
  /** Of the session. */
  readonly title: string;
  readonly role: Role;
  readonly link: string;
  /** Of whoever invites: the guest's is not known yet. */
  readonly language: InvitationLanguage;
}

/** Why a mail did not leave, without a word of the server's answer: that may quote the address. */
export interface MailFailure {
  /** Of nodemailer or the operating system, such as `ECONNECTION`. */
  readonly code: string;
  /** The SMTP status, where the server answered with one. */
  readonly status: number | null;
}

/** Mails invitations beside their links. Nobody waits for it, and nothing fails because of it. */
export interface Mail {
  /** Takes the invitation, and returns before it leaves: one mail after the other, in this order. */
  invite(invitation: Invitation): void;
  /** Takes no more; gives what waits a moment to leave, and lets go of the rest. */
  close(): Promise<void>;
}

/** How long the server may take to answer a step, in milliseconds. */
const STEP = 10_000;
/** How long one mail may take, in milliseconds. */
const LIMIT = 30_000;
/** How long closing waits for mails, in milliseconds. */
const GRACE = 3_000;

/**
 * @param settings null where SMTP is not set: then there is no mail
 * @param onFailed hears of every mail that did not leave
 * @param grace how long closing waits for mails, in milliseconds; tests give their own
 */
export function createMail(
  settings: MailSettings | null,
  onFailed: (failure: MailFailure) => void,
  grace = GRACE,
): Mail | null {
  if (settings === null) return null;
  const { host, port, secure, auth, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure,
    // A password never travels in the clear, save to a server on this machine.
    requireTLS: auth !== null && !isLoopback(host),
    ...(auth && { auth: { ...auth } }),
    dnsTimeout: STEP,
    connectionTimeout: STEP,
    greetingTimeout: STEP,
    socketTimeout: STEP,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const stop = new AbortController();
  let closed = false;
  let waiting: Promise<void> = Promise.resolve();

  const send = async ({ name, email, language, ...invitation }: Invitation): Promise<void> => {
    const tooLong = new AbortController();
    // A timer of our own and not `AbortSignal.timeout`: that one may be collected before it fires.
    const timer = setTimeout(() => tooLong.abort(), LIMIT);
    try {
      await transport.sendMail({
        from: { ...from },
        to: { name, address: email },
        ...invitationWords(language, { name, ...invitation }),
        // No out-of-office note is wanted in return (RFC 3834).
        headers: { "Auto-Submitted": "auto-generated" },
        signal: AbortSignal.any([stop.signal, tooLong.signal]),
      });
    } catch (error) {
      onFailed(failureOf(error));
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    invite: (invitation) => {
      if (!closed) waiting = waiting.then(() => send(invitation));
    },
    close: async () => {
      closed = true;
      const timer = setTimeout(() => stop.abort(), grace);
      await waiting;
      clearTimeout(timer);
      transport.close();
    },
  };
}

function failureOf(error: unknown): MailFailure {
  const code = error instanceof Error && "code" in error ? error.code : null;
  const status = error instanceof Error && "responseCode" in error ? error.responseCode : null;
  return {
    code: typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? code : "EUNKNOWN",
    status: typeof status === "number" ? status : null,
  };
}
