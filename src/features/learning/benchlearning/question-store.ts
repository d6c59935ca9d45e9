import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { Adopted, OpenOutcome, Question } from './model.ts';

const questions = sql`
  select q.id, q.tenant_id as "fromId", asks.slug as "fromSlug", asks.name as "fromName", q.to_id as "toId", asked.slug as "toSlug", asked.name as "toName", q.indicator, q.month::text as month, q.text,
    q.asked_at as "askedAt", a.answer, a.text as "answerText", a.answered_at as "answeredAt", a.meeting_id as "meetingId", o.id as "outcomeId", o.adopted, o.model, o.model_id as "modelId",
    o.text as "outcomeText", coalesce(o.open, false) as open
  from city_question q join municipality asks on asks.tenant_id = q.tenant_id join municipality asked on asked.tenant_id = q.to_id
    left join question_answer a on a.tenant_id = q.to_id and a.question_id = q.id
    left join lateral (select id, adopted, model, model_id, text, open from question_outcome one where one.tenant_id = q.tenant_id and one.question_id = q.id
      order by said_at desc, id desc limit 1) o on true`;

/** The questions that the tenant asked or was asked; the lab's are all of them. The newest first. */
export async function readQuestions(tx: Tx, most: number): Promise<Question[]> {
  const { rows } = await sql<Question>`${questions} order by q.asked_at desc, q.id limit ${most}`.execute(tx);
  return rows;
}

export async function readQuestion(tx: Tx, id: string): Promise<Question | undefined> {
  const { rows } =
    await sql<Question>`${questions} where (q.tenant_id, q.id) in (select tenant_id, ${id}::uuid from municipality)`.execute(
      tx,
    );
  return rows[0];
}

export async function insertQuestion(
  tx: Tx,
  _permit: LearningPermit<'ask'>,
  q: Pick<Question, 'id' | 'toId' | 'indicator' | 'month' | 'text' | 'askedAt'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into city_question (tenant_id, id, to_id, indicator, month, text, asked_at)
    values (${ownTenant}, ${q.id}, ${q.toId}, ${q.indicator}, ${q.month}::date, ${q.text}, ${q.askedAt})
    on conflict (tenant_id, id) do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** False when it was answered before. */
export async function insertAnswer(
  tx: Tx,
  _permit: LearningPermit<'ask'>,
  a: {
    readonly question: Question;
    readonly answer: 'accepted' | 'declined';
    readonly text: string | null;
    readonly meetingId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into question_answer (tenant_id, question_id, from_id, answer, text, meeting_id, answered_at)
    values (${ownTenant}, ${a.question.id}, ${a.question.fromId}, ${a.answer}, ${a.text}, ${a.meetingId}, ${a.at})
    on conflict (tenant_id, question_id) do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

export async function insertOutcome(
  tx: Tx,
  _permit: LearningPermit<'ask'>,
  o: {
    readonly id: string;
    readonly question: Question;
    readonly adopted: Adopted;
    readonly model: string | null;
    readonly modelId: string | null;
    readonly text: string;
    readonly open: boolean;
    readonly at: Date;
  },
): Promise<void> {
  const { id, indicator, toId } = o.question;
  await sql`
    insert into question_outcome (tenant_id, id, question_id, to_id, indicator, adopted, model, model_id, text, open, said_at)
    values (${ownTenant}, ${o.id}, ${id}, ${toId}, ${indicator}, ${o.adopted}, ${o.model}, ${o.modelId}, ${o.text}, ${o.open}, ${o.at})
  `.execute(tx);
}

/** The last word on each question about an indicator that some cities were asked and that everybody may read, by name of who asked. */
export async function readOpenOutcomes(tx: Tx, indicator: string, toIds: readonly string[]): Promise<OpenOutcome[]> {
  const { rows } = await sql<OpenOutcome>`
    select o.to_id as "toId", asked.slug as "toSlug", asks.name as "fromName", asks.made_up_data as "madeUp", o.adopted, o.model, o.model_id as "modelId", o.text
    from (select distinct on (tenant_id, question_id) * from question_outcome
        where open and indicator = ${indicator} and to_id = any(${[...toIds]}::uuid[]) order by tenant_id, question_id, said_at desc, id desc) o
      join municipality asks on asks.tenant_id = o.tenant_id join municipality asked on asked.tenant_id = o.to_id
    order by asks.name, o.said_at limit 200
  `.execute(tx);
  return rows;
}

/** Questions of the tenant that led to a meeting so long ago that something can be said of it, and of which nothing was. */
export async function readUntold(tx: Tx, answered: { readonly from: Date; readonly to: Date }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (${questions} where q.tenant_id = ${ownTenant}) own
    where answer = 'accepted' and adopted is null and "answeredAt" >= ${answered.from} and "answeredAt" < ${answered.to}
  `.execute(tx);
  return rows.map(({ id }) => id);
}
