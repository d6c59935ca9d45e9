import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** Each municipality has its own session, under its own name: signing in to one says nothing to another. */
export interface SessionCookies {
  read(c: Context, municipality: string): string | undefined;
  write(c: Context, municipality: string, token: string): void;
  clear(c: Context, municipality: string): void;
}

/** `secure`: behind TLS. The `__Host-` prefix then binds the cookie to this host; plain HTTP (a first look on localhost) cannot have it. `prefix`: what the cookie is for. */
export function sessionCookies(secure: boolean, prefix = 'will'): SessionCookies {
  const name = (municipality: string) => `${secure ? '__Host-' : ''}${prefix}-${municipality}`;
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read: (c, municipality) => getCookie(c, name(municipality)),
    write: (c, municipality, token) => setCookie(c, name(municipality), token, attributes),
    clear: (c, municipality) => {
      deleteCookie(c, name(municipality), attributes);
    },
  };
}
