/** 8 and 11 are read with a vowel first: "l’8 marzo", "dall’11 ottobre". */
const vowelFirst = /^(8|11)\b/;

const before = { il: 'l’', dal: 'dall’', al: 'all’', del: 'dell’', Il: 'L’', Dal: 'Dall’', Al: 'All’' } as const;

/** A date with the word before it, as Italian wants it: `day('dal', '11 ottobre')` is "dall’11 ottobre". */
export function day(word: keyof typeof before, date: string): string {
  return vowelFirst.test(date) ? `${before[word]}${date}` : `${word} ${date}`;
}
