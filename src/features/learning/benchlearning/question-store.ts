import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { Adopted, Question } from './model.ts';

const questions = sql`
  select q.id, q.tenant_id as "fromId", asks.name as "fromName", q.to_id as "toId", asked.name as "toName", q.indicator, q.month::text as month, q.text,
    q.asked_at as "askedAt", a.answer, a.text as "answerText", a.meeting_id as "meetingId", o.adopted, o.model, o.text as "outcomeText"
  from city_question q join municipality asks on asks.tenant_id = q.tenant_id join municipality asked on asked.tenant_id = q.to_id
    left join question_answer a on a.tenant_id = q.to_id and a.question_id = q.id
    left join lateral (select adopted, model, text from question_outcome one where one.tenant_id = q.tenant_id and one.question_id = q.id
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
    readonly text: string;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into question_outcome (tenant_id, id, question_id, to_id, adopted, model, text, said_at)
    values (${ownTenant}, ${o.id}, ${o.question.id}, ${o.question.toId}, ${o.adopted}, ${o.model}, ${o.text}, ${o.at})
  `.execute(tx);
}
