import { createHash } from 'node:crypto';
import { asSeenBy, type AgreementTerms } from '../../../domain/group-life/agreement-terms.ts';

/** SHA-256 of the terms as a family reads them: what it signed can be shown to be what is kept. */
export function digestOf(terms: AgreementTerms, member: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(asSeenBy(member, terms)))
    .digest();
}
