/**
 * The Italian tax code, of a body (11 digits, as its VAT number) or of a person (16 characters), with its check character:
 * decree of the Minister of Finance of 23 December 1976, "Sistemi di codificazione dei soggetti da iscrivere all'anagrafe
 * tributaria", articles 6, 7, 11 and 12.
 */
export type TaxCode =
  | { readonly kind: 'right'; readonly code: string; readonly of: 'body' | 'person' }
  | { readonly kind: 'wrong'; readonly why: 'shape' | 'check' };

/** Six letters, then digits that a letter may stand for where two people would have the same code (article 6). */
const personShape = /^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/;

export function readTaxCode(text: string): TaxCode {
  const code = text
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
    .replace(/^IT(?=\d{11}$)/, '');
  if (/^\d{11}$/.test(code)) {
    const right = !/^0{11}$/.test(code) && bodyCheck(code) === 0;
    return right ? { kind: 'right', code, of: 'body' } : { kind: 'wrong', why: 'check' };
  }
  if (!personShape.test(code)) return { kind: 'wrong', why: 'shape' };
  return personCheck(code.slice(0, 15)) === code[15]
    ? { kind: 'right', code, of: 'person' }
    : { kind: 'wrong', why: 'check' };
}

/** Digits in even places are doubled, less 9 where that passes 9; with the check digit the sum ends in 0. */
function bodyCheck(code: string): number {
  const sum = code
    .split('')
    .map(Number)
    .reduce((total, digit, index) => {
      const counted = index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
      return total + counted;
    }, 0);
  return sum % 10;
}

/** What a character counts in an odd place, for 0 to 9 and again for A to J, then K to Z. */
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function personCheck(fifteen: string): string {
  const sum = fifteen.split('').reduce((total, character, index) => {
    const place = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (oddValues[place] ?? 0) : place);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}
