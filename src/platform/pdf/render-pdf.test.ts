import { describe, expect, it } from 'vitest';
import { encodeQr } from '../qr/encode-qr.ts';
import { qrSvg } from '../qr/qr-svg.ts';
import { readPdf } from '../../../tests/setup/read-pdf.ts';
import { aDocument } from './a-document.ts';
import { countPages } from './count-pages.ts';
import type { Block, Table } from './document.ts';
import { PdfError } from './pdf-error.ts';
import { prepareDocument } from './prepare-document.ts';
import { renderPdf } from './render-pdf.ts';

const table: Table = {
  kind: 'table',
  caption: 'Spesa',
  columns: [{ header: 'Voce' }, { header: 'Euro', align: 'end' }],
  rows: [
    ['Spazi', '120,00'],
    ['Merende', '80,00'],
  ],
  rowHeader: true,
  total: ['Totale', '200,00'],
};

const blocks: Block[] = [
  { kind: 'heading', level: 1, text: 'Primo capitolo' },
  { kind: 'paragraph', text: ['Leggi ', { kind: 'link', text: 'i dati', href: 'https://example.org/dati' }, '.'] },
  { kind: 'heading', level: 2, text: 'Dettaglio' },
  table,
  { kind: 'keyFigures', figures: [{ value: '82 %', label: 'ore condivise', note: 'nel mese' }] },
  { kind: 'list', items: ['uno', [{ kind: 'emphasis', text: 'due' }]] },
  { kind: 'note', title: 'Attenzione', text: [{ kind: 'strong', text: 'Dati provvisori' }] },
  { kind: 'picture', svg: qrSvg(encodeQr('https://example.org/a')), alternative: 'Un codice da inquadrare' },
  { kind: 'barChart', caption: 'Ore', alternative: 'A supera B', bars: [{ label: 'A', value: 3, text: '3 ore' }] },
];

/** The objects of the file as text: structure, properties and links are written in clear, only the pages are packed. */
async function rawText(...input: Parameters<typeof renderPdf>): Promise<string> {
  return Buffer.from(await renderPdf(...input)).toString('latin1');
}

function countOf(part: string, text: string): number {
  return text.split(part).length - 1;
}

describe('an accessible file', () => {
  it('declares PDF/UA-1, its language, its title and its author', async () => {
    const pdf = await rawText(aDocument({ language: 'en', author: 'Comune di Prova' }));
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/Lang (en)');
    expect(pdf).toMatch(/<dc:title>.*Rapporto di prova.*<\/dc:title>/u);
    expect(pdf).toMatch(/<dc:creator>.*Comune di Prova.*<\/dc:creator>/u);
    expect(pdf).toContain('/DisplayDocTitle true');
  });

  it('says where it speaks the other language, of whatever a text is made', async () => {
    const alone = await rawText(aDocument({ language: 'it', blocks }));
    expect(alone).not.toContain('/Lang (en)');
    const written = blocks.filter(({ kind }) => ['heading', 'paragraph', 'list', 'table'].includes(kind));
    for (const block of written) {
      const one = await rawText(aDocument({ language: 'it', blocks: [...blocks, { ...block, language: 'en' }] }));
      expect(one, block.kind).toContain('/Lang (en)');
    }
  });

  it('carries a tree of tags for its content', async () => {
    const pdf = await rawText(aDocument({ blocks }));
    expect(pdf).toContain('/Type /StructTreeRoot');
    expect(pdf).toMatch(/\/MarkInfo <<\s+\/Marked true/u);
    for (const tag of [
      'H1',
      'H2',
      'H3',
      'P',
      'Table',
      'Caption',
      'L',
      'LI',
      'Link',
      'Figure',
      'Strong',
      'Em',
      'TFoot',
    ]) {
      expect(pdf).toMatch(new RegExp(`/S /${tag}\\s`, 'u'));
    }
  });

  it('puts the title at the first level and the sections below it, with bookmarks', async () => {
    const pdf = await rawText(aDocument({ blocks }));
    expect(pdf).toMatch(/\/S \/H1[^>]*\/T \(Rapporto di prova\)/u);
    expect(pdf).toMatch(/\/S \/H2[^>]*\/T \(Primo capitolo\)/u);
    expect(pdf).toMatch(/\/S \/H3[^>]*\/T \(Dettaglio\)/u);
    expect(pdf).toMatch(/\/Title \(Primo capitolo\)\s+\/Dest/u);
  });

  it('says which cells head a column', async () => {
    const pdf = await rawText(aDocument({ blocks: [table] }));
    expect(countOf('/S /TH\n', pdf)).toBe(2);
    expect(countOf('/Scope /Column', pdf)).toBe(2);
    expect(countOf('/S /TD\n', pdf)).toBe(6);
  });

  it('describes a chart in words', async () => {
    expect(await rawText(aDocument({ blocks }))).toContain('/Alt (A supera B)');
  });

  it('keeps a link that can be followed and drops one that cannot', async () => {
    const pdf = await rawText(
      aDocument({
        blocks: [
          ...blocks,
          { kind: 'paragraph', text: [{ kind: 'link', text: 'no', href: 'javascript:alert(1)' }] },
          { kind: 'paragraph', text: [{ kind: 'link', text: 'no', href: '/solo-qui' }] },
        ],
      }),
    );
    expect(pdf).toContain('/URI (https://example.org/dati)');
    expect(countOf('/Subtype /Link', pdf)).toBe(1);
  });
});

