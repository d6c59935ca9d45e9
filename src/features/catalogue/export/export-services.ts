import { read, type Ctx } from '../../context.ts';
import { csvLine } from './csv-line.ts';
import { readForExport, type ExportedService } from './export-store.ts';

const batchSize = 1000;

const columns = [
  'id',
  'source',
  'sourceKey',
  'title',
  'description',
  'language',
  'provider',
  'answerKind',
  'kindsOfHelp',
  'audiences',
  'whoItIsFor',
  'howTo',
  'whatYouNeed',
  'whatYouGet',
  'timesAndDeadlines',
  'cost',
  'access',
  'area',
  'terms',
  'phone',
  'email',
  'web',
  'contacts',
  'licence',
  'address',
  'locality',
  'lat',
  'lon',
  'url',
  'status',
  'updatedOn',
  'madeUp',
] as const;

/** The catalogue as CSV, in pieces: it is open to all, as its pages are. No cell is a formula. */
export async function* exportServices(ctx: Ctx): AsyncGenerator<string> {
  yield csvLine(columns);
  let after: string | undefined;
  for (;;) {
    const from = after;
    const services = await read(ctx, (tx) => readForExport(tx, from, batchSize));
    if (services.length > 0) yield services.map((service) => csvLine(cellsOf(service))).join('');
    if (services.length < batchSize) return;
    after = services.at(-1)?.id;
  }
}

function cellsOf({ sections, ...service }: ExportedService): (string | number)[] {
  const { contacts, ...texts } = sections;
  const { text, ...ways } = contacts ?? {};
  const cells: Readonly<Record<string, unknown>> = { ...texts, ...ways, contacts: text, ...service };
  return columns.map((column) => {
    const value = cells[column];
    if (Array.isArray(value)) return value.join(';');
    if (typeof value === 'number') return value;
    return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
  });
}
