import { sql } from 'kysely';
import { hashToken } from '../../../src/platform/auth/token.ts';
import type { Tx } from '../../../src/platform/db/database.ts';

export interface CitySize {
  readonly requests: number;
  readonly waiting: number;
  readonly proposed: number;
  readonly running: number;
  /** Closed or dissolved. */
  readonly over: number;
}

/** Families of each group. */
const families = 3;

/**
 * The life of a city over some years, in statements that make all its rows: requests that wait, groups of three families that
 * were proposed, run or are over, and the rest withdrawn. Everything about them is made up by a formula of their number.
 */
export async function fillCity(tx: Tx, size: CitySize): Promise<void> {
  await sql`select setseed(0.42)`.execute(tx);
  await fillRequests(tx, size);
  await fillGroups(tx, size);
  await sql`
    insert into request_contact (tenant_id, request_id, name, phone)
    select tenant_id, id, 'Famiglia di prova', '039 000 0000' from request on conflict do nothing`.execute(tx);
}

/** Requests by number: first those that wait, then those of groups, then those withdrawn. */
async function fillRequests(tx: Tx, { requests, waiting, proposed, running }: CitySize): Promise<void> {
  const inProposals = waiting + families * proposed;
  const inRunning = inProposals + families * running;
  await sql`
    insert into request (tenant_id, id, code, status, channel, kind_of_help, seats, ages, intensity, days, slots, windows, place_label,
      quarter, lat, lon, max_metres, willing_to_share, host_seats, max_cents, solo_cents, first_contact, made_up, submission_key,
      created_at, updated_at)
    select current_setting('app.tenant_id')::uuid, ${idOf('request')},
      regexp_replace(translate(lpad(to_hex(n), 8, '0'), '0123456789abcdef', 'ABCDEFGHJKLMNPQR'), '(....)(....)', '\\1-\\2'),
      case when n <= ${waiting}::int then 'waiting' when n <= ${inProposals}::int then 'proposed'
        when n <= ${inRunning}::int then 'agreed' else 'withdrawn' end,
      'web', (array['childcare', 'homework', 'elder-company', 'transport'])[1 + n % 4], 1, array[4 + n % 5]::smallint[], 'light', 2, 4,
      case when n % 2 = 0 then '[{"day":1,"from":31,"to":38},{"day":3,"from":31,"to":38}]'
        else '[{"day":0,"from":30,"to":38},{"day":2,"from":30,"to":38},{"day":4,"from":30,"to":38}]' end::jsonb,
      'Via di prova ' || n, 'Quartiere ' || n % 10, 45.55 + 0.06 * random(), 9.22 + 0.08 * random(), 800 + 200 * (n % 5), true, 0,
      1100, 1100, n % 3 = 0, true, ${idOf('submission')}, now() - (n % 700) * interval '1 day', now() - (n % 700) * interval '1 day'
    from generate_series(1, ${requests}::int) n`.execute(tx);
}

