import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookies the Atlas sets: none is read by a script, none is sent along from another site but when somebody follows a link here. */
export interface Cookies {
  readonly session: Cookie;
  /** Held between leaving for the sign-in provider and coming back. */
  readonly pending: Cookie;
}

/** One cookie under its name. */
export interface Cookie {
  readonly name: string;
  read(request: FastifyRequest): string | undefined;
  /** @param seconds how long the browser keeps it */
  set(reply: FastifyReply, value: string, seconds: number): void;
  clear(reply: FastifyReply): void;
}

/** @param secure where browsers reach the Atlas by https: then no other host and no plain request can set these cookies */
export function createCookies(secure: boolean): Cookies {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  const cookie = (plain: string): Cookie => {
    const name = secure ? `__Host-${plain}` : plain;
    return {
      name,
      read: (request) => request.cookies[name],
      set: (reply, value, seconds) => void reply.setCookie(name, value, { ...options, maxAge: seconds }),
      clear: (reply) => void reply.clearCookie(name, options),
    };
  };
  return { session: cookie('atlas_session'), pending: cookie('atlas_sign_in') };
}
