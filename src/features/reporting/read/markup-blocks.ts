import type { Language } from '../../../i18n/index.ts';
import { messages } from '../../../i18n/index.ts';
import type { Block, Inline } from '../../../platform/pdf/document.ts';
import { readingOf, type Readings } from '../figures/reading-of.ts';
import type { TextReading } from '../figures/reading.ts';
import { nameOf, sayCity, sayDated, sayInText } from '../figures/say-figure.ts';
import { standAlone } from '../figures/stand-alone.ts';
import type { MarkupBlock, MarkupInline } from '../markup/document.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import { chartOf } from './chart-of.ts';
import type { ReadableText } from './in-language.ts';

/**
 * A text of the report as blocks of a document. `hrefOf` gives the absolute address of a figure's page.
 * @param text with its own language, which may not be the document's: figures in its sentences speak that, those that stand by themselves the document's
 */
export function markupBlocks(
  documentLanguage: Language,
  { text, language }: ReadableText,
  readings: Readings,
  hrefOf: (reference: string) => string,
): Block[] {
  const say = (pieces: readonly MarkupInline[]) => pieces.map((piece) => asInline(piece));
  const asInline = (piece: MarkupInline): Inline => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind !== 'figure') return piece;
    return {
      kind: 'link',
      text: sayInText(language, readingOf(readings, piece.reference)),
      href: hrefOf(piece.reference),
    };
  };
  const asBlocks = (block: MarkupBlock): Block[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', level: 3, text: block.text }];
      case 'paragraph':
        return [{ kind: 'paragraph', text: say(block.text) }];
      case 'quote':
        return [{ kind: 'quote', text: say(block.text) }];
      case 'list':
        return [{ kind: 'list', ordered: block.ordered, items: block.items.map(say) }];
      case 'table':
        return [
          {
            kind: 'table',
            caption: '',
            columns: block.header.map((header) => ({ header })),
            rows: block.rows.map((row) => row.map(say)),
            rowHeader: true,
          },
        ];
      default:
        return figureBlocks(documentLanguage, readingOf(readings, block.reference), hrefOf);
    }
  };
  return parseMarkup(text).blocks.flatMap((block) =>
    asBlocks(block).map((one) => ({ ...one, language: standsAlone(block) ? documentLanguage : language })),
  );
}

function standsAlone({ kind }: MarkupBlock): boolean {
  return kind === 'figure' || kind === 'chart';
}

function figureBlocks(language: Language, { reading }: TextReading, hrefOf: (reference: string) => string): Block[] {
  const t = messages(language).reporting;
  if (reading.kind !== 'chart') {
    const { value, sentences } = standAlone(language, reading);
    const dated = sayDated(language, reading);
    const open: Inline = { kind: 'link', text: t.openFigure, href: hrefOf(reading.reference) };
    return [
      {
        kind: 'keyFigures',
        figures: [
          {
            value,
            label: nameOf(language, reading),
            note: [sayCity(language, reading), ...(dated === undefined ? [] : [dated])].join(' · '),
          },
        ],
      },
      { kind: 'paragraph', text: sentences === undefined ? [open] : [`${sentences} `, open] },
    ];
  }
  const { title, description, bars } = chartOf(language, reading);
  const drawn = bars.flatMap(({ label, value, text }) => (value === undefined ? [] : [{ label, value, text }]));
  return [
    ...(drawn.length === 0
      ? []
      : [{ kind: 'barChart' as const, caption: title, alternative: description, bars: drawn }]),
    {
      kind: 'table',
      caption: title,
      columns: [{ header: t.chartCity }, { header: title, align: 'end' }],
      rows: bars.map(({ label, text }) => [label, text]),
      rowHeader: true,
    },
    { kind: 'paragraph', text: [{ kind: 'link', text: t.openFigureOf(title), href: hrefOf(reading.reference) }] },
  ];
}
