import { canonicalText } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';
import { markKind, recordKind } from '../import/hsds/record-kind.ts';
import { recordsInBatches } from './read-catalogue.ts';
import { standaloneRecords, type StandaloneRecord } from './standalone-records.ts';
import { writeJsonList } from './write-json.ts';

/**
 * The catalogue as a JSON list in canonical form, a record a line: full HSDS services in the order of their ids, then what no service
 * tells (taxonomies, terms, organisations, locations).
 */
export function writeHsds(ctx: Ctx): AsyncGenerator<string> {
  return writeJsonList('[', texts(ctx), ']');
}

async function* texts(ctx: Ctx): AsyncGenerator<readonly string[]> {
  for await (const services of recordsInBatches(ctx, { history: true }))
    yield services.map((service) => canonicalText(service));
  for await (const some of standaloneRecords(ctx)) yield some.map(textOf);
}

/** In canonical form, with one field more where nothing else would tell what kind of record it is. */
function textOf({ kind, record }: StandaloneRecord): string {
  const text = canonicalText(record);
  const told = JSON.parse(text) as object;
  return recordKind(told) === kind ? text : JSON.stringify(markKind(kind, told));
}
