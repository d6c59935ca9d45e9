import { sql } from 'kysely';
import { transact, type Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { aRunningGroup } from './publishing-groups.ts';

export interface MeasuredGiven {
  readonly groups?: number;
  readonly families?: number;
  readonly municipality?: Parameters<typeof registered>[1];
}

/** A city whose groups, requests and answers fell in March and April, and that measures in May. */
export async function measuredCity(database: TestDatabase, given: MeasuredGiven = {}): Promise<Ctx> {
  const city = aContext(database.app, await registered(database, given.municipality), {
    actor: { kind: 'system' },
    now: new Date('2026-05-04T08:00:00Z'),
  });
  const march = { ...city, now: new Date('2026-03-10T09:00:00Z') };
  for (let group = 0; group < (given.groups ?? 3); group += 1)
    await aRunningGroup(march, { families: given.families ?? 4, firstContacts: 2 });
  await transact(city, async (tx) => {
    await sql`update request set created_at = '2026-03-05T09:00:00Z'`.execute(tx);
    await sql`update pool set started_at = '2026-03-20T09:00:00Z'`.execute(tx);
    await sql`update request set quarter = 'San Biagio', channel = 'desk' where id in (select request_id from pool_member where pool_id = (select id from pool order by id limit 1))`.execute(
      tx,
    );
    await sql`
      insert into pool_meeting (tenant_id, pool_id, day, outcome, kept_at, kept_by)
      select tenant_id, id, '2026-03-24', 'held', '2026-03-24T18:00:00Z', 'provider' from pool
    `.execute(tx);
    await sql`
      insert into pool_attendance (tenant_id, pool_id, day, request_id, mark)
      select tenant_id, pool_id, '2026-03-24', request_id, case when row_number() over (order by request_id) % 4 = 0 then 'absent' else 'present' end from pool_member
    `.execute(tx);
    await sql`
      insert into pool_feedback (tenant_id, pool_id, request_id, helped, again, met, said_at, taken_by)
      select tenant_id, pool_id, request_id, 'yes', 'yes', 'families', '2026-04-02T10:00:00Z', 'family' from pool_member
    `.execute(tx);
  });
  return city;
}
