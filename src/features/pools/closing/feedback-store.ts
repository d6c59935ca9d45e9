import { sql } from 'kysely';
import type { ClosingAnswers } from '../../../domain/outcomes/withhold-answers.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RunningPermit } from '../running-policy.ts';
import type { HowItWent } from './model.ts';

/** Once answers of a group are counts, nobody can say whose they are: one said again would be counted twice. */
const canBeSaid = sql`not exists (
  select from pool_forgotten gone where gone.tenant_id = pool.tenant_id and gone.pool_id = pool.id and gone.stage = 'days')`;

/** The last group that a request was in and that has ended after it ran, with what its family said of it; as long as it can still say so. */
export async function endedGroupOf(
  tx: Tx,
  requestId: string,
): Promise<{ readonly poolId: string; readonly said: HowItWent | null } | undefined> {
  const { rows } = await sql<{ poolId: string; said: HowItWent | null }>`
    select pool.id as "poolId", case when feedback.request_id is not null
      then json_build_object('helped', helped, 'again', again, 'met', met) end as said
    from pool_member member
    join pool on pool.tenant_id = member.tenant_id and pool.id = member.pool_id and pool.status = 'closed' and ${canBeSaid}
    left join pool_feedback feedback on feedback.tenant_id = member.tenant_id and feedback.pool_id = member.pool_id
      and feedback.request_id = member.request_id
    where member.request_id = ${requestId} order by pool.ended_at desc, pool.id limit 1
  `.execute(tx);
  return rows[0];
}

/** Said again, it is what was said last. */
export async function putHowItWent(
  _permit: RunningPermit<'feedback'>,
  tx: Tx,
  of: { readonly poolId: string; readonly requestId: string; readonly by: 'family' | 'desk' },
  { helped, again, met }: HowItWent,
  at: Date,
): Promise<void> {
  await sql`
    insert into pool_feedback (tenant_id, pool_id, request_id, helped, again, met, said_at, taken_by)
    values (current_setting('app.tenant_id')::uuid, ${of.poolId}, ${of.requestId}, ${helped}, ${again}, ${met}, ${at}, ${of.by})
    on conflict (tenant_id, pool_id, request_id) do update set helped = excluded.helped, again = excluded.again,
      met = excluded.met, said_at = excluded.said_at, taken_by = excluded.taken_by
  `.execute(tx);
}

export interface FamilyOfEnded {
  readonly requestId: string;
  readonly code: string;
  readonly answered: boolean;
}

/** The families of a group that has ended, by the codes of their requests, and who was heard; nobody once it is too late to say so. */
export async function familiesOfEnded(tx: Tx, poolId: string): Promise<FamilyOfEnded[]> {
  const { rows } = await sql<FamilyOfEnded>`
    select member.request_id as "requestId", request.code, feedback.request_id is not null as answered
    from pool_member member
    join request on request.tenant_id = member.tenant_id and request.id = member.request_id
    join pool on pool.tenant_id = member.tenant_id and pool.id = member.pool_id and pool.status = 'closed' and ${canBeSaid}
    left join pool_feedback feedback on feedback.tenant_id = member.tenant_id and feedback.pool_id = member.pool_id
      and feedback.request_id = member.request_id
    where member.pool_id = ${poolId} order by request.code
  `.execute(tx);
  return rows;
}

/** What all families of groups that have ended said, in four counts; also those whose answers are counts by now. */
export async function closingAnswers(tx: Tx): Promise<ClosingAnswers> {
  const { rows } = await sql<ClosingAnswers>`
    select coalesce(sum(answers), 0)::int as answered, coalesce(sum(answers) filter (where helped = 'yes'), 0)::int as helped,
      coalesce(sum(answers) filter (where again = 'yes'), 0)::int as again,
      coalesce(sum(answers) filter (where met <> 'nobody'), 0)::int as met
    from (
      select 1 as answers, helped, again, met from pool_feedback
      union all select answers, helped, again, met from pool_feedback_count
    ) said
  `.execute(tx);
  return rows[0] ?? { answered: 0, helped: 0, again: 0, met: 0 };
}
