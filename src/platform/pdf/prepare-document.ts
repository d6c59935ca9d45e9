import { cleanLine } from './clean-text.ts';
import type { Bar, BarChart, Block, PdfDocument } from './document.ts';
import { PdfError } from './pdf-error.ts';
import { prepareTable } from './prepare-table.ts';
import { prepareText } from './prepare-text.ts';

/** Of the letters, and of the margins. */
const sizes = {
  text: { scale: 1, margin: 1 },
  large: { scale: 1.5, margin: 1 },
  sheet: { scale: 0.82, margin: 0.68 },
} as const;

/** What the template reads: the document with its text cleaned, its headings in order and its figures worked out. */
export function prepareDocument(document: PdfDocument) {
  const year = document.date.getUTCFullYear();
  if (!(year >= 1970 && year <= 9999)) {
    throw new PdfError('pdf.date-invalid', 'the date of a document is a day between 1970 and 9999');
  }
  return {
    language: document.language,
    ...sizes[document.type ?? 'text'],
    title: cleanLine(document.title) || '—',
    subtitle: cleanLine(document.subtitle ?? ''),
    author: cleanLine(document.author ?? ''),
    day: formatDay(document.date, document.language),
    footer: cleanLine(document.footer ?? ''),
    // Of a pile, each letter goes its own way: how many pages all have is nobody's to read.
    numbered: document.blocks.every(({ kind }) => kind !== 'newPage'),
    blocks: inHeadingOrder(document.blocks.filter(saysSomething)).map((block) => ({
      language: block.language ?? document.language,
      ...prepareBlock(block),
    })),
  };
}

/** A heading without words leads nowhere. */
function saysSomething(block: Block): boolean {
  return block.kind !== 'heading' || cleanLine(block.text) !== '';
}

/** Readers that jump by headings lose their way if a level is missing, and the standard forbids it. */
export function inHeadingOrder(blocks: readonly Block[]): Block[] {
  let deepest = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(block.level, deepest + 1) as typeof block.level;
    deepest = level;
    return { ...block, level };
  });
}

function prepareBlock(block: Block) {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: cleanLine(block.text) };
    case 'paragraph':
    case 'quote':
      return { ...block, text: prepareText(block.text) };
    case 'table':
      return prepareTable(block);
    case 'keyFigures':
      return {
        ...block,
        figures: block.figures.map((figure) => ({
          value: cleanLine(figure.value),
          label: cleanLine(figure.label),
          note: cleanLine(figure.note ?? ''),
        })),
      };
    case 'list':
      return { ...block, ordered: block.ordered ?? false, items: block.items.map(prepareText) };
    case 'newPage':
      return block;
    case 'contents':
      return { ...block, title: cleanLine(block.title) };
    case 'picture':
      return { ...block, alternative: cleanLine(block.alternative) || '—' };
    case 'note':
      return { ...block, title: cleanLine(block.title ?? ''), text: prepareText(block.text) };
    default:
      return prepareChart(block);
  }
}

function prepareChart(chart: BarChart) {
  const caption = cleanLine(chart.caption);
  return {
    kind: chart.kind,
    caption,
    alternative: cleanLine(chart.alternative) || caption || '—',
    bars: shareOfLongest(chart.bars).map((bar) => ({
      share: bar.share,
      label: cleanLine(bar.label),
      text: cleanLine(bar.text),
    })),
  };
}

export function shareOfLongest(bars: readonly Bar[]): (Bar & { share: number })[] {
  const lengths = bars.map(({ value }) => (Number.isFinite(value) ? Math.max(value, 0) : 0));
  const longest = Math.max(0, ...lengths);
  return bars.map((bar, index) => ({ ...bar, share: longest === 0 ? 0 : (lengths[index] ?? 0) / longest }));
}

function formatDay(date: Date, language: 'it' | 'en'): string {
  const locale = language === 'it' ? 'it-IT' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Rome' }).format(date);
}
