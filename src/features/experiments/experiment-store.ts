import { sql } from 'kysely';
import type { ModelSheet } from '../../domain/outcomes/model-sheet.ts';
import type { ExperimentPlan } from '../../domain/outcomes/plan.ts';
import type { SocialReturn } from '../../domain/outcomes/social-return.ts';
import type { Tx } from '../../platform/db/database.ts';
import type {
  Ended,
  Experiment,
  ExperimentLine,
  Note,
  NoteKind,
  Origin,
  RegisteredReturn,
  Registration,
} from './model.ts';
import type { LabPermit } from './policy.ts';

type Row = Omit<Experiment, 'sheet' | 'ended' | 'origin'> & {
  readonly sheet: ModelSheet | null;
  readonly ended: Ended | null;
  readonly origin: Origin | null;
};

const columns = sql`
  id, title, plan, sheet, edits, made_up as "madeUp", created_at as "createdAt",
  case when ended_on is not null then json_build_object('on', ended_on, 'how', ended_how, 'reason', end_reason) end as ended,
  case when model_id is not null then json_build_object('tenantId', model_tenant, 'modelId', model_id, 'version', model_version) end as origin`;

function asExperiment({ sheet, ended, origin, ...row }: Row): Experiment {
  return { ...row, sheet: sheet ?? undefined, ended: ended ?? undefined, origin: origin ?? undefined };
}

/** The city's experiments, the newest first. */
export async function readExperimentLines(tx: Tx): Promise<ExperimentLine[]> {
  const { rows } = await sql<ExperimentLine>`
    select e.id, e.title, e.made_up as "madeUp", coalesce(r.version, 0) as registered, r.starts_on::text as "startsOn", e.ended_how as "endedHow"
    from experiment e left join lateral (
      select version, starts_on from experiment_registration one where one.tenant_id = e.tenant_id and one.experiment_id = e.id order by version desc limit 1
    ) r on true order by e.created_at desc, e.id limit 200
  `.execute(tx);
  return rows;
}

export async function readExperimentRow(tx: Tx, id: string): Promise<Experiment | undefined> {
  const { rows } = await sql<Row>`select ${columns} from experiment where id = ${id}::uuid`.execute(tx);
  return rows.map(asExperiment)[0];
}

/** The same, held until the transaction ends. */
export async function lockExperiment(tx: Tx, id: string): Promise<Experiment | undefined> {
  const { rows } = await sql<Row>`select ${columns} from experiment where id = ${id}::uuid for update`.execute(tx);
  return rows.map(asExperiment)[0];
}

export async function readRegistrations(tx: Tx, id: string): Promise<Registration[]> {
  const { rows } = await sql<Registration>`
    select version, plan, reason, registered_at as "registeredAt" from experiment_registration where experiment_id = ${id}::uuid order by version
  `.execute(tx);
  return rows;
}

export async function readNotes(tx: Tx, id: string): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select id, kind, text, noted_on::text as "notedOn" from experiment_note where experiment_id = ${id}::uuid order by noted_on desc, written_at desc, id limit 500
  `.execute(tx);
  return rows;
}

export async function readReturns(tx: Tx, id: string): Promise<RegisteredReturn[]> {
  const { rows } = await sql<RegisteredReturn>`
    select version, assumptions, made_at as "madeAt" from experiment_return where experiment_id = ${id}::uuid order by version desc limit 20
  `.execute(tx);
  return rows;
}

export interface NewExperiment {
  readonly id: string;
  readonly title: string;
  readonly plan: ExperimentPlan;
  readonly madeUp: boolean;
  readonly origin?: Origin | undefined;
  readonly now: Date;
}

export async function insertExperiment(tx: Tx, _permit: LabPermit<'plan'>, given: NewExperiment): Promise<void> {
  await sql`
    insert into experiment (tenant_id, id, title, plan, made_up, created_at, model_tenant, model_id, model_version)
    values (current_setting('app.tenant_id')::uuid, ${given.id}, ${given.title}, ${JSON.stringify(given.plan)}::jsonb, ${given.madeUp}, ${given.now},
      ${given.origin?.tenantId ?? null}, ${given.origin?.modelId ?? null}, ${given.origin?.version ?? null})
  `.execute(tx);
}

export async function updatePlan(
  tx: Tx,
  _permit: LabPermit<'plan'>,
  id: string,
  title: string,
  plan: ExperimentPlan,
): Promise<void> {
  await sql`
    update experiment set title = ${title}, plan = ${JSON.stringify(plan)}::jsonb, edits = edits + 1 where id = ${id}::uuid
  `.execute(tx);
}

export async function updateSheet(tx: Tx, _permit: LabPermit<'plan'>, id: string, sheet: ModelSheet): Promise<void> {
  await sql`update experiment set sheet = ${JSON.stringify(sheet)}::jsonb, edits = edits + 1 where id = ${id}::uuid`.execute(
    tx,
  );
}

export async function updateEnd(tx: Tx, _permit: LabPermit<'register'>, id: string, ended: Ended): Promise<void> {
  await sql`
    update experiment set ended_on = ${ended.on}::date, ended_how = ${ended.how}, end_reason = ${ended.reason} where id = ${id}::uuid and ended_on is null
  `.execute(tx);
}

export interface NewRegistration {
  readonly experimentId: string;
  readonly version: number;
  readonly plan: ExperimentPlan;
  readonly reason: string | null;
  readonly startsOn: string;
  readonly at: Date;
  readonly accountId: string | undefined;
}

export async function insertRegistration(
  tx: Tx,
  _permit: LabPermit<'register'>,
  given: NewRegistration,
): Promise<void> {
  await sql`
    insert into experiment_registration (tenant_id, experiment_id, version, plan, reason, starts_on, registered_at, registered_by)
    values (current_setting('app.tenant_id')::uuid, ${given.experimentId}, ${given.version}, ${JSON.stringify(given.plan)}::jsonb, ${given.reason},
      ${given.startsOn}::date, ${given.at}, ${given.accountId ?? null})
  `.execute(tx);
}

export interface NewNote {
  readonly id: string;
  readonly experimentId: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly notedOn: string;
  readonly at: Date;
  readonly accountId: string | undefined;
}

/** The form's own key is the note's id: the same form sent twice notes once. */
export async function insertNote(tx: Tx, _permit: LabPermit<'note'>, given: NewNote): Promise<void> {
  await sql`
    insert into experiment_note (tenant_id, id, experiment_id, kind, text, noted_on, written_at, written_by)
    values (current_setting('app.tenant_id')::uuid, ${given.id}, ${given.experimentId}, ${given.kind}, ${given.text}, ${given.notedOn}::date, ${given.at},
      ${given.accountId ?? null})
    on conflict (tenant_id, id) do nothing
  `.execute(tx);
}

export async function insertReturn(
  tx: Tx,
  _permit: LabPermit<'note'>,
  experimentId: string,
  assumptions: SocialReturn,
  by: { readonly at: Date; readonly accountId: string | undefined },
): Promise<void> {
  await sql`
    insert into experiment_return (tenant_id, experiment_id, version, assumptions, made_at, made_by)
    select current_setting('app.tenant_id')::uuid, ${experimentId}::uuid, coalesce(max(version), 0) + 1, ${JSON.stringify(assumptions)}::jsonb, ${by.at}::timestamptz,
      ${by.accountId ?? null}::uuid
    from experiment_return where experiment_id = ${experimentId}::uuid
  `.execute(tx);
}
