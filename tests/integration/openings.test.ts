import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { refreshOpeningsJob } from '../../src/features/catalogue/opening/jobs.ts';
import { openingStatusOf } from '../../src/features/catalogue/opening/opening-statuses.ts';
import { readSchedules } from '../../src/features/catalogue/opening/opening-store.ts';
import { saveServices, type NewService } from '../../src/features/catalogue/public.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import type { HsdsSchedule } from '../../src/integrations/hsds/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
// Wednesday; Tuesday 8 December is a holiday, Thursday 26 November the patron's day.
const now = new Date('2026-11-25T09:00:00Z');
const run = { log: createLogger('silent'), stopping: () => false };
const aService: NewService = {
  source: 'test',
  sourceKey: 'office',
  title: 'Sportello',
  description: '',
  language: 'it',
  answerKind: 'public',
  kindsOfHelp: ['information'],
  audiences: ['everyone'],
  sections: {},
  status: 'active',
  madeUp: true,
};
const schedule = (given: Partial<HsdsSchedule>): HsdsSchedule => ({
  id: '00000000-0000-4000-8000-000000000001',
  freq: 'WEEKLY',
  byday: 'MO,TU,WE,TH,FR,SA,SU',
  opens_at: '09:00',
  closes_at: '18:00',
  ...given,
});

let ctx: Ctx;
beforeAll(async () => {
  const municipality = await registered(database, {
    patron: { day: '11-26', saint: 'San Bellino', source: 'https://example.org/' },
  });
  ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now });
  await saveServices(ctx, [
    aService,
    { ...aService, sourceKey: 'place' },
    { ...aService, sourceKey: 'silent' },
    { ...aService, sourceKey: 'ended' },
  ]);
});

/** Tuples of when services open and close, by source key and as kept. */
async function kept(): Promise<string[]> {
  const { rows } = await read(ctx, (tx) =>
    sql<{ line: string }>`
      select source_key || ' ' || to_char(opens_at at time zone 'Europe/Rome', 'DD HH24:MI') || '-' ||
        to_char(closes_at at time zone 'Europe/Rome', 'DD HH24:MI') as line
      from opening join service on service.id = service_id order by source_key, opens_at
    `.execute(tx),
  );
  return rows.map(({ line }) => line);
}

async function openAt(at: Date): Promise<string[]> {
  const { rows } = await read(ctx, (tx) =>
    sql<{ id: string }>`select service_id as id from opening where opens_at <= ${at} and closes_at > ${at}`.execute(tx),
  );
  return rows.map(({ id }) => id).sort();
}

async function say(sourceKey: string, own: readonly HsdsSchedule[], status = 'active'): Promise<void> {
  await transact(ctx, (tx) =>
    sql`update service set hsds = ${JSON.stringify({ schedules: own })}::jsonb, status = ${status} where source_key = ${sourceKey}`.execute(
      tx,
    ),
  );
}

async function givePlace(atPlace: readonly HsdsSchedule[], ofPlace: readonly HsdsSchedule[]): Promise<void> {
  const documents = [atPlace, ofPlace].map((schedules) => JSON.stringify(schedules.length > 0 ? { schedules } : {}));
  const locationId = ctx.newId();
  await transact(ctx, async (tx) => {
    await sql`delete from service_at_location`.execute(tx);
    await sql`insert into location (tenant_id, id, name, hsds, source, source_key, source_digest)
      values (${ctx.municipality.tenantId}, ${locationId}, 'Sede', ${documents[1]}::jsonb, 'test', ${locationId}, '')`.execute(
      tx,
    );
    await sql`insert into service_at_location (tenant_id, id, service_id, location_id, hsds)
      select tenant_id, ${ctx.newId()}, id, ${locationId}, ${documents[0]}::jsonb from service where source_key = 'place'`.execute(
      tx,
    );
  });
}

const refresh = (at: Date) =>
  refreshOpeningsJob.run(
    {
      register: { municipalities: () => Promise.resolve([ctx.municipality]) },
      contextFor: () => ({ ...ctx, now: at }),
    },
    {},
    run,
  );

describe('the openings kept', () => {
  test('are those of the days to come, without the patron’s day, and of given services only', async () => {
    await say('office', [schedule({ will_closed_on_holidays: true })]);
    await say('ended', [schedule({})], 'ended');
    await refresh(now);
    expect(await kept()).toEqual(['office 25 10:00-25 18:00', 'office 27 09:00-27 18:00', 'office 28 09:00-28 10:00']);
  });

  test('are the same when the job runs twice, and others when the day has passed', async () => {
    await refresh(now);
    const once = await kept();
    await refresh(now);
    expect(await kept()).toEqual(once);
    await refresh(new Date(now.getTime() + 86_400_000));
    expect((await kept())[0]).toBe('office 27 09:00-27 18:00');
  });

  test('follow the service at its place, and the place itself only where the service says nothing', async () => {
    await givePlace([schedule({ opens_at: '20:00', closes_at: '22:00', byday: 'WE' })], [schedule({ byday: 'TH' })]);
    await refresh(now);
    expect((await kept()).filter((line) => line.startsWith('place'))).toEqual(['place 25 20:00-25 22:00']);
    await givePlace([], [schedule({ byday: 'TH' })]);
    await refresh(now);
    expect((await kept()).filter((line) => line.startsWith('place'))).toEqual(['place 26 09:00-26 18:00']);
  });

  test('go when the service is written without a schedule', async () => {
    await say('office', []);
    await saveServices(ctx, [{ ...aService, title: 'Sportello nuovo' }]);
    expect((await kept()).filter((line) => line.startsWith('office'))).toEqual([]);
  });

  test('say of each quarter of an hour what the label says', async () => {
    await say('office', [
      schedule({ closes_at: '12:30' }),
      schedule({ byday: 'WE', opens_at: '22:00', closes_at: '02:00' }),
    ]);
    await refresh(now);
    for (let at = now.getTime(); at < now.getTime() + 3 * 86_400_000; at += 900_000) {
      const when = new Date(at);
      const ids = (await read(ctx, (tx) => sql<{ id: string }>`select id from service`.execute(tx))).rows.map(
        ({ id }) => id,
      );
      const schedules = await read(ctx, (tx) => readSchedules(tx, ids));
      const open = schedules.flatMap((one) => {
        const kind = openingStatusOf({ ...ctx, now: when }, one)?.kind;
        return kind === 'open' || kind === 'always-open' ? [one.serviceId] : [];
      });
      expect([when.toISOString(), ...open.sort()]).toEqual([when.toISOString(), ...(await openAt(when))]);
    }
  });
});
