import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { groupCodes, isLive, library, liveCodes } from '../../src/domain/outcomes/library.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import {
  askAgain,
  lastPublished,
  measureAll,
  publishMeasures,
  recompute,
  recomputeMonth,
  seriesOf,
} from '../../src/features/experiments/public.ts';
import { enterValue } from '../../src/features/experiments/indicators/enter-value.ts';
import { builtIn } from '../../src/features/experiments/indicators/indicators.ts';
import { askMonths, readMeasurements } from '../../src/features/experiments/indicators/measurement-store.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';
import { measuredCity, type MeasuredGiven } from './measured-city.ts';
import { aCityManager, aRunningGroup } from './publishing-groups.ts';

const database = await testDatabase();

const aMeasuredCity = (given: MeasuredGiven = {}) => measuredCity(database, given);

const valuesOf = async (city: Ctx, code: string, territory = '') =>
  (await read(city, (tx) => readMeasurements(tx, code)))
    .filter((one) => one.territory === territory)
    .map(({ month, numerator, denominator }) => [month, numerator, denominator]);

it('counts each live indicator from the platform’s own events, month by month and by quarter', async () => {
  const city = await aMeasuredCity();
  expect(await measureAll(city, '2026-01-01')).toBeGreaterThan(15);
  const march = '2026-03-01';
  expect(await valuesOf(city, 'requests-made')).toEqual([[march, 12, null]]);
  expect(await valuesOf(city, 'requests-made', 'San Biagio')).toEqual([[march, 4, null]]);
  expect(await valuesOf(city, 'requests-made', 'Centro')).toEqual([[march, 8, null]]);
  expect(await valuesOf(city, 'assisted-share')).toEqual([[march, 4, 12]]);
  expect(await valuesOf(city, 'first-contact-share')).toEqual([[march, 6, 12]]);
  expect(await valuesOf(city, 'fill-rate')).toEqual([[march, 12, 12]]);
  // Asked on the 5th at nine, proposed on the 10th at nine: five days each.
  expect(await valuesOf(city, 'days-to-proposal')).toEqual([[march, 60, 12]]);
  expect(await valuesOf(city, 'groups-started')).toEqual([[march, 3, null]]);
  expect(await valuesOf(city, 'group-size')).toEqual([[march, 12, 3]]);
  expect(await valuesOf(city, 'families-sharing')).toEqual([
    [march, 12, null],
    ['2026-04-01', 12, null],
    ['2026-05-01', 12, null],
  ]);
  // Three meetings of two hours.
  expect(await valuesOf(city, 'hours-shared')).toEqual([[march, 6, null]]);
  expect(await valuesOf(city, 'attendance')).toEqual([[march, 9, 12]]);
  // 5.50 € of 11 € for each of twelve.
  expect(await valuesOf(city, 'price-ratio')).toEqual([[march, 6600, 13_200]]);
  expect(await valuesOf(city, 'helped-share')).toEqual([['2026-04-01', 12, 12]]);
});

it('writes nothing when it measures again, and a revision of what moved', async () => {
  const city = await aMeasuredCity();
  await measureAll(city, '2026-01-01');
  expect(await measureAll(city, '2026-01-01')).toBe(0);
  await transact(city, (tx) =>
    sql`update pool_feedback set helped = 'no' where request_id = (select min(request_id::text)::uuid from pool_feedback)`.execute(
      tx,
    ),
  );
  expect(await measureAll(city)).toBe(2);
  const [moved] = await read(city, (tx) => readMeasurements(tx, 'helped-share'));
  expect(moved).toMatchObject({ territory: '', numerator: 11, denominator: 12, revision: 2 });
});

it('writes each value once when two measure at the same time', async () => {
  const city = await aMeasuredCity();
  const [one, other] = await Promise.all([measureAll(city, '2026-01-01'), measureAll(city, '2026-01-01')]);
  expect(Math.min(one, other)).toBe(0);
  const { rows } = await read(city, (tx) =>
    sql<{ most: number }>`select max(revision) as most from measurement`.execute(tx),
  );
  expect(rows[0]?.most).toBe(1);
});

it('gives the same value for every measurement and every published figure when its query is asked again', async () => {
  const city = await aMeasuredCity({ groups: 4, families: 3 });
  await measureAll(city, '2026-01-01');
  expect(await publishMeasures(city)).toMatchObject({ kind: 'published', figures: expect.any(Number) });
  let measured = 0;
  let told = 0;
  for (const code of liveCodes) {
    for (const one of await read(city, (tx) => readMeasurements(tx, code))) {
      const again = await recomputeMonth(city, code, one.territory, one.month);
      expect([code, one.month, one.territory, again]).toEqual([
        code,
        one.month,
        one.territory,
        { kind: 'computed', numerator: one.numerator, denominator: one.denominator },
      ]);
      measured += 1;
    }
    for (const figure of await seriesOf(city, code, {
      from: '2026-01-01',
      to: '2027-01-01',
      tenantId: city.municipality.tenantId,
    })) {
      expect([code, figure.month, (await recompute(city, figure)).kind]).toEqual([code, figure.month, 'same']);
      told += 1;
    }
  }
  expect(measured).toBeGreaterThan(30);
  expect(told).toBeGreaterThan(12);
});

