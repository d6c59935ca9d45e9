import type { MiddlewareHandler } from 'hono';

// Nothing from another host, nothing inline; data: images are ours, drawn in the page.
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. Addresses may hold a secret link, so they are told to no other site. */
export function securityHeaders(secure: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    // On the answer itself: `c.header` makes a new one of it for each header.
    const { headers } = c.res;
    headers.set('Content-Security-Policy', contentSecurityPolicy);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'geolocation=(self), camera=(), microphone=(), payment=()');
    if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    // A page may be about one household: no shared cache keeps it. Assets say otherwise before this.
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  };
}
