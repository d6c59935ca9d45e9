import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ReportPermit } from '../policy.ts';

/** A body that would like to be accompanied, and how to answer it. */
export interface Question {
  readonly id: string;
  readonly body: string;
  readonly place: string;
  readonly name: string;
  readonly email: string;
  readonly message: string;
  readonly language: 'it' | 'en';
}

export interface ReceivedQuestion extends Question {
  readonly receivedAt: Date;
  readonly settledAt: Date | null;
}

/** False when it was there already. */
export async function insertQuestion(
  tx: Tx,
  permit: ReportPermit<'ask'>,
  { id, body, place, name, email, message, language }: Question,
  at: Date,
): Promise<boolean> {
  void permit;
  const { rows } = await sql`
    insert into lab_question (tenant_id, id, body, place, name, email, message, language, received_at)
    values (current_setting('app.tenant_id')::uuid, ${id}, ${body}, ${place}, ${name}, ${email}, ${message}, ${language}, ${at})
    on conflict (tenant_id, id) do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

export async function countQuestionsSince(tx: Tx, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from lab_question where received_at >= ${since}
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** The latest first. */
export async function readQuestions(tx: Tx): Promise<ReceivedQuestion[]> {
  const { rows } = await sql<ReceivedQuestion>`
    select id, body, place, name, email, message, language, received_at as "receivedAt", settled_at as "settledAt"
    from lab_question order by received_at desc, id limit 200
  `.execute(tx);
  return rows;
}

export async function settleQuestion(
  tx: Tx,
  permit: ReportPermit<'write'>,
  id: string,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<boolean> {
  void permit;
  const { rows } = await sql`
    update lab_question set settled_at = ${at}, settled_by = ${by} where id = ${id} and settled_at is null returning id
  `.execute(tx);
  return rows.length > 0;
}

/** What was settled before one day, or received before another. */
export async function deleteQuestions(
  tx: Tx,
  permit: ReportPermit<'clean'>,
  { settled, received }: { readonly settled: Date; readonly received: Date },
): Promise<number> {
  void permit;
  const { rows } = await sql`
    delete from lab_question where received_at < ${received} or settled_at < ${settled} returning 1
  `.execute(tx);
  return rows.length;
}
