import { createHash, randomBytes, randomInt } from 'node:crypto';

/** An unguessable token of 256 bits for links and cookies, in base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: who reads the database cannot use it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code that people read aloud on the phone: `K7QM-3XWD`, no letter that looks like a figure. */
export function randomCode(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${part()}-${part()}`;
}