it('tells when the data of a published figure have moved, and publishes a next edition beside it', async () => {
  const city = await aMeasuredCity();
  await measureAll(city, '2026-01-01');
  await publishMeasures(city);
  const [told] = (await lastPublished(city, 'helped-share')).filter(
    ({ tenantId }) => tenantId === city.municipality.tenantId,
  );
  if (told === undefined) throw new Error('nothing was published');
  await transact(city, (tx) =>
    sql`update pool_feedback set helped = 'no' where request_id in (select request_id from pool_feedback order by request_id limit 6)`.execute(
      tx,
    ),
  );
  expect(await recompute(city, told)).toMatchObject({ kind: 'moved', now: { numerator: 6, denominator: 12 } });
  await measureAll(city);
  expect(await publishMeasures(city)).toEqual({ kind: 'published', figures: 1 });
  expect(await publishMeasures(city)).toEqual({ kind: 'published', figures: 0 });
  const [next] = await seriesOf(city, 'helped-share', {
    from: '2026-04-01',
    to: '2026-05-01',
    tenantId: city.municipality.tenantId,
  });
  expect(next).toMatchObject({ edition: 2, figure: { numerator: 6, denominator: 12 } });
  // The first one is still there, by its reference.
  expect(await recompute(city, told)).toMatchObject({ kind: 'moved', told: { edition: 1, figure: { numerator: 12 } } });
});

it('covers what fewer than five families stand behind, and what their rest would tell', async () => {
  const city = await aMeasuredCity({ groups: 1, families: 4 });
  await measureAll(city, '2026-01-01');
  await publishMeasures(city);
  const of = (code: string) =>
    seriesOf(city, code, { from: '2026-03-01', to: '2026-06-01', tenantId: city.municipality.tenantId });
  for (const code of liveCodes.filter((live) => library[live].countsPeople)) {
    const figures = await of(code);
    expect(figures.filter(({ figure }) => figure !== undefined).map(({ indicator }) => indicator)).toEqual([]);
  }
  // Nor what the one group does: four marks at its one meeting are four families, and so are four prices.
  for (const code of groupCodes) {
    const figures = await of(code);
    expect([code, figures.length, figures[0]?.figure]).toEqual([code, 1, undefined]);
    for (const figure of figures) expect([code, (await recompute(city, figure)).kind]).toEqual([code, 'same']);
  }
});

it('tells what groups do once five families stand behind it', async () => {
  const city = await aMeasuredCity({ groups: 1, families: 5 });
  await measureAll(city, '2026-01-01');
  await publishMeasures(city);
  const march = { from: '2026-03-01', to: '2026-04-01', tenantId: city.municipality.tenantId };
  const told = await Promise.all(groupCodes.map(async (code) => (await seriesOf(city, code, march))[0]?.figure));
  expect(told).toEqual([
    { numerator: 1, denominator: null },
    { numerator: 2, denominator: null },
    { numerator: 4, denominator: 5 },
    { numerator: 2750, denominator: 5500 },
  ]);
});

it('tells no price anew that differs from what was told by that of one family, nor a register by one mark', async () => {
  const city = await aMeasuredCity();
  await measureAll(city, '2026-01-01');
  await publishMeasures(city);
  const asked = { from: '2026-03-01', to: '2026-04-01', tenantId: city.municipality.tenantId };
  const lastOf = async (code: string) => (await seriesOf(city, code, asked))[0];
  const joins = async (families: number, day: string) => {
    await aRunningGroup({ ...city, now: new Date('2026-03-10T09:00:00Z') }, { families, shareCents: 450 });
    await transact(city, (tx) =>
      sql`update pool_member set answered_at = ${`${day}T09:00:00Z`}::timestamptz where share_cents = 450 and answered_at < '2026-04-01'`.execute(
        tx,
      ),
    );
  };
  await joins(1, '2026-05-05');
  await transact(city, (tx) => sql`update pool_attendance set mark = 'present' where mark = 'absent'`.execute(tx));
  const later = { ...city, now: new Date('2026-05-06T08:00:00Z') };
  await measureAll(later);
  await publishMeasures(later);
  expect(await valuesOf(city, 'price-ratio')).toEqual([['2026-03-01', 7050, 14_300]]);
  expect(await valuesOf(city, 'attendance')).toEqual([['2026-03-01', 12, 12]]);
  expect(await lastOf('price-ratio')).toMatchObject({ edition: 1, figure: { numerator: 6600, denominator: 13_200 } });
  expect(await lastOf('attendance')).toMatchObject({ edition: 1, figure: { numerator: 9, denominator: 12 } });
  for (const indicator of ['price-ratio', 'attendance'])
    expect(await askAgain(later, { indicator, month: '2026-03-01', edition: 1 })).toMatchObject({ kind: 'confirmed' });
  await joins(4, '2026-05-07');
  const last = { ...city, now: new Date('2026-05-08T08:00:00Z') };
  await measureAll(last);
  await publishMeasures(last);
  expect(await lastOf('price-ratio')).toMatchObject({ edition: 2, figure: { numerator: 8850, denominator: 18_700 } });
});

