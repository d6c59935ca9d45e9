import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readDuplicates } from '../duplicates/duplicate-store.ts';
import { listDuplicates } from '../duplicates/list-duplicates.ts';
import { keepVersions } from '../entries/version-store.ts';
import { refreshOpenings } from '../opening/refresh-openings.ts';
import { mayKeepCatalogue, type CataloguePermit } from '../policy.ts';
import { settleCatalogue } from '../settle-catalogue.ts';
import { lockCatalogue, replaceTerms } from '../write-store.ts';
import { bringIn, type BringIn } from './bring-in.ts';
import { decideDuplicates, type Decided } from './decide-duplicates.ts';
import { findQuestions, noQuestions, type ToldQuestions } from './find-questions.ts';
import { cautious, type ImportChoices, type ImportOutcome, type ImportProgress, type ImportReport } from './model.ts';
import { openIntake, type Incoming, type OpenedIntake } from './read-intake.ts';
import { refusalIn } from './refused-file.ts';
import { reportOf } from './report-of.ts';
import type { Tally } from './tally.ts';
import { endServices, readGoneOf, tellApart, writeTies } from './tie-store.ts';

export type ImportInput = Incoming & {
  /** For the log: which file this was. */
  readonly fileDigest?: string;
  /** Says what would be, and writes nothing. */
  readonly trial?: boolean;
  readonly choices?: ImportChoices;
};

const listedDuplicates = 1000;
const timeoutMs = 600_000;

/**
 * Imports a file of whatever format. Every record is in, or rejected with its line and reason; a file that is not what it
 * should be leaves nothing behind, and neither does one that breaks on the way; the same file again changes nothing.
 */
export async function importServices(
  ctx: Ctx,
  input: ImportInput,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportOutcome> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return { outcome: 'denied' };
  const told = { onProgress: (done: number) => done % 1000 === 0 && onProgress({ done }) };
  try {
    if (input.trial === true) return await read(ctx, (tx) => tryFile(tx, ctx, input, told));
    const report = await transact(ctx, (tx) => writeFile(tx, ctx, permit, input, told), { timeoutMs });
    await settleCatalogue(ctx, report);
    const { read: seen, new: added, changed, unchanged, ended, rejectedCount: rejected } = report;
    ctx.log.info(
      { fileDigest: input.fileDigest, read: seen, new: added, changed, unchanged, ended, rejected },
      'services imported',
    );
    return report;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    return { outcome: 'refused', refusal };
  }
}

function sourceOf(input: Incoming): string {
  return 'mapping' in input ? input.mapping.source : input.defaults.source;
}

type Told = Pick<BringIn, 'onProgress'>;

async function tryFile(tx: Tx, ctx: Ctx, input: ImportInput, told: Told): Promise<ImportReport> {
  const opened = await openIntake(input);
  const tally = await look(tx, ctx, input, opened, told);
  const questions = await findQuestions(tx, tally.newcomers);
  const gone = await readGoneOf(tx, tally.source, tally.seen);
  const records = await tally.records.report(tx);
  return reportOf({ outcome: 'tried', input, opened, tally, records, gone, ended: 0, questions, duplicates: [] });
}

function look(tx: Tx, ctx: Ctx, input: ImportInput, opened: OpenedIntake, told: Told): Promise<Tally> {
  const options = { source: sourceOf(input), sameAsOthers: new Set<string>(), permit: undefined, ...told };
  return bringIn(tx, ctx, opened.entries, options);
}

async function writeFile(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  input: ImportInput,
  told: Told,
): Promise<ImportReport> {
  await lockCatalogue(tx, permit);
  const source = sourceOf(input);
  const choices = input.choices ?? cautious;
  const { questions, decided } = await decide(tx, ctx, input, choices, told);
  const opened = await openIntake(input);
  const sameAsOthers = new Set(decided.same.map(({ sourceKey }) => sourceKey));
  const tally = await bringIn(tx, ctx, opened.entries, { source, sameAsOthers, permit, ...told });
  await writeTies(tx, permit, source, ctx.now, decided.same);
  await tellApart(tx, permit, source, ctx.now, decided.apart);
  const gone = await readGoneOf(tx, source, tally.seen);
  const ended = choices.gone === 'end' ? gone.ids : [];
  await end(tx, ctx, permit, ended);
  const touched = [...tally.touched, ...ended];
  if (touched.length > 0) {
    await listDuplicates(tx, permit, touched);
    await recordAudit(tx, ctx, 'services-imported', 'municipality', ctx.municipality.tenantId);
  }
  const duplicates = await readDuplicates(tx, listedDuplicates);
  const records = await tally.records.report(tx);
  return reportOf({
    outcome: 'imported',
    input,
    opened,
    tally,
    records,
    gone,
    ended: ended.length,
    questions,
    duplicates,
  });
}

/** Who is whose double is known only when the whole file was seen: unless all is left for later, it is looked at first. */
async function decide(
  tx: Tx,
  ctx: Ctx,
  input: ImportInput,
  choices: ImportChoices,
  told: Told,
): Promise<{ readonly questions: ToldQuestions; readonly decided: Decided }> {
  if (choices.duplicates === 'later' && Object.keys(choices.decided).length === 0)
    return { questions: noQuestions, decided: { same: [], apart: [] } };
  const tally = await look(tx, ctx, input, await openIntake(input), told);
  const { count, listed, all } = await findQuestions(tx, tally.newcomers);
  return { questions: { count, listed }, decided: decideDuplicates(all(), choices) };
}

async function end(tx: Tx, ctx: Ctx, permit: CataloguePermit, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await keepVersions(tx, permit, ctx, ids, { cause: 'import' });
  await endServices(tx, permit, ctx.now, ids);
  await replaceTerms(tx, permit, ids, []);
  await refreshOpenings(tx, permit, ctx, ids);
}
