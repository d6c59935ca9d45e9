import { hashToken } from '../../../platform/auth/token.ts';

/** The id of something that is seeded: the same key in the same municipality is the same thing for ever. */
export function seedId(municipalitySlug: string, kind: 'operator' | 'venue', key: string): string {
  const hex = hashToken(`seed:${municipalitySlug}:${kind}:${key}`).toString('hex');
  // Version 8: a uuid whose bits have a meaning of their own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
