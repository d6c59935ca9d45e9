import { hashToken } from '../../../platform/auth/token.ts';

/** Whether a piece of an address can be one of our tokens; anything else is not looked up. */
export function isListToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** The token that only reads, made of the one that changes: who keeps a list needs to keep one secret, not two. */
export function readerTokenOf(keeperToken: string): string {
  return hashToken(`list-reader:${keeperToken}`).toString('base64url');
}