describe('a link in a narrow place', () => {
  it('breaks without a hyphen, which would have no place in the tags', async () => {
    const link = { kind: 'link', text: 'precipitevolissime\u00ADvolmente', href: 'https://example.org' } as const;
    const columns = Array.from({ length: 12 }, () => ({ header: 'x' }));
    const rows = [columns.map(() => [link])];
    expect(await rawText(aDocument({ blocks: [{ kind: 'table', caption: 'x', columns, rows }] }))).toContain(
      '/S /Link',
    );
    const onlyHyphen = [{ ...link, text: '\u00AD' }];
    expect(await rawText(aDocument({ blocks: [{ kind: 'paragraph', text: onlyHyphen }] }))).not.toContain('/S /Link');
  });
});

describe('the same document', () => {
  it('is the same bytes, whatever was made in between', async () => {
    const first = await renderPdf(aDocument({ blocks }));
    await renderPdf(aDocument({ title: 'Un altro' }));
    expect(Buffer.compare(first, await renderPdf(aDocument({ blocks })))).toBe(0);
  });

  it('carries the date it was given, and no other', async () => {
    const pdf = await rawText(aDocument({ date: new Date('2024-12-31T23:30:00Z') }));
    expect(pdf).toContain('<xmp:CreateDate>2024-12-31T23:30:00+00:00');
    expect(pdf).toContain('/CreationDate (D:20241231233000');
  });

  it('does not mix documents asked for at the same time', async () => {
    const titles = ['Alfa', 'Beta', 'Gamma'];
    const pdfs = await Promise.all(titles.map((title) => rawText(aDocument({ title }))));
    expect(pdfs.map((pdf) => titles.filter((title) => pdf.includes(`>${title}<`)))).toEqual([
      ['Alfa'],
      ['Beta'],
      ['Gamma'],
    ]);
  });
});

describe('a pile of letters in one file', () => {
  it('begins each on a page of its own, without a number of the whole pile', async () => {
    const letters = ['Prima', 'Seconda', 'Terza'];
    const pile = letters.flatMap((text): Block[] => [{ kind: 'newPage' }, { kind: 'paragraph', text }]);
    const pdf = await renderPdf(aDocument({ blocks: pile }));
    expect(countPages(pdf)).toBe(letters.length + 1);
    expect(prepareDocument(aDocument({ blocks: pile })).numbered).toBe(false);
    expect(prepareDocument(aDocument({ blocks: [{ kind: 'paragraph', text: 'Sola' }] })).numbered).toBe(true);
  });
});

describe('a broken promise of the code', () => {
  it('is a table whose rows do not match its columns', async () => {
    const ragged = aDocument({ blocks: [{ ...table, rows: [['only one']] }] });
    await expect(renderPdf(ragged)).rejects.toMatchObject({ code: 'pdf.table-ragged' });
    const empty = aDocument({ blocks: [{ kind: 'table', caption: 'x', columns: [], rows: [] }] });
    await expect(renderPdf(empty)).rejects.toBeInstanceOf(PdfError);
  });

  it('is a date that is none, or that the format cannot write', async () => {
    await expect(renderPdf(aDocument({ date: new Date('never') }))).rejects.toMatchObject({ code: 'pdf.date-invalid' });
    const farAway = new Date('+010000-01-01T00:00:00Z');
    await expect(renderPdf(aDocument({ date: farAway }))).rejects.toMatchObject({ code: 'pdf.date-invalid' });
  });
});

describe('read back', () => {
  async function textOf(...input: Parameters<typeof renderPdf>): Promise<string> {
    return readPdf(await renderPdf(...input));
  }

  it('says everything it was given, in order', async () => {
    const text = await textOf(
      aDocument({ subtitle: 'Sottotitolo', author: 'Comune di Prova', footer: 'Bozza', blocks }),
    );
    const expected = [
      'Comune di Prova',
      'Rapporto di prova',
      'Sottotitolo',
      '3 marzo 2026',
      'Primo capitolo',
      'Leggi i dati.',
    ]
      .concat([
        'Dettaglio',
        'Spesa',
        'Voce',
        'Spazi',
        'Merende',
        '80,00',
        'Totale',
        '82 %',
        'ore condivise',
        'nel mese',
      ])
      .concat(['uno', 'due', 'Attenzione', 'Dati provvisori', '3 ore', 'Bozza 2 / 2']);
    const places = expected.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('shows what looks like markup or code as it was written', async () => {
    const hostile = '#panic("x") *a* _b_ $x$ @c <d> \\e `f` = g // h /* i */ [j] {k} "l" - m';
    const text = await textOf(aDocument({ blocks: [{ kind: 'paragraph', text: hostile }] }));
    expect(text.replaceAll(/\s/gu, '')).toContain(hostile.replaceAll(' ', ''));
  });

  it('marks a character that no font can show', async () => {
    const text = await textOf(aDocument({ blocks: [{ kind: 'paragraph', text: 'prima \u{378} dopo' }] }));
    expect(text).toMatch(/prima ?\uFFFD dopo/u);
  });

  it('repeats the header of a table on each page', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Riga ${String(index)}`, '1']);
    const text = await textOf(aDocument({ blocks: [{ ...table, rows }] }));
    expect(countOf('Voce', text)).toBe(countOf('\f', text));
    expect(countOf('\f', text)).toBeGreaterThan(1);
  });
});
