import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** An unguessable token of 256 bits for links and cookies, in base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: who reads the database cannot use it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A digest of a text that only who has the key can make again, or try guesses at: HMAC-SHA-256. */
export function keyedDigest(key: string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code that people read aloud on the phone: `K7QM-3XWD`, no letter that looks like a figure. */
export function randomCode(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${part()}-${part()}`;
}
