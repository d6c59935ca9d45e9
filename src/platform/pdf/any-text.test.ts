import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDocument } from './a-document.ts';
import type { Block, Inline, PdfDocument, Text } from './document.ts';
import { graphemesOf } from './graphemes.ts';
import { renderPdf } from './render-pdf.ts';

const syntax = fc.string({
  unit: fc.constantFrom(...graphemesOf('#*_$@<>\\[]{}"\'`~=-+/:;.,&%^|! \n\t')),
  maxLength: 30,
});
const scripts = fc.string({ unit: fc.constantFrom(...Array.from('אבגمحمدعلي你好বাংলাไทยΩЖé̂ệ')), maxLength: 20 });
const emoji = fc.constantFrom('👩‍👩‍👧', '🇮🇹', '👍🏽', '😀', '\u{1F3F4}\u{E0067}\u{E007F}', '☎️');
const awkward = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\uFFFC',
  '\uFFFE',
  '\uE000',
  '\u202E',
  '\u00AD',
  'a\u0301\u0302\u0303',
);
const longWord = fc.nat(400).map((length) => 'parola'.repeat(length));
const anyUnit = fc.string({ unit: 'binary', maxLength: 20 });
const anyString = fc.oneof(syntax, scripts, emoji, awkward, longWord, anyUnit, fc.string());

const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  anyString,
  fc.record({ kind: fc.constantFrom('strong' as const, 'emphasis' as const), text: anyString }),
  fc.record({ kind: fc.constant('link' as const), text: anyString, href: fc.oneof(fc.webUrl(), anyString) }),
);
const anyText: fc.Arbitrary<Text> = fc.oneof(anyString, fc.array(anyInline, { maxLength: 3 }));

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: anyString,
  }),
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'note' as const), text: anyText, title: anyString }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(anyText, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: anyString,
    columns: fc.tuple(
      fc.record({ header: anyString }),
      fc.record({ header: anyString, align: fc.constant('end' as const) }),
    ),
    rows: fc.array(fc.tuple(anyText, anyText), { maxLength: 3 }),
    rowHeader: fc.boolean(),
    total: fc.tuple(anyText, anyText),
  }),
  fc.record({
    kind: fc.constant('keyFigures' as const),
    figures: fc.array(fc.record({ value: anyString, label: anyString, note: anyString }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('barChart' as const),
    caption: anyString,
    alternative: anyString,
    bars: fc.array(fc.record({ label: anyString, value: fc.double(), text: anyString }), { maxLength: 3 }),
  }),
);

const anyDocument: fc.Arbitrary<PdfDocument> = fc.record({
  language: fc.constantFrom('it' as const, 'en' as const),
  title: anyString,
  subtitle: anyString,
  author: anyString,
  date: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
  footer: anyString,
  blocks: fc.array(anyBlock, { maxLength: 4 }),
});

describe('any text', () => {
  it('makes a document: nothing that people write can break it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const pdf = Buffer.from(await renderPdf(document)).toString('latin1');
        expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
      }),
      { numRuns: 60 },
    );
  });

  it('makes a document in every place at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyString, async (text) => {
        const pdf = await renderPdf(
          aDocument({ title: text, footer: text, blocks: [{ kind: 'note', title: text, text }] }),
        );
        expect(pdf.length).toBeGreaterThan(1000);
      }),
      { numRuns: 60 },
    );
  });
});
