import { withoutGuards } from '../../../../platform/csv/formula-guard.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  agrave: 'à',
  egrave: 'è',
  eacute: 'é',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  laquo: '«',
  raquo: '»',
  deg: '°',
};

/**
 * What a person wrote in a cell, as plain text: without tags, scripts, invisible signs and the apostrophes that keep a
 * spreadsheet from reading a formula. What it means is not touched: "<3" and "5 < 6" stay.
 */
export function cleanCell(cell: string): string {
  if (cell === '') return '';
  const written = withoutGuards(cell.trim());
  const text = written.includes('<') ? withoutTags(written) : written;
  const decoded = text.includes('&') ? withCharacters(text) : text;
  return (
    decoded
      .normalize('NFC')
      .replaceAll(/\r\n?/g, '\n')
      // Control signs, marks that turn the direction of text, spaces without width, halves of characters.
      .replaceAll(/[^\P{Cc}\n\t]|[^\P{Cf}\u200c\u200d]|\p{Cs}/gu, '')
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** The same on one line, for titles and names. */
export function cleanLine(cell: string): string {
  return cleanCell(cell).replaceAll(/\s+/g, ' ');
}

function withoutTags(text: string): string {
  return text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replaceAll(/<(script|style|iframe|object|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n')
    .replaceAll(/<li\b[^>]*>/gi, '- ')
    .replaceAll(/<\/?[a-z][^>]*(?:>|$)/gi, '');
}

function withCharacters(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}
