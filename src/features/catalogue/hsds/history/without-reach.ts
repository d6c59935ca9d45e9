/** Whatever stands where a mailbox or a number was. */
const inItsPlace = '…';

const mailbox = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu;

/**
 * An Italian number as people write it: what it begins with (`039`, `333`), one sign or none, five digits or more. Days and sums are none:
 * `01/09/2026`, `300 000`.
 */
const telephone =
  /(?<![\p{L}\p{N}-])(?:(?:\+|00)39[\s.]?)?(?:0\d{1,3}|3\d{2})[\s./-]?(?:\s?\d){5,8}(?![\p{L}\p{N}-])/gu;

/** A text that people wrote, without the mailboxes and telephones in it: they may be somebody's own, taken back since. */
export function withoutReach(text: string): string {
  return text.replaceAll(mailbox, inItsPlace).replaceAll(telephone, inItsPlace);
}
