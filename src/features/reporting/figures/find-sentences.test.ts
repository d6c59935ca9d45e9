import { expect, it } from 'vitest';
import { findSentences } from './find-sentences.ts';

const say = (reference: string) => `[${reference}]`;

it('finds the sentence of a figure, and no other', () => {
  const text =
    'Prima frase. A Monza {{figure monza/families}} famiglie condividono in {{figure monza/groups}} gruppi. Ultima.';
  expect(findSentences('it', text, 'monza/families', say)).toEqual([
    { before: 'A Monza ', after: ' famiglie condividono in [monza/groups] gruppi.' },
  ]);
});

it('finds it in lists, quotes and tables, and where it stands alone', () => {
  const text =
    '- uno {{figure a/families}}\n- due\n\n> detto {{figure a/families}}\n\n| x |\n| {{figure a/families}} |\n\n{{figure a/families}}';
  expect(findSentences('it', text, 'a/families', say)).toHaveLength(4);
});

it('finds nothing where the figure is not', () => {
  expect(findSentences('en', 'No figure here.', 'a/families', say)).toEqual([]);
});
