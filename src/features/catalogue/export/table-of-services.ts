import { dateAt } from '../../../domain/schedule/today.ts';
import { writeOpeningHours } from '../../../domain/schedule/write-opening-hours.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { readSchedules } from '../opening/opening-store.ts';
import { rulesOf, schedulesOf } from '../opening/schedules-of.ts';
import { readForExport, type ExportedService } from './export-store.ts';
import { inBatches } from './read-catalogue.ts';

/** Columns of the catalogue as a table; those of before `quarter` are what our own import reads. */
export const columns = [
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
  'quarter',
  'hours',
  'accreditation',
  'checkedOn',
  'checkState',
] as const;

/** The catalogue as rows of a table, batch by batch. */
export function rowsOfServices(ctx: Ctx): AsyncGenerator<readonly (readonly (string | number)[])[]> {
  return inBatches(ctx, (tx, ids) => readRows(tx, ids, dateAt(ctx.now)));
}

async function readRows(tx: Tx, ids: readonly string[], on: string): Promise<(string | number)[][]> {
  const services = await readForExport(tx, ids, on);
  const hours = new Map(
    (await readSchedules(tx, ids)).map((kept) => [kept.serviceId, writeOpeningHours(rulesOf(schedulesOf(kept)))]),
  );
  return services.map((service) => cellsOf({ ...service, hours: hours.get(service.id) ?? [] }));
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
