import type { ZipFile } from '../zip/read-zip.ts';
import { RefusedZip } from '../zip/refused-zip.ts';
import { attribute, scanXml } from './scan-xml.ts';

export interface Workbook {
  readonly sheetPath: string;
  readonly stringsPath: string;
  /** Days are counted from 1904, as spreadsheets of old Macintoshes do. */
  readonly from1904: boolean;
  /** For each style of cells, by its number, whether it shows a date. */
  readonly dateStyles: readonly boolean[];
}

/** What a workbook says of its first visible sheet and of how its cells are to be read. */
export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const content = zip.open('xl/workbook.xml');
  // No spreadsheet, or one whose parts have other names: a document, a presentation.
  if (content === undefined) throw new RefusedZip('broken');
  let from1904 = false;
  let sheetId: string | undefined;
  for await (const events of scanXml(content)) {
    for (const event of events) {
      if (event.kind !== 'open') continue;
      if (event.name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(event.attributes, 'date1904') ?? '');
      const visible = attribute(event.attributes, 'state') === undefined;
      if (event.name === 'sheet' && visible) sheetId ??= attribute(event.attributes, '[a-zA-Z0-9]+:id');
    }
  }
  const targets = await readTargets(zip);
  return {
    sheetPath: targets.get(sheetId ?? '') ?? 'xl/worksheets/sheet1.xml',
    stringsPath: zip.names.find((name) => /^xl\/sharedStrings\.xml$/i.test(name)) ?? 'xl/sharedStrings.xml',
    from1904,
    dateStyles: await readDateStyles(zip),
  };
}

/** Paths of the workbook's parts, by the id that it calls them by. */
async function readTargets(zip: ZipFile): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  for await (const events of scanXml(zip.open('xl/_rels/workbook.xml.rels') ?? nothing())) {
    for (const event of events) {
      if (event.kind !== 'open' || event.name !== 'Relationship') continue;
      const target = attribute(event.attributes, 'Target') ?? '';
      targets.set(
        attribute(event.attributes, 'Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      );
    }
  }
  return targets;
}

async function readDateStyles(zip: ZipFile): Promise<boolean[]> {
  const ownFormats = new Map<string, string>();
  const styles: boolean[] = [];
  let inCells = false;
  for await (const events of scanXml(zip.open('xl/styles.xml') ?? nothing())) {
    for (const event of events) {
      if (event.kind === 'text') continue;
      if (event.name === 'cellXfs') inCells = event.kind === 'open';
      if (event.kind !== 'open') continue;
      if (event.name === 'numFmt')
        ownFormats.set(attribute(event.attributes, 'numFmtId') ?? '', attribute(event.attributes, 'formatCode') ?? '');
      if (event.name === 'xf' && inCells)
        styles.push(showsDate(attribute(event.attributes, 'numFmtId') ?? '0', ownFormats));
    }
  }
  return styles;
}

/** Formats 14 to 22 and 45 to 47 are the dates and hours that every spreadsheet knows. */
function showsDate(id: string, ownFormats: ReadonlyMap<string, string>): boolean {
  const number = Number(id);
  const own = ownFormats.get(id);
  if (own === undefined) return (number >= 14 && number <= 22) || (number >= 45 && number <= 47);
  return /[dmyhs]/i.test(own.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No such part: a workbook without styles, or without relations.
}
