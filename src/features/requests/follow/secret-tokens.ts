import { hashToken } from '../../../platform/auth/token.ts';

const tokenPattern = /^[\w-]{43}$/;

/** Whether a piece of an address can be one of our tokens; anything else is not looked up. */
export function isToken(text: string): boolean {
  return tokenPattern.test(text);
}

/**
 * The key of a form: the same draft sent twice is one request, even after the draft is gone. A uuid made of the draft's
 * token, which nobody can guess from it or back.
 */
export function submissionKeyOf(draftToken: string): string {
  return uuidFrom(hashToken(`submission:${draftToken}`));
}

/** The secret link of the request that a draft becomes: who sends twice is led to the same page twice. */
export function secretTokenOf(draftToken: string): string {
  return hashToken(`secret-link:${draftToken}`).toString('base64url');
}

/** The key of something that is seeded: the same one is never there twice. */
export function submissionKeyOfSeed(municipalitySlug: string, key: string): string {
  return uuidFrom(hashToken(`seed:${municipalitySlug}:${key}`));
}

function uuidFrom(hash: Buffer): string {
  const hex = hash.toString('hex');
  // Version 8: a uuid whose bits have a meaning of their own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
