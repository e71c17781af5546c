import { isIP } from "node:net";
import { resolve } from "node:path";
import { emailSchema } from "@evenhand/shared/protocol/bodies";
import { LOG_LEVELS, type LogLevel } from "./observability/log.ts";

/** The SMTP server that invitations go out by, and who they are from. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  /** The sender: an address, with a name or without. */
  readonly from: { readonly name: string; readonly address: string };
}

/** How the process is set up. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** A PostgreSQL database instead of the embedded one; null: the embedded one. It may hold a password. */
  readonly databaseUrl: string | null;
  /** Where people reach the server, as an origin; null: `http://127.0.0.1:PORT`, with its local names. */
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
  /** Which proxies' `X-Forwarded-For` is believed: none, so many hops, or these addresses. */
  readonly trustProxy: false | number | readonly string[];
  /** The account of the link that a first start prints. */
  readonly hrEmail: string;
  /** What reads `/metrics` from another machine, as a bearer token; null: they are this machine's alone. */
  readonly metricsToken: string | null;
  /** How invitations are mailed; null: they are not. */
  readonly mail: MailSettings | null;
}

/** A setting that the process cannot start with. The message is one line for the person who set it. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Whether a host is this machine, whoever asks. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || host.startsWith("127.");

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment; an empty value counts as unset.
 *
 * @throws ConfigError for the first setting that is wrong
 */
export function readConfig(environment: Environment): Config {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    port: readPort(read("PORT")),
    host: readHost(read("HOST")),
    dataDir: resolve(read("DATA_DIR") ?? "data"),
    databaseUrl: readDatabaseUrl(read("DATABASE_URL")),
    publicUrl: readPublicUrl(read("PUBLIC_URL")),
    logLevel: readLogLevel(read("LOG_LEVEL")),
    trustProxy: readTrustProxy(read("TRUST_PROXY")),
    hrEmail: readEmail(read("HR_EMAIL")),
    metricsToken: readMetricsToken(read("METRICS_TOKEN")),
    mail: readMail(read("SMTP_URL"), read("MAIL_FROM")),
  };
}

function readPort(value = "3000"): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new ConfigError(`PORT must be a whole number from 0 to 65535, not "${value}".`);
}

function readHost(value = "127.0.0.1"): string {
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value);
  if (isIP(value) !== 0 || isName) return value;
  throw new ConfigError(`HOST must be an address or a host name to listen on, not "${value}".`);
}

function readDatabaseUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && ["postgres:", "postgresql:"].includes(url.protocol) && url.pathname.length > 1) return value;
  // The value is not repeated: it may hold a password.
  throw new ConfigError("DATABASE_URL must be like postgres://user:password@db.example.org:5432/evenhand.");
}

function readPublicUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const wrong = new ConfigError(
    `PUBLIC_URL must be like https://calibration.example.org, without a path, not "${value}".`,
  );
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) throw wrong;
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "") throw wrong;
  return url.origin;
}

function readMetricsToken(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^[\w.~+/-]{24,}=*$/.test(value)) return value;
  // The value is not repeated: it is a secret.
  throw new ConfigError("METRICS_TOKEN must have at least 24 letters, digits or signs of a bearer token.");
}

function readEmail(value = "hr@example.org"): string {
  const email = emailSchema.safeParse(value);
  if (email.success) return email.data;
  throw new ConfigError(`HR_EMAIL must be an email address, not "${value}".`);
}

function readMail(url: string | undefined, sender: string | undefined): MailSettings | null {
  const from = sender === undefined ? null : readSender(sender);
  if (url === undefined) return null;
  const server = readSmtpUrl(url);
  if (!from)
    throw new ConfigError("MAIL_FROM must be set where SMTP_URL is: the address that mails are from.");
  return { ...server, from };
}

function readSmtpUrl(value: string): Omit<MailSettings, "from"> {
  // The value is not repeated: it may hold a password.
  const wrong = new ConfigError(
    "SMTP_URL must be like smtps://user:password@mail.example.org or smtp://mail.example.org:587, nothing after it.",
  );
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "") throw wrong;
  if (!["", "/"].includes(url.pathname) || url.search !== "" || url.hash !== "") throw wrong;
  if ((url.username === "") !== (url.password === "")) throw wrong;
  const secure = url.protocol === "smtps:";
  try {
    return {
      host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
      port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
      secure,
      auth:
        url.username === ""
          ? null
          : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    };
  } catch {
    throw wrong;
  }
}

function readSender(value: string): MailSettings["from"] {
  const [, name = "", inBrackets = value] = /^([^<>]*)<([^<>]+)>$/.exec(value) ?? [];
  const address = emailSchema.safeParse(inBrackets);
  if (address.success) return { name: name.trim().replace(/^"(.*)"$/, "$1"), address: address.data };
  throw new ConfigError(`MAIL_FROM must be like Evenhand <evenhand@example.org>, not "${value}".`);
}

function readLogLevel(value = "info"): LogLevel {
  const level = LOG_LEVELS.find((known) => known === value);
  if (level) return level;
  throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}, not "${value}".`);
}

function readTrustProxy(value = "false"): Config["trustProxy"] {
  if (value === "false") return false;
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  const addresses = value.split(",").map((address) => address.trim());
  const isAddress = (address: string) => {
    const [ip = "", bits = "0", ...rest] = address.split("/");
    const version = isIP(ip);
    return (
      rest.length === 0 && version !== 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
    );
  };
  if (addresses.every(isAddress)) return addresses;
  throw new ConfigError(
    `TRUST_PROXY must be false, a number of proxies, or their addresses with commas, not "${value}".`,
  );
}
