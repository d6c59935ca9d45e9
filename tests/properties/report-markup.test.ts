import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MarkupBlock, MarkupInline } from '../../src/features/reporting/markup/document.ts';
import { parseMarkup } from '../../src/features/reporting/markup/parse-markup.ts';
import { writeMarkup } from '../../src/features/reporting/markup/write-markup.ts';

const word = fc.stringMatching(/^[a-zàèìòù]{1,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const reference = fc
  .tuple(fc.constantFrom('monza', 'reggio-emilia'), fc.constantFrom('families', 'hours-week'))
  .map((all) => all.join('/'));
const special: fc.Arbitrary<MarkupInline> = fc.oneof(
  words.map((text): MarkupInline => ({ kind: 'strong', text })),
  words.map((text): MarkupInline => ({ kind: 'link', text, href: 'https://example.org/a' })),
  reference.map((one): MarkupInline => ({ kind: 'figure', reference: one })),
);
// Plain text at both ends: what begins with a mark of its own would be another block.
const inline = fc
  .tuple(words, fc.array(fc.tuple(special, words), { maxLength: 3 }))
  .map(([first, more]): MarkupInline[] => [
    { kind: 'text', text: more.length === 0 ? first : `${first} ` },
    ...more.flatMap(([piece, text], index): MarkupInline[] => [
      piece,
      { kind: 'text', text: index === more.length - 1 ? ` ${text}` : ` ${text} ` },
    ]),
  ]);
const block: fc.Arbitrary<MarkupBlock> = fc.oneof(
  words.map((text): MarkupBlock => ({ kind: 'heading', text })),
  inline.map((text): MarkupBlock => ({ kind: 'paragraph', text })),
  inline.map((text): MarkupBlock => ({ kind: 'quote', text })),
  fc
    .tuple(fc.boolean(), fc.array(inline, { minLength: 1, maxLength: 4 }))
    .map(([ordered, items]): MarkupBlock => ({ kind: 'list', ordered, items })),
  fc
    .integer({ min: 1, max: 3 })
    .chain((width) =>
      fc.tuple(
        fc.array(words, { minLength: width, maxLength: width }),
        fc.array(fc.array(inline, { minLength: width, maxLength: width }), { maxLength: 3 }),
      ),
    )
    .map(([header, rows]): MarkupBlock => ({ kind: 'table', header, rows })),
  reference.map((one): MarkupBlock => ({ kind: 'figure', reference: one })),
  fc.constant<MarkupBlock>({ kind: 'chart', reference: 'chart/families' }),
);

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      expect(parseMarkup(writeMarkup(blocks))).toEqual({ blocks, faults: [] });
    }),
  );
});

it('reads any text as something, and loses no word of it', () => {
  const pieces = fc.constantFrom(
    '**',
    '[',
    '](',
    ')',
    '{{figure ',
    '}}',
    '| ',
    ' |',
    '## ',
    '- ',
    '> ',
    '\n',
    '\n\n',
    'parola',
    ' ',
    '<b>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const said = JSON.stringify(parseMarkup(text).blocks);
      expect(said.split('parola').length).toBeGreaterThanOrEqual(Math.min(2, text.split('parola').length));
    }),
  );
});
