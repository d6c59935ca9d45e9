import { sql } from 'kysely';
import type { Moved, Point, Points, Side } from '../../../domain/training/scale.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant, ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';

export const stages = ['before', 'after', 'closed'] as const;
export type Stage = (typeof stages)[number];

export interface Assessment {
  readonly id: string;
  /** Null for the whole programme. */
  readonly moduleId: string | null;
  readonly moduleTitle: string | null;
  readonly skills: readonly string[];
  readonly catalogueVersion: number;
  readonly stage: Stage;
  readonly beforeAnswers: number;
  readonly afterAnswers: number;
  readonly pairs: number;
  readonly madeUp: boolean;
  /** Its form says that the result may be told to the other cities. */
  readonly mayBeTold: boolean;
  readonly openedAt: Date;
  readonly endsAt: Date;
}

const columns = sql`a.id, a.module_id as "moduleId", t.title as "moduleTitle", a.skills, a.catalogue_version as "catalogueVersion", a.stage,
  a.before_answers as "beforeAnswers", a.after_answers as "afterAnswers", a.pairs, a.made_up as "madeUp", a.may_be_told as "mayBeTold", a.opened_at as "openedAt", a.ends_at as "endsAt"`;
const tables = sql`training_assessment a left join training_module t on t.tenant_id = ${labTenant} and t.id = a.module_id`;

/** The tenant's own, the newest first. */
export async function readAssessments(tx: Tx): Promise<Assessment[]> {
  const { rows } = await sql<Assessment>`
    select ${columns} from ${tables} where a.tenant_id = ${ownTenant} order by a.opened_at desc, a.id limit 100
  `.execute(tx);
  return rows;
}

export async function readAssessment(tx: Tx, id: string): Promise<Assessment | undefined> {
  const { rows } =
    await sql<Assessment>`select ${columns} from ${tables} where a.tenant_id = ${ownTenant} and a.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

/** The one behind a link. */
export async function assessmentOfToken(tx: Tx, tokenHash: Buffer): Promise<Assessment | undefined> {
  const { rows } = await sql<Assessment>`
    select ${columns} from ${tables} where a.tenant_id = ${ownTenant} and a.token_hash = ${tokenHash}
  `.execute(tx);
  return rows[0];
}

/** Holds a self-assessment, so that answers that come together are counted one after the other. */
export async function lockAssessment(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from training_assessment where tenant_id = ${ownTenant} and id = ${id} for update`.execute(tx);
}