it('lets other cities and the public read what is published, and never what is measured', async () => {
  const city = await aMeasuredCity();
  await measureAll(city, '2026-01-01');
  await publishMeasures(city);
  const other = aContext(database.app, await registered(database));
  expect(
    (
      await seriesOf(other, 'requests-made', {
        from: '2026-01-01',
        to: '2027-01-01',
        tenantId: city.municipality.tenantId,
      })
    ).length,
  ).toBe(1);
  expect(await read(other, (tx) => readMeasurements(tx, 'requests-made'))).toEqual([]);
  expect(
    await recompute(other, {
      tenantId: city.municipality.tenantId,
      indicator: 'requests-made',
      month: '2026-03-01',
      edition: 1,
    }),
  ).toEqual({ kind: 'unknown' });
});

it('does not let what was measured or published be rewritten, by any role of the product', async () => {
  const city = await aMeasuredCity();
  await measureAll(city, '2026-01-01');
  await publishMeasures(city);
  for (const table of ['measurement', 'published_measurement']) {
    const set = table === 'measurement' ? 'numerator = 99' : 'withheld = true, numerator = null, denominator = null';
    await expect(transact(city, (tx) => sql`${sql.raw(`update ${table} set ${set}`)}`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
    await expect(transact(city, (tx) => sql`${sql.raw(`delete from ${table}`)}`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  }
  const asOwner = { ...city, db: database.owner };
  await expect(transact(asOwner, (tx) => sql`update measurement set numerator = 99`.execute(tx))).rejects.toThrow(
    /never changed/,
  );
  await expect(transact(asOwner, (tx) => sql`truncate measurement`.execute(tx))).rejects.toThrow(/never removed/);
});

it('takes a figure by hand with its source, in revisions, and none for an indicator that a query counts', async () => {
  const system = aContext(database.app, await registered(database), { now: new Date('2026-05-04T08:00:00Z') });
  const city = { ...system, actor: await aCityManager(system) };
  const [volunteers, requests] = ['volunteers', 'requests-made'].map((code) =>
    builtIn.find((one) => one.code === code),
  );
  if (volunteers === undefined || requests === undefined) throw new Error('not in the library');
  const value = { mese: '2026-03', sopra: '14', fonte: 'Registro dei volontari, 31 marzo' };
  expect(await enterValue(city, volunteers, value)).toBe('entered');
  expect(await enterValue(city, volunteers, { ...value, sopra: '15,5' })).toBe('entered');
  expect(await valuesOf(city, 'volunteers')).toEqual([['2026-03-01', 15.5, null]]);
  expect(await enterValue(city, requests, value)).toBe('denied');
  expect(await enterValue(city, volunteers, { mese: '2026-09', sopra: '-1', fonte: '' })).toEqual({
    errors: { mese: expect.any(String), sopra: expect.any(String), fonte: expect.any(String) },
  });
  expect(await enterValue(system, volunteers, value)).toBe('denied');
});

it('asks every query as its page shows it, and knows no other', async () => {
  const city = await aMeasuredCity();
  for (const { code } of builtIn.filter(({ live }) => live)) {
    if (!isLive(code)) throw new Error(`${code} has no query`);
    const months = { from: '2026-03-01', to: '2026-04-01', today: '2026-05-04' };
    await expect(read(city, (tx) => askMonths(tx, code, library[code].byTerritory, months))).resolves.toBeInstanceOf(
      Array,
    );
  }
});

it('keeps a photograph to the city, since nobody could take it of a past month again', async () => {
  const city = await aMeasuredCity();
  const value = { indicator: 'entries-expired', territory: '', month: '2026-03-01', numerator: 8, denominator: 40 };
  await transact(city, (tx) =>
    sql`insert into measurement (tenant_id, indicator, territory, month, revision, numerator, denominator, version, source, measured_at)
      values (current_setting('app.tenant_id')::uuid, ${value.indicator}, '', ${value.month}::date, 1, ${value.numerator}, ${value.denominator}, 1, 'query', now())`.execute(
      tx,
    ),
  );
  await publishMeasures(city);
  expect(await lastPublished(city, 'entries-expired')).toEqual([]);
});
