import { read, transact, type Ctx } from '../../../context.ts';
import { mayKeepCatalogue } from '../../policy.ts';
import { importServices, type ImportInput } from '../import-services.ts';
import { cautious, type ImportOutcome } from '../model.ts';
import { openAs } from '../open-for-import.ts';
import { refusalIn } from '../refused-file.ts';
import { forgetFile, readImport, updateImport } from './desk-import-store.ts';
import { keptFile } from './kept-file.ts';
import type { DeskImport } from './model.ts';

export type RanImport = 'checked' | 'done' | 'refused' | 'nothing-to-do';

/** Tries a file that waits to be tried, and keeps what it would change. */
export async function checkImport(ctx: Ctx, id: string): Promise<RanImport> {
  const waiting = await read(ctx, (tx) => readImport(tx, id));
  if (waiting?.state !== 'checking') return 'nothing-to-do';
  return keepOutcome(ctx, id, await run(ctx, waiting, true));
}

/** Brings in a file that somebody has confirmed: all of it, or nothing. */
export async function writeImport(ctx: Ctx, id: string): Promise<RanImport> {
  const waiting = await read(ctx, (tx) => readImport(tx, id));
  if (waiting?.state !== 'writing') return 'nothing-to-do';
  return keepOutcome(ctx, id, await run(ctx, waiting, false));
}

async function run(ctx: Ctx, waiting: DeskImport, trial: boolean): Promise<ImportOutcome> {
  try {
    const input = await inputOf(ctx, waiting);
    const choices = { ...cautious, ...waiting.choices };
    return await importServices(ctx, { ...input, trial, choices, fileDigest: waiting.fileDigest });
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    return { outcome: 'refused', refusal };
  }
}

async function inputOf(ctx: Ctx, { id, fileSize, format, source, mapping }: DeskImport): Promise<ImportInput> {
  const opened = await openAs(format, keptFile(ctx, id, fileSize));
  if (opened.kind === 'hsds') return opened.incoming(source);
  if (mapping === null) throw new Error('a table is imported without a mapping');
  return opened.incoming(mapping);
}

async function keepOutcome(ctx: Ctx, id: string, outcome: ImportOutcome): Promise<RanImport> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined || outcome.outcome === 'denied') throw new Error('the system may keep the catalogue');
  return transact(ctx, async (tx) => {
    if (outcome.outcome === 'refused') {
      await updateImport(tx, permit, id, { state: 'refused', refusal: outcome.refusal });
      await forgetFile(tx, permit, id);
      return 'refused';
    }
    if (outcome.outcome === 'tried') {
      await updateImport(tx, permit, id, { state: 'checked', plan: outcome });
      return 'checked';
    }
    await updateImport(tx, permit, id, { state: 'done', report: outcome, doneAt: ctx.now });
    await forgetFile(tx, permit, id);
    return 'done';
  });
}
