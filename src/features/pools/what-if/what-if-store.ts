import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';
import type { WhatIf, WhatIfAnswer, WhatIfFailure, WhatIfQuestion } from './question.ts';

const columns = sql`
  w.id, w.run_id as "runId", r.asked_at as "runAt", w.status, w.asked_at as "askedAt", w.question, w.answer, w.failure, w.again_of as "againOf"
`;
const withRun = sql`pooling_what_if w join pooling_run r on r.tenant_id = w.tenant_id and r.id = w.run_id`;

export interface AskedWhatIf {
  readonly id: string;
  readonly runId: string;
  readonly askedAt: Date;
  readonly askedBy: string | undefined;
  readonly question: WhatIfQuestion;
  readonly againOf?: string;
}

export async function insertWhatIf(_permit: PoolPermit<'what-if'>, tx: Tx, asked: AskedWhatIf): Promise<void> {
  await sql`
    insert into pooling_what_if (tenant_id, id, run_id, status, asked_at, asked_by, question, again_of)
    values (current_setting('app.tenant_id')::uuid, ${asked.id}, ${asked.runId}, 'asked', ${asked.askedAt},
      ${asked.askedBy ?? null}, ${JSON.stringify(asked.question)}::jsonb, ${asked.againOf ?? null})
  `.execute(tx);
}

/** Writes how it ended, once: false where that was written before. */
export async function finishWhatIf(
  _permit: PoolPermit<'what-if'>,
  tx: Tx,
  id: string,
  ended: { readonly at: Date; readonly answer?: WhatIfAnswer; readonly failure?: WhatIfFailure },
): Promise<boolean> {
  const { answer, failure } = ended;
  const { rows } = await sql`
    update pooling_what_if set status = ${answer === undefined ? 'failed' : 'done'}, finished_at = ${ended.at},
      answer = ${answer === undefined ? null : JSON.stringify(answer)}::jsonb, failure = ${failure ?? null}
    where id = ${id} and status = 'asked' returning 1
  `.execute(tx);
  return rows.length > 0;
}

export async function readWhatIf(tx: Tx, id: string): Promise<WhatIf | undefined> {
  const { rows } = await sql<WhatIf>`select ${columns} from ${withRun} where w.id = ${id}`.execute(tx);
  return rows[0];
}

/** The one whose question it asks, where it asks one once more; else itself. */
export async function readFirst(tx: Tx, id: string): Promise<WhatIf | undefined> {
  const { rows } = await sql<WhatIf>`
    select ${columns} from ${withRun} where w.id = (select coalesce(again_of, id) from pooling_what_if where id = ${id})
  `.execute(tx);
  return rows[0];
}

/** Those that asked its question once more, the latest first. */
export async function readAskedAgain(tx: Tx, id: string, count: number): Promise<WhatIf[]> {
  const { rows } = await sql<WhatIf>`
    select ${columns} from ${withRun} where w.again_of = ${id} order by w.asked_at desc, w.id limit ${count}
  `.execute(tx);
  return rows;
}

/** Whether what a run was solved from is still kept. */
export async function isKept(tx: Tx, runId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pooling_replay where run_id = ${runId}`.execute(tx);
  return rows.length > 0;
}

export async function readLastWhatIfs(tx: Tx, count: number): Promise<WhatIf[]> {
  const { rows } = await sql<WhatIf>`
    select ${columns} from ${withRun} order by w.asked_at desc, w.id limit ${count}
  `.execute(tx);
  return rows;
}

/** How many were asked since then and have not ended. */
export async function countUnderWay(tx: Tx, since: Date): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from pooling_what_if where status = 'asked' and asked_at >= ${since}
  `.execute(tx);
  return rows[0]?.waiting ?? 0;
}

/** A run that can be begun from: what it was solved from is still kept. */
export interface KeptRun {
  readonly id: string;
  readonly askedAt: Date;
  readonly requests: number;
}

export async function readKeptRuns(tx: Tx, count: number): Promise<KeptRun[]> {
  const { rows } = await sql<KeptRun>`
    select r.id, r.asked_at as "askedAt", coalesce((r.figures -> 'figures' ->> 'requests')::int, 0) as requests
    from pooling_run r join pooling_replay k on k.tenant_id = r.tenant_id and k.run_id = r.id
    where r.status = 'done' order by r.asked_at desc, r.id limit ${count}
  `.execute(tx);
  return rows;
}

/** Kinds of help that somebody gives who takes new groups on a day. */
export async function readKindsGiven(tx: Tx, on: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select distinct kind from operator o
    join provider p on p.tenant_id = o.tenant_id and p.id = o.provider_id, unnest(o.kinds_of_help) as kind
    where o.active and coalesce(accreditation_holds(p.id, array[kind], ${on}::date), p.accredited) order by kind
  `.execute(tx);
  return rows.map(({ kind }) => kind);
}
