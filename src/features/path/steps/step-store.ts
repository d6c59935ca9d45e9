import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PathStep, ProgrammeStep, StepChange, StepFacts, StepText } from '../model.ts';
import type { PathPermit } from '../policy.ts';

export interface ByWhom {
  /** The day that it happened, `2026-11-25`. */
  readonly on: string;
  readonly at: Date;
  readonly by: string | undefined;
}

const columns = sql`
  id, code, phase, text, number, state, state_since::text as since, own_title as "ownTitle", own_asks as "ownAsks", doer,
  due_on::text as due, reason
`;

/** The city's steps, in the order of their codes. */
export async function readSteps(tx: Tx): Promise<PathStep[]> {
  const { rows } = await sql<PathStep>`
    select ${columns} from path_step order by phase, split_part(code, '.', 2)::int
  `.execute(tx);
  return rows;
}

/** One step, held against others who change it. */
export async function lockStep(tx: Tx, code: string): Promise<PathStep | undefined> {
  const { rows } = await sql<PathStep>`select ${columns} from path_step where code = ${code} for update`.execute(tx);
  return rows[0];
}

export async function readChanges(tx: Tx, stepId: string): Promise<StepChange[]> {
  const { rows } = await sql<StepChange>`
    select c.number, c.state, c.own_title as "ownTitle", c.own_asks as "ownAsks", c.doer, c.due_on::text as due, c.reason, c.happened_on::text as on,
      c.changed_at as at, a.name as by
    from path_step_change c left join account a on a.tenant_id = c.tenant_id and a.id = c.changed_by
    where c.step_id = ${stepId} order by c.number desc
  `.execute(tx);
  return rows;
}

/** Every change of every step's state, for the line of time. */
export async function readStateChanges(
  tx: Tx,
): Promise<
  { readonly stepId: string; readonly state: StepFacts['state']; readonly on: string; readonly reason: string | null }[]
> {
  const { rows } = await sql<{
    stepId: string;
    state: StepFacts['state'];
    on: string;
    reason: string | null;
    isNew: boolean;
  }>`
    select step_id as "stepId", state, happened_on::text as on, reason,
      state is distinct from lag(state) over (partition by step_id order by number) as "isNew"
    from path_step_change order by happened_on, step_id, number
  `.execute(tx);
  return rows.filter(({ isNew }) => isNew);
}

export async function copySteps(
  permit: PathPermit<'keep'>,
  tx: Tx,
  steps: readonly (ProgrammeStep & { readonly id: string; readonly phase: number })[],
  by: ByWhom,
): Promise<void> {
  for (const { id, code, phase, title, asks, who } of steps)
    await insertStep(permit, tx, { id, code, phase, text: { title, asks, who }, ownTitle: null, ownAsks: null }, by);
}

export interface NewStep {
  readonly id: string;
  readonly code: string;
  readonly phase: number;
  readonly text: StepText | null;
  readonly ownTitle: string | null;
  readonly ownAsks: string | null;
}

export async function insertStep(permit: PathPermit<'keep'>, tx: Tx, step: NewStep, by: ByWhom): Promise<void> {
  const { id, code, phase, text, ownTitle, ownAsks } = step;
  await sql`
    insert into path_step (tenant_id, id, code, phase, text, number, state, state_since, own_title, own_asks)
    values (current_setting('app.tenant_id')::uuid, ${id}, ${code}, ${phase}, ${text === null ? null : JSON.stringify(text)}::jsonb, 1,
      'not-begun', ${by.on}::date, ${ownTitle}, ${ownAsks})
  `.execute(tx);
  await insertChange(
    permit,
    tx,
    id,
    1,
    { state: 'not-begun', ownTitle, ownAsks, doer: null, due: null, reason: null },
    by,
  );
}

/** Writes how a step stands now, and the change beside it. */
export async function changeStepRow(
  permit: PathPermit<'keep'>,
  tx: Tx,
  step: PathStep,
  facts: StepFacts,
  by: ByWhom,
): Promise<void> {
  const since = facts.state === step.state ? step.since : by.on;
  await sql`
    update path_step set number = ${step.number + 1}, state = ${facts.state}, state_since = ${since}::date, own_title = ${facts.ownTitle},
      own_asks = ${facts.ownAsks},
      doer = ${facts.doer}, due_on = ${facts.due}::date, reason = ${facts.reason}
    where id = ${step.id}
  `.execute(tx);
  await insertChange(permit, tx, step.id, step.number + 1, facts, by);
}

async function insertChange(
  _permit: PathPermit<'keep'>,
  tx: Tx,
  stepId: string,
  number: number,
  f: StepFacts,
  { on, at, by }: ByWhom,
): Promise<void> {
  await sql`
    insert into path_step_change (tenant_id, step_id, number, state, own_title, own_asks, doer, due_on, reason, happened_on, changed_at, changed_by)
    values (current_setting('app.tenant_id')::uuid, ${stepId}, ${number}, ${f.state}, ${f.ownTitle}, ${f.ownAsks}, ${f.doer}, ${f.due}::date, ${f.reason},
      ${on}::date, ${at}, ${by ?? null})
  `.execute(tx);
}
