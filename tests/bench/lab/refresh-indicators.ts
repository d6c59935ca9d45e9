import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { transact } from '../../../src/features/context.ts';
import { measureAll } from '../../../src/features/experiments/public.ts';
import type { Tx } from '../../../src/platform/db/database.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';
import { atMost, type Report, type SuiteOptions } from '../figure.ts';
import { cityOf, citySize, fillCities, withServices } from '../requests/fill-cities.ts';

const allCities = 20;
/** Days on which each group that runs has met: with three families a group and twenty cities, ten million marks in the register. */
const days = 306;
const monthsBack = 24;

/** All live indicators of all months, counted from the events themselves, city by city as the night does. */
export async function refreshIndicators(report: Report, { quick }: SuiteOptions): Promise<void> {
  const cities = quick ? 1 : allCities;
  const folder = scratchFolder('bench');
  try {
    const started = performance.now();
    await fillCities(folder, cities);
    await withServices(folder, async (services) => {
      let events = cities * (citySize.requests + citySize.running + citySize.over);
      for (let city = 0; city < cities; city++)
        events += await transact(await cityOf(services, city), fillRegister, { timeoutMs: 600_000 });
      report({ name: 'events', value: events, unit: '' });
      report({ name: 'writing them', value: seconds(started), unit: 's' });
      const refreshing = performance.now();
      let values = 0;
      for (let city = 0; city < cities; city++) values += await measureAll(await cityOf(services, city), since());
      const limit = cities === allCities ? { limit: atMost(120) } : {};
      report({ name: 'values that they gave', value: values, unit: '' });
      report({ name: 'refresh of all indicators', value: seconds(refreshing), unit: 's', ...limit });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each group that runs met once a day, and some families were absent. Answers how many rows that is. */
async function fillRegister(tx: Tx): Promise<number> {
  const meetings = await sql`
    insert into pool_meeting (tenant_id, pool_id, day, outcome, kept_at, kept_by)
    select tenant_id, id, current_date - n, case when n % 20 = 0 then 'not-held' else 'held' end, now(), 'provider'
    from pool cross join generate_series(1, ${days}::int) n where status = 'running'`.execute(tx);
  const marks = await sql`
    insert into pool_attendance (tenant_id, pool_id, day, request_id, mark)
    select m.tenant_id, m.pool_id, meeting.day, m.request_id,
      case when (m.pool_id::text < m.request_id::text) = (extract(day from meeting.day)::int % 5 = 0) then 'absent' else 'present' end
    from pool_member m join pool_meeting meeting on meeting.tenant_id = m.tenant_id and meeting.pool_id = m.pool_id where m.live`.execute(
    tx,
  );
  return Number(meetings.numAffectedRows ?? 0) + Number(marks.numAffectedRows ?? 0);
}

function since(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack, 1)).toISOString().slice(0, 10);
}

function seconds(from: number): number {
  return (performance.now() - from) / 1000;
}
