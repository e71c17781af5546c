/** Where the server is reached, and which pages may speak to it. */
export interface Origins {
  /** The address people are given, without a slash at its end. */
  readonly url: string;
  /** No address of its own was set: it is this machine's alone, with nothing in front of it. */
  readonly isLocal: boolean;
  /** Behind https: cookies are `Secure` and `__Host-`. */
  readonly secure: boolean;
  /** Whether a request that a page of this origin sent may change something or open a socket. */
  allows(origin: string): boolean;
}

/**
 * With `publicUrl` this origin and no other; without it `127.0.0.1`, `localhost` and `*.localhost` at the port,
 * so that one browser can hold several sign-ins side by side.
 *
 * @param port asked for at each use: with port 0 it is known only once the server listens
 */
export function createOrigins(publicUrl: string | null, port: () => number): Origins {
  if (publicUrl !== null) {
    return {
      url: publicUrl,
      isLocal: false,
      secure: publicUrl.startsWith("https:"),
      allows: (origin) => origin === publicUrl,
    };
  }
  return {
    get url() {
      return `http://127.0.0.1:${port()}`;
    },
    isLocal: true,
    secure: false,
    allows: (origin) => {
      const match = /^http:\/\/(127\.0\.0\.1|(?:[a-z0-9-]{1,63}\.)?localhost)(?::(\d{1,5}))?$/.exec(origin);
      return match !== null && Number(match[2] ?? 80) === port();
    },
  };
}
