import { hashToken } from '../../../platform/auth/token.ts';

/** Whether a piece of an address can be one of our tokens; anything else is not looked up. */
export function isResultToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** The token that only reads, made of the one that keeps: whoever keeps a result needs to keep one secret, not two. */
export function readerTokenOf(keeperToken: string): string {
  return hashToken(`result-reader:${keeperToken}`).toString('base64url');
}
