import { textOf } from '../../src/ui/testing/html.ts';

/** One side of what an experiment compares: a sum of shares, or a mean of so many months. */
interface Side {
  readonly value: number;
  readonly of: number;
}

/** What a page says of the months with the service and without, and what the months that it lists come to. */
export interface SumsOfReading {
  readonly told: { readonly with: Side; readonly without: Side };
  readonly added: { readonly with: Side; readonly without: Side };
}

const names = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
);
const numberOf = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));
const number = String.raw`(-?[\d.]+(?:,\d+)?)`;
const shares = new RegExp(`Con il servizio: ${number} / ${number} = .*? Senza: ${number} / ${number} = `);
const means = new RegExp(
  `Media con il servizio: ${number}.*?, su ${number} mesi\\. Senza: ${number}.*?, su ${number} mesi`,
);

/**
 * Reads the Italian page of a reading as somebody with a pencil does: the two sums of its formula, and the months of its table added up on either side of the start.
 * Undefined where the page has no sums.
 * @param start the month of the start, `2026-02`
 */
export function sumsOfReading(html: string, start: string): SumsOfReading | undefined {
  const text = textOf(html);
  const found = shares.exec(text) ?? means.exec(text);
  if (found === null) return undefined;
  const [, one = '', ofOne = '', other = '', ofOther = ''] = found;
  const isMean = !shares.test(text);
  const months = monthsIn(html);
  const side = (isAfter: boolean): Side => {
    const own = months.filter(({ month }) => month >= start === isAfter);
    const sum = (of: (month: Month) => number) => own.reduce((all, month) => all + of(month), 0);
    if (!isMean) return { value: sum(({ above }) => above), of: sum(({ below }) => below) };
    return { value: sum(({ above, below }) => above / below) / own.length, of: own.length };
  };
  return {
    told: {
      with: { value: numberOf(one), of: numberOf(ofOne) },
      without: { value: numberOf(other), of: numberOf(ofOther) },
    },
    added: { with: side(true), without: side(false) },
  };
}

interface Month {
  readonly month: string;
  readonly above: number;
  readonly below: number;
}

/** The months of the page's table with their first figure: `12 su 24`, or a number alone, which stands over one. */
function monthsIn(html: string): Month[] {
  return (html.match(/<tr[\s>][\s\S]*?<\/tr>/g) ?? []).flatMap((row) => {
    const [name = '', ...cells] = (row.match(/<t[hd][\s>][\s\S]*?<\/t[hd]>/g) ?? []).map(textOf);
    const [, month = '', year = ''] = /^(\p{L}+) (\d{4})$/u.exec(name.trim()) ?? [];
    const figure = cells.find((cell) => /\d/.test(cell));
    if (!names.includes(month) || figure === undefined) return [];
    const [, above, below] = new RegExp(`\\(${number} su ${number}\\)`).exec(figure) ?? [];
    const [alone = ''] = new RegExp(number).exec(figure) ?? [];
    return [
      {
        month: `${year}-${String(names.indexOf(month) + 1).padStart(2, '0')}`,
        above: numberOf(above ?? alone),
        below: below === undefined ? 1 : numberOf(below),
      },
    ];
  });
}
