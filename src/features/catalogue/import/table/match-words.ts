import { withoutAccents } from '../../../../domain/search/normalise.ts';

export interface WordRule<Code> {
  readonly any: readonly string[];
  readonly code: Code;
}

/** Finds the codes whose words begin a word of the text; case, accents and punctuation do not count. */
export function wordMatcher<Code>(rules: readonly WordRule<Code>[]): (text: string) => Code[] {
  const prepared = rules.map(({ any, code }) => ({ code, any: any.map((words) => ` ${plain(words)}`) }));
  return (text) => {
    const searched = ` ${plain(text)} `;
    return prepared.filter(({ any }) => any.some((words) => searched.includes(words))).map(({ code }) => code);
  };
}

/** Words of a..z and digits with single spaces between. */
export function plain(text: string): string {
  return withoutAccents(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
