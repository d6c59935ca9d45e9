import type { StoredFile } from '../../../platform/files/stored-file.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { refusalIn } from '../import/refused-file.ts';
import { contentOf, readCsvTable } from '../import/table/read-table.ts';
import type { FileRefusal } from '../import/model.ts';
import { readPlaces, writePlaces } from '../place-store.ts';
import { mayKeepPlaces } from '../policy.ts';
import { aroundCity } from './around-city.ts';
import type { PlaceImportOutcome } from './model.ts';
import { planPlaces } from './plan-places.ts';
import { readPlaceLines, type ReadLines } from './read-place-lines.ts';

/** The streets of the largest city of Italy fit twice. */
export const largestPlaceFile = 2 * 1024 * 1024;

/**
 * Brings in quarters and streets from a table; the page and the command line both come here. Lines that cannot be taken are
 * named with their reason, the others are written together or not at all; a trial writes nothing.
 */
export async function importPlaces(ctx: Ctx, file: StoredFile, trial: boolean): Promise<PlaceImportOutcome> {
  const permit = mayKeepPlaces(ctx.actor);
  if (permit === undefined) return { outcome: 'denied' };
  const lines = await readFile(ctx, file);
  if ('reason' in lines) return { outcome: 'refused', refusal: lines };
  if (trial) return { outcome: 'tried', ...planPlaces(await read(ctx, readPlaces), lines) };
  return transact(ctx, async (tx) => {
    const plan = planPlaces(await readPlaces(tx), lines);
    const places = [...plan.added, ...plan.changed].map(({ place }) => ({ ...place, id: ctx.newId() }));
    if (places.length > 0) {
      await writePlaces(tx, permit, places);
      await recordAudit(tx, ctx, 'places-imported', 'municipality', ctx.municipality.tenantId);
    }
    return { outcome: 'imported', ...plan };
  });
}

async function readFile({ municipality }: Ctx, file: StoredFile): Promise<ReadLines | FileRefusal> {
  if (file.size > largestPlaceFile) return { reason: 'too-large', megabytes: 2 };
  try {
    const table = await readCsvTable(contentOf(file));
    return await readPlaceLines(table.rows(), aroundCity(municipality));
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
