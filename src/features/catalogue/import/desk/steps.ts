import type { Tx } from '../../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import { mayKeepCatalogue, type CataloguePermit } from '../../policy.ts';
import type { Mapping } from '../table/mapping.ts';
import type { ImportChoices } from '../model.ts';
import { askCheck, askWrite } from './ask-check.ts';
import {
  deleteExpired,
  deleteImport,
  readImport,
  readImports,
  readSources,
  rememberMapping,
  updateImport,
} from './desk-import-store.ts';
import type { DeskImport, ListedImport } from './model.ts';

const listed = 50;

/** Imports that wait and that were done, and where files have come from before. */
export async function listImports(
  ctx: Ctx,
): Promise<{ readonly imports: readonly ListedImport[]; readonly sources: readonly string[] } | undefined> {
  if (mayKeepCatalogue(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => ({ imports: await readImports(tx, listed), sources: await readSources(tx) }));
}

/** Undefined for whoever may not keep the catalogue, and where there is none. */
export async function openImport(ctx: Ctx, id: string): Promise<DeskImport | undefined> {
  return mayKeepCatalogue(ctx.actor) === undefined ? undefined : read(ctx, (tx) => readImport(tx, id));
}

/** `late`: it has gone on meanwhile, from another window or by another person. */
export type StepOutcome = 'done' | 'late';

/** Says how the file is read; it can be said anew until it is brought in, and is then tried anew. */
export function sayMapping(ctx: Ctx, id: string, mapping: Mapping): Promise<StepOutcome> {
  return step(ctx, id, ['received', 'checked'], (tx, permit) =>
    updateImport(tx, permit, id, { state: 'received', mapping }),
  );
}

/** Has the file tried with the mapping that was said, and remembers it for the next file of the source. */
export function tryImport(ctx: Ctx, id: string): Promise<StepOutcome> {
  return step(ctx, id, ['received'], async (tx, permit, { mapping }) => {
    if (mapping !== null) await rememberMapping(tx, permit, mapping, ctx.now);
    await askCheck(tx, ctx, permit, id);
  });
}

/** Has the file brought in as it was tried, with what was decided about it. */
export function confirmImport(ctx: Ctx, id: string, choices: ImportChoices): Promise<StepOutcome> {
  return step(ctx, id, ['checked'], async (tx, permit) => {
    await updateImport(tx, permit, id, { state: 'writing', choices });
    await recordAudit(tx, ctx, 'import-asked', 'municipality', ctx.municipality.tenantId);
    await askWrite(tx, ctx, id);
  });
}

/** Takes a file back that was not brought in. */
export function dropImport(ctx: Ctx, id: string): Promise<StepOutcome> {
  return step(ctx, id, ['received', 'checked', 'refused'], (tx, permit) => deleteImport(tx, permit, id));
}

/** Files whose day is over. Returns how many went. */
export async function forgetImports(ctx: Ctx): Promise<number> {
  const permit = mayKeepCatalogue(ctx.actor);
  return permit === undefined ? 0 : transact(ctx, (tx) => deleteExpired(tx, permit, ctx.now));
}

async function step(
  ctx: Ctx,
  id: string,
  from: readonly DeskImport['state'][],
  work: (tx: Tx, permit: CataloguePermit, waiting: DeskImport) => Promise<void>,
): Promise<StepOutcome> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 'late';
  return transact(ctx, async (tx) => {
    const waiting = await readImport(tx, id, { forUpdate: true });
    if (waiting === undefined || !from.includes(waiting.state)) return 'late';
    await work(tx, permit, waiting);
    return 'done';
  });
}
