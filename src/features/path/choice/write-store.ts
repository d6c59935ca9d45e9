import { sql } from 'kysely';
import type { Weights } from '../../../domain/choice/criteria.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PathPermit } from '../policy.ts';
import type { Decision, Dissent, Estimate, ScoreText } from './model.ts';

type Permit = PathPermit<'keep'>;
const tenant = sql`current_setting('app.tenant_id')::uuid`;

export interface Written {
  readonly at: Date;
  readonly by: string | undefined;
}

export async function insertChoice(_permit: Permit, tx: Tx, c: { id: string; title: string } & Written): Promise<void> {
  await sql`
    insert into choice (tenant_id, id, title, opened_at, opened_by) values (${tenant}, ${c.id}, ${c.title}, ${c.at}, ${c.by ?? null})
  `.execute(tx);
}

export async function insertOption(
  _permit: Permit,
  tx: Tx,
  choiceId: string,
  o: { id: string; title: string; description: string; at: Date },
): Promise<void> {
  await sql`
    insert into choice_option (tenant_id, choice_id, id, title, description, added_at)
    values (${tenant}, ${choiceId}, ${o.id}, ${o.title}, ${o.description}, ${o.at})
  `.execute(tx);
}

export async function insertScores(
  _permit: Permit,
  tx: Tx,
  where: { readonly choiceId: string; readonly optionId: string },
  scores: readonly ScoreText[],
  { at, by }: Written,
): Promise<void> {
  await sql`
    insert into choice_score (tenant_id, choice_id, option_id, criterion, number, score, reason, scored_at, scored_by)
    select ${tenant}, ${where.choiceId}, ${where.optionId}, given.criterion, 1 + coalesce((
        select max(number) from choice_score s where s.choice_id = ${where.choiceId} and s.option_id = ${where.optionId} and s.criterion = given.criterion
      ), 0), given.score, given.reason, ${at}, ${by ?? null}
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as given(criterion text, score smallint, reason text)
  `.execute(tx);
}

export async function insertWeights(
  _permit: Permit,
  tx: Tx,
  choiceId: string,
  w: { readonly number: number; readonly weights: Weights; readonly reason: string } & Written,
): Promise<void> {
  await sql`
    insert into choice_weights (tenant_id, choice_id, number, weights, reason, set_at, set_by)
    values (${tenant}, ${choiceId}, ${w.number}, ${JSON.stringify(w.weights)}::jsonb, ${w.reason}, ${w.at}, ${w.by ?? null})
  `.execute(tx);
}

export async function insertEstimate(
  _permit: Permit,
  tx: Tx,
  where: { readonly choiceId: string; readonly optionId: string },
  e: Estimate & Written,
): Promise<void> {
  await sql`
    insert into choice_estimate (tenant_id, choice_id, option_id, number, families_needed, what_if_id, asked_at, asked_by)
    values (${tenant}, ${where.choiceId}, ${where.optionId}, 1 + coalesce((
      select max(number) from choice_estimate e where e.choice_id = ${where.choiceId} and e.option_id = ${where.optionId}
    ), 0), ${e.familiesNeeded}, ${e.whatIfId}, ${e.at}, ${e.by ?? null})
  `.execute(tx);
}

export async function insertDecision(
  _permit: Permit,
  tx: Tx,
  choiceId: string,
  d: Decision & Written & { readonly basis: object },
): Promise<void> {
  await sql`
    insert into choice_decision (tenant_id, choice_id, option_id, reasons, decided_on, basis, recorded_at, recorded_by)
    values (${tenant}, ${choiceId}, ${d.optionId}, ${d.reasons}, ${d.on}::date, ${JSON.stringify(d.basis)}::jsonb, ${d.at}, ${d.by ?? null})
  `.execute(tx);
}

export async function insertDissent(_permit: Permit, tx: Tx, choiceId: string, d: Dissent & Written): Promise<void> {
  await sql`
    insert into choice_dissent (tenant_id, choice_id, id, body, text, recorded_at, recorded_by)
    values (${tenant}, ${choiceId}, ${d.id}, ${d.body}, ${d.text}, ${d.at}, ${d.by ?? null})
  `.execute(tx);
}