export async function insertAssessment(
  tx: Tx,
  _permit: LearningPermit<'assess'>,
  a: Pick<Assessment, 'id' | 'moduleId' | 'skills' | 'catalogueVersion' | 'madeUp' | 'openedAt' | 'endsAt'> & {
    readonly tokenHash: Buffer;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into training_assessment (tenant_id, id, module_id, skills, catalogue_version, stage, token_hash, made_up, may_be_told, opened_at, ends_at)
    values (${ownTenant}, ${a.id}, ${a.moduleId}, ${a.skills}::text[], ${a.catalogueVersion}, 'before', ${a.tokenHash}, ${a.madeUp}, true, ${a.openedAt}, ${a.endsAt})
    on conflict (tenant_id, id) do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Another link: the one before stops working, and first answers can no longer be paired, since the link was their key. */
export async function replaceLink(
  tx: Tx,
  _permit: LearningPermit<'assess'>,
  id: string,
  tokenHash: Buffer,
): Promise<void> {
  await sql`update training_assessment set token_hash = ${tokenHash} where tenant_id = ${ownTenant} and id = ${id}`.execute(
    tx,
  );
  await deleteWaiting(tx, id);
}

/** Closing deletes first answers that wait and what kept a form from counting twice: counts are left. */
export async function setStage(
  tx: Tx,
  _permit: LearningPermit<'assess'> | LearningPermit<'clean'>,
  id: string,
  stage: Stage,
): Promise<void> {
  await sql`update training_assessment set stage = ${stage} where tenant_id = ${ownTenant} and id = ${id}`.execute(tx);
  if (stage === 'closed') await deleteWaiting(tx, id);
}

async function deleteWaiting(tx: Tx, id: string): Promise<void> {
  await sql`delete from training_waiting where tenant_id = ${ownTenant} and assessment_id = ${id}`.execute(tx);
  await sql`delete from training_counted where tenant_id = ${ownTenant} and assessment_id = ${id}`.execute(tx);
}

/** Those whose time is over and that nobody has closed. */
export async function readOverdue(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from training_assessment where tenant_id = ${ownTenant} and ends_at <= ${now} and stage <> 'closed'
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whether a form, or words on a side, have been counted already. */
export async function wasCounted(tx: Tx, assessmentId: string, key: Buffer): Promise<boolean> {
  const { rows } = await sql`
    select 1 from training_counted where tenant_id = ${ownTenant} and assessment_id = ${assessmentId} and form_key = ${key}
  `.execute(tx);
  return rows.length === 1;
}

export async function keepCounted(
  tx: Tx,
  _permit: LearningPermit<'assess'>,
  assessmentId: string,
  key: Buffer,
): Promise<void> {
  await sql`insert into training_counted (tenant_id, assessment_id, form_key) values (${ownTenant}, ${assessmentId}, ${key})`.execute(
    tx,
  );
}

/** Adds one person's points to the counts of a side: no row is theirs. */
export async function addToTally(
  tx: Tx,
  _permit: LearningPermit<'assess'>,
  assessmentId: string,
  side: Side,
  points: Points,
): Promise<void> {
  for (const [skill, point] of Object.entries(points))
    await sql`insert into training_tally as t (tenant_id, assessment_id, side, skill, point, answers)
      values (${ownTenant}, ${assessmentId}, ${side}, ${skill}, ${point}, 1)
      on conflict (tenant_id, assessment_id, side, skill, point) do update set answers = t.answers + 1`.execute(tx);
  await sql`
    update training_assessment set before_answers = before_answers + ${side === 'before' ? 1 : 0}, after_answers = after_answers + ${side === 'after' ? 1 : 0}
    where tenant_id = ${ownTenant} and id = ${assessmentId}
  `.execute(tx);
}

export async function keepWaiting(
  tx: Tx,
  _permit: LearningPermit<'assess'>,
  assessmentId: string,
  pairKey: Buffer,
  points: Points,
): Promise<void> {
  await sql`
    insert into training_waiting (tenant_id, assessment_id, pair_key, points)
    values (${ownTenant}, ${assessmentId}, ${pairKey}, ${JSON.stringify(points)}::jsonb)
  `.execute(tx);
}

/** Takes the first answer that waits under these words, and deletes it. */
export async function takeWaiting(
  tx: Tx,
  _permit: LearningPermit<'assess'>,
  assessmentId: string,
  pairKey: Buffer,
): Promise<Points | undefined> {
  const { rows } = await sql<{ points: Points }>`
    delete from training_waiting where tenant_id = ${ownTenant} and assessment_id = ${assessmentId} and pair_key = ${pairKey} returning points
  `.execute(tx);
  return rows[0]?.points;
}

export async function addMoves(
  tx: Tx,
  _permit: LearningPermit<'assess'>,
  assessmentId: string,
  moves: Readonly<Record<string, Moved>>,
): Promise<void> {
  for (const [skill, moved] of Object.entries(moves))
    await sql`insert into training_move as t (tenant_id, assessment_id, skill, moved, people)
      values (${ownTenant}, ${assessmentId}, ${skill}, ${moved}, 1)
      on conflict (tenant_id, assessment_id, skill, moved) do update set people = t.people + 1`.execute(tx);
  await sql`update training_assessment set pairs = pairs + 1 where tenant_id = ${ownTenant} and id = ${assessmentId}`.execute(
    tx,
  );
}

export interface Counts {
  readonly tally: readonly {
    readonly side: Side;
    readonly skill: string;
    readonly point: Point;
    readonly answers: number;
  }[];
  readonly moves: readonly { readonly skill: string; readonly moved: Moved; readonly people: number }[];
}

/** What is asked of the data to read a self-assessment, word for word: how many chose each point, and how those who answered twice moved. */
export const countQueries = {
  tally: `select side, skill, point, answers from training_tally
where tenant_id = current_setting('app.tenant_id')::uuid and assessment_id = {assessment}::uuid`,
  moves: `select skill, moved, people from training_move
where tenant_id = current_setting('app.tenant_id')::uuid and assessment_id = {assessment}::uuid`,
} as const;

/** The counts of a self-assessment, for reading it once it is closed. */
export async function readCounts(tx: Tx, assessment: string): Promise<Counts> {
  const tally = await boundQuery<Counts['tally'][number]>(countQueries.tally, { assessment }).execute(tx);
  const moves = await boundQuery<Counts['moves'][number]>(countQueries.moves, { assessment }).execute(tx);
  return { tally: tally.rows, moves: moves.rows };
}
