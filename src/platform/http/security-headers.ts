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
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Permissions-Policy', 'geolocation=(self), camera=(), microphone=(), payment=()');
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    // A page may be about one household: no shared cache keeps it. Assets say otherwise before this.
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-store');
  };
}
