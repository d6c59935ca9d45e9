import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { readTypeScript } from '../setup/read-typescript.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunningGroup } from './publishing-groups.ts';

const database = await testDatabase();
const script = fileURLToPath(new URL('./forget-kill-child.ts', import.meta.url));
const groups = 60;
const ended = new Date('2026-03-31T10:00:00Z');
const now = '2040-01-01T03:49:00Z';

/** Groups of four families that ended: each with an agreement, a register and what each family said. */
async function aCityOfTheEnded() {
  const city = aContext(database.app, await registered(database), { actor: { kind: 'system' }, now: ended });
  for (let n = 0; n < groups; n += 1) await aRunningGroup(city, { families: 4 });
  await transact(city, async (tx) => {
    await sql`update pool_session set live = false`.execute(tx);
    await sql`update pool_member set live = false`.execute(tx);
    await sql`update pool set status = 'closed', ended_at = ${ended}, end_reason = 'closed'`.execute(tx);
    await sql`insert into pool_agreement (tenant_id, pool_id, version, terms, made_at)
      select tenant_id, id, 1, '{}', ${ended} from pool`.execute(tx);
    await sql`insert into pool_consent (tenant_id, pool_id, request_id, step, given_at)
      select tenant_id, pool_id, request_id, 'first-name', ${ended} from pool_member`.execute(tx);
    await sql`insert into pool_meeting (tenant_id, pool_id, day, outcome, kept_at, kept_by)
      select tenant_id, id, '2026-03-24', 'held', ${ended}, 'provider' from pool`.execute(tx);
    await sql`insert into pool_attendance (tenant_id, pool_id, day, request_id, mark)
      select tenant_id, pool_id, '2026-03-24', request_id, 'present' from pool_member`.execute(tx);
    await sql`insert into pool_feedback (tenant_id, pool_id, request_id, helped, again, met, said_at, taken_by)
      select tenant_id, pool_id, request_id, 'yes', 'yes', 'nobody', ${ended}, 'family' from pool_member`.execute(tx);
  });
  return city;
}

/** Lets the child work for some milliseconds and kills it; true when it had finished before. */
async function workUntilKilled(slug: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', readTypeScript, script, database.urls.worker, slug, now], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [code] = (await exit) as [number | null];
  clearTimeout(timer);
  return code === 0;
}

const whole = { gone: 0, agreements: 1, consents: 4, attendance: 4, feedback: 4, months: 0 };
const forgotten = { gone: 3, agreements: 0, consents: 0, attendance: 0, feedback: 0, months: 4 };

it('leaves no group half forgotten wherever it is killed, counts nothing twice, and goes on where it was', async () => {
  const city = await aCityOfTheEnded();
  const picture = () =>
    read(city, async (tx) => {
      const count = (table: string) => sql`(select count(*)::int from ${sql.table(table)} t where t.pool_id = p.id)`;
      const { rows } = await sql<typeof whole>`
        select ${count('pool_forgotten')} as gone, ${count('pool_agreement')} as agreements, ${count('pool_consent')} as consents,
          ${count('pool_attendance')} as attendance, ${count('pool_feedback')} as feedback, ${count('pool_attendance_month')} as months
        from pool p`.execute(tx);
      const said = await sql<{ n: number }>`
        select (select count(*) from pool_feedback)::int + coalesce((select sum(answers) from pool_feedback_count), 0)::int as n`.execute(
        tx,
      );
      return { groups: rows, said: said.rows[0]?.n };
    });
  const stages: number[] = [];
  // Later and later, so that it stops at many groups; the last one is let be.
  for (const milliseconds of [20, 60, 60, 100, 100, 150, 150, 200, 180_000]) {
    await workUntilKilled(city.municipality.slug, milliseconds);
    const found = await picture();
    for (const group of found.groups) expect([whole, forgotten]).toContainEqual(group);
    expect(found.said).toBe(groups * 4);
    stages.push(found.groups.filter(({ gone }) => gone > 0).length);
  }
  expect(stages.at(-1)).toBe(groups);
  expect(stages.some((done) => done > 0 && done < groups)).toBe(true);
});
