import { cleanLine, cleanText, isVisible } from './clean-text.ts';
import type { Bar, BarChart, Block, Inline, PdfDocument, Table, Text } from './document.ts';
import { PdfError } from './pdf-error.ts';

/** What the template reads: the document with its text cleaned, its headings in order and its figures worked out. */
export type PreparedDocument = ReturnType<typeof prepareDocument>;

export function prepareDocument(document: PdfDocument) {
  const year = document.date.getUTCFullYear();
  if (!(year >= 1970 && year <= 9999)) {
    throw new PdfError('pdf.date-invalid', 'the date of a document is a day between 1970 and 9999');
  }
  return {
    language: document.language,
    title: cleanLine(document.title) || '—',
    subtitle: cleanLine(document.subtitle ?? ''),
    author: cleanLine(document.author ?? ''),
    day: formatDay(document.date, document.language),
    footer: cleanLine(document.footer ?? ''),
    blocks: inHeadingOrder(document.blocks.filter(saysSomething)).map(prepareBlock),
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

function prepareTable(table: Table) {
  const rows = table.total ? [...table.rows, table.total] : table.rows;
  if (table.columns.length === 0 || rows.some((row) => row.length !== table.columns.length)) {
    throw new PdfError('pdf.table-ragged', `every row needs ${String(table.columns.length)} cells, and at least one`);
  }
  return {
    kind: table.kind,
    caption: cleanLine(table.caption),
    columns: table.columns.map(({ header, align = 'start' }) => ({ header: cleanLine(header), align })),
    rows: table.rows.map((row) => row.map(prepareText)),
    total: (table.total ?? []).map(prepareText),
    rowHeader: table.rowHeader ?? false,
  };
}

function prepareText(text: Text) {
  return (typeof text === 'string' ? [text] : text).map(prepareInline);
}

function prepareInline(inline: Inline) {
  if (typeof inline === 'string') return { kind: 'plain', text: cleanText(inline) };
  const text = cleanText(inline.text);
  if (inline.kind !== 'link') return { kind: inline.kind, text };
  const href = followable(inline.href);
  return href !== undefined && isVisible(text) ? { kind: 'link', text, href } : { kind: 'plain', text };
}

/** An address that makes sense outside the site and cannot run anything; written in ASCII by the URL standard. */
function followable(href: string): string | undefined {
  const url = URL.parse(href.toWellFormed());
  const allowed = url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) && url.href.length <= 2000;
  return allowed ? url.href : undefined;
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
