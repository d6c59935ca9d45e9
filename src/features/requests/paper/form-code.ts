import { requestableHelp, type RequestableHelp } from '../../../domain/vocabulary.ts';
import { journeyVersion } from '../ask/journey.ts';

/**
 * The code printed on the paper form of a kind of help: `M03-2` is the third kind, as asked by the second version of the
 * questions. Kinds are only ever added at the end of their list, so that a form in a drawer stays what it is.
 */
export function formCode(kind: RequestableHelp): string {
  const place = requestableHelp.indexOf(kind) + 1;
  return `M${String(place).padStart(2, '0')}-${journeyVersion}`;
}

export type ReadCode =
  | { readonly kind: 'form'; readonly help: RequestableHelp }
  /** Printed before the questions changed: what it lacks is asked. */
  | { readonly kind: 'old-form'; readonly help: RequestableHelp }
  | { readonly kind: 'unknown' };

/** Reads a code as somebody copies it from paper: small letters, blanks, without the dash. */
export function readFormCode(text: string): ReadCode {
  const [, place = '', version = ''] = /^M(\d\d)(\d{1,3})$/.exec(text.toUpperCase().replaceAll(/[\s-]/g, '')) ?? [];
  const help = requestableHelp[Number(place) - 1];
  if (help === undefined || place === '') return { kind: 'unknown' };
  if (Number(version) === journeyVersion) return { kind: 'form', help };
  return Number(version) < journeyVersion && Number(version) > 0 ? { kind: 'old-form', help } : { kind: 'unknown' };
}