async function fillGroups(tx: Tx, { waiting, proposed, running, over }: CitySize): Promise<void> {
  await sql`
    insert into pooling_run (tenant_id, id, status, seed, finished_at, asked_at)
    values (current_setting('app.tenant_id')::uuid, md5('run')::uuid, 'done', 1, now(), now())`.execute(tx);
  // Each operator has ten sessions a week: five days, morning and afternoon.
  await sql`
    with workers as (select id, row_number() over (order by id) - 1 as place, count(*) over () as all_of_them from operator),
    given as (select n, n - 1 as k from generate_series(1, ${proposed + running + over}::int) n)
    insert into pool (tenant_id, id, run_id, status, kind_of_help, operator_id, home_request_id, days, from_slot, slots, seats,
      hourly_cents, proposed_at, answer_by, agreed_at, started_at, ended_at, end_reason)
    select current_setting('app.tenant_id')::uuid, ${idOf('pool')}, md5('run')::uuid,
      case when n <= ${proposed}::int then 'proposed' when n <= ${proposed + running}::int then 'running'
        when n % 2 = 0 then 'closed' else 'dissolved' end,
      'childcare', w.id, ${requestOf('n', 1, waiting)}, array[k / w.all_of_them % 5]::smallint[],
      case when k / w.all_of_them / 5 % 2 = 0 then 18 else 31 end, 4, 3, 1650, now() - interval '10 days', now() + interval '4 days',
      case when n > ${proposed}::int then now() - interval '5 days' end, case when n > ${proposed}::int then now() - interval '4 days' end,
      case when n > ${proposed + running}::int then now() end,
      case when n > ${proposed + running}::int then case when n % 2 = 0 then 'closed' else 'declined' end end
    from given join workers w on w.place = k % w.all_of_them`.execute(tx);
  await sql`
    insert into pool_session (tenant_id, pool_id, day, from_slot, to_slot, operator_id, live)
    select tenant_id, id, days[1], from_slot, from_slot + slots, operator_id, ended_at is null from pool`.execute(tx);
  await sql`
    insert into pool_member (tenant_id, pool_id, request_id, answer, answered_at, share_cents, solo_cents, metres, live)
    select current_setting('app.tenant_id')::uuid, ${idOf('pool')}, ${requestOf('n', 'f', waiting)},
      case when n <= ${proposed}::int then 'pending' else 'accepted' end, case when n > ${proposed}::int then now() end, 550, 1100, 300,
      n <= ${proposed + running}::int
    from generate_series(1, ${proposed + running + over}::int) n cross join generate_series(1, ${families}::int) f`.execute(
    tx,
  );
  // A group lives where its operator comes.
  await sql`
    update request r set lat = o.lat + 0.004 * (random() - 0.5), lon = o.lon + 0.006 * (random() - 0.5)
    from pool_member m join pool p on p.tenant_id = m.tenant_id and p.id = m.pool_id
      join operator o on o.tenant_id = p.tenant_id and o.id = p.operator_id
    where r.tenant_id = m.tenant_id and r.id = m.request_id`.execute(tx);
}

/** An id of a kind and the number `n`: the same in every city, as numbers are. */
function idOf(kind: string) {
  return sql`md5(${kind}::text || n)::uuid`;
}

function requestOf(group: string, family: number | string, waiting: number) {
  const number = sql`(${sql.raw(group)} - 1) * ${families}::int + ${sql.raw(String(family))} + ${waiting}::int`;
  return sql`md5('request' || (${number}))::uuid`;
}

/** Opens requests by secret links whose tokens are made by `tokenOf`. */
export async function linkRequests(tx: Tx, numbers: readonly number[], tokenOf: (n: number) => string): Promise<void> {
  for (const n of numbers) {
    await sql`
      insert into request_link (tenant_id, token_hash, request_id, kind)
      values (current_setting('app.tenant_id')::uuid, ${hashToken(tokenOf(n))}, md5('request' || ${n}::int)::uuid, 'secret')`.execute(
      tx,
    );
  }
}

/** A member of the staff who has signed in, by the session's token. */
export async function signIn(tx: Tx, role: string, token: string): Promise<void> {
  await sql`
    insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
    values (current_setting('app.tenant_id')::uuid, md5(${role}::text)::uuid, ${`${role}@example.org`}, 'Persona di prova', ${role}, 'none', 'none')`.execute(
    tx,
  );
  await sql`
    insert into session (tenant_id, token_hash, account_id, expires_at, second_factor_at)
    values (current_setting('app.tenant_id')::uuid, ${hashToken(token)}, md5(${role}::text)::uuid, now() + interval '1 day', now())`.execute(
    tx,
  );
}

/** What the server does by itself within minutes: the figures are of a site in use. */
export const tablesToVacuum =
  'request, request_contact, request_link, request_draft, pool, pool_member, pool_session, pooling_run, operator, venue, service, eligibility_rule, eligibility_version';
