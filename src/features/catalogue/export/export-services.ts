import type { Ctx } from '../../context.ts';
import { writeCalendar } from './write-calendar.ts';
import { writeCpsv } from './write-cpsv.ts';
import { writeCsv } from './write-csv.ts';
import { writeGeoJson } from './write-geojson.ts';
import { writeHsds } from './write-hsds.ts';
import { writeSpreadsheet } from './write-spreadsheet.ts';
import { writeTabular } from './write-tabular.ts';

export const exportFormats = ['csv', 'xlsx', 'hsds', 'hsds-tabular', 'cpsv-ap', 'geojson', 'ics'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportFile {
  /** Its name after the municipality's, `services.csv`. */
  readonly ending: string;
  readonly mediaType: string;
  /** In pieces: nothing of the catalogue is held but what is being written. */
  readonly write: (ctx: Ctx) => AsyncIterable<string | Uint8Array>;
}

/** The catalogue leaves as files: open to all, as its pages are. */
export const exportFiles: Readonly<Record<ExportFormat, ExportFile>> = {
  csv: { ending: 'services.csv', mediaType: 'text/csv; charset=utf-8', write: writeCsv },
  xlsx: {
    ending: 'services.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeSpreadsheet,
  },
  hsds: { ending: 'hsds.json', mediaType: 'application/json; charset=utf-8', write: writeHsds },
  'hsds-tabular': { ending: 'hsds.zip', mediaType: 'application/zip', write: writeTabular },
  'cpsv-ap': { ending: 'cpsv-ap.jsonld', mediaType: 'application/ld+json; charset=utf-8', write: writeCpsv },
  geojson: { ending: 'services.geojson', mediaType: 'application/geo+json', write: writeGeoJson },
  ics: { ending: 'hours.ics', mediaType: 'text/calendar; charset=utf-8', write: writeCalendar },
};

/**
 * Whether a format tells what changed. Whoever writes it reads where protected places are, to leave their streets out of what was
 * said before: the role that only reads may not.
 */
export function tellsHistory(format: ExportFormat): boolean {
  return format === 'hsds' || format === 'hsds-tabular';
}

/** The catalogue in one of the formats, in pieces. */
export function exportServices(ctx: Ctx, format: ExportFormat): AsyncIterable<string | Uint8Array> {
  return exportFiles[format].write(ctx);
}
