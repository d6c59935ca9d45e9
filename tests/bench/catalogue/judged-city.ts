import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monzaPopulation } from '../../../demo/monza.ts';
import { loadMonza } from '../../../src/cli/demo/load-monza.ts';
import { importServices, parseMapping, savePlaces } from '../../../src/features/catalogue/public.ts';
import type { Ctx } from '../../../src/features/context.ts';
import { projectRoot } from '../../../src/platform/config/read-config.ts';
import { diskFile } from '../../../src/platform/files/stored-file.ts';
import { readSourceKeys } from './keys-store.ts';

export const realFile = join(projectRoot, '../shared/data/solidarity-initiatives-italy-2020.csv');

/** Whether the real data are beside the project: they are not part of it. */
export function hasRealFile(): boolean {
  return existsSync(realFile);
}

/** The demo's catalogue in a city; returns the key of each service by its id. */
export async function fillWithDemo(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  await loadMonza(ctx);
  return readSourceKeys(ctx);
}

/** The initiatives of 2020 in a city. */
export async function fillWithReal(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const mapping = parseMapping(readFileSync(join(projectRoot, 'demo/solidarity-2020.mapping.json'), 'utf8'));
  if (mapping.kind !== 'mapping') throw new Error('the mapping of the real data is not one');
  await savePlaces(ctx, monzaPopulation().gazetteer);
  const outcome = await importServices(ctx, {
    format: 'csv',
    file: await diskFile(realFile),
    mapping: mapping.mapping,
  });
  if (outcome.outcome !== 'imported') throw new Error(`the real data were not imported: ${outcome.outcome}`);
  return readSourceKeys(ctx);
}
