import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { emptyPlan, type ExperimentPlan, type PlannedIndicator } from '../../src/domain/outcomes/plan.ts';
import { transact } from '../../src/features/context.ts';
import { enterByHand, readCourse } from '../../src/features/experiments/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const ctx = aContext(database.app, await registered(database), {
  actor: { kind: 'system' },
  now: new Date('2026-09-03T09:00:00Z'),
});

const after = ['2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01'];
const planned = (code: string): PlannedIndicator => ({
  code,
  version: 1,
  baselineSource: '',
  target: 5,
  by: '2026-12-31',
});
const plan: ExperimentPlan = {
  ...emptyPlan,
  indicators: [planned('volunteers'), planned('groups-started')],
  design: { kind: 'before-and-after', from: '2026-01-01' },
  startsOn: '2026-05-01',
  stopRule: { text: '', limit: { indicator: 'groups-started', side: 'below', value: 1, months: 3 } },
};

it('takes months that nobody entered for not known, and months in which the platform counted nothing for nought', async () => {
  await enterByHand(
    ctx,
    after.map((month) => ({
      indicator: 'volunteers',
      territory: '',
      month,
      numerator: 40,
      denominator: null,
      version: 1,
      source: 'Registro',
    })),
  );
  const [volunteers, groups] = (await readCourse(ctx, plan)).indicators;
  expect(volunteers?.reading?.verdict).toEqual({ kind: 'too-few-to-say', compared: undefined });
  expect(volunteers?.months.map(({ month }) => month)).toEqual(after);
  // Nobody counted here yet: of groups nothing is known, and no stop is told on it.
  expect(groups).toMatchObject({ reading: undefined, months: [] });
  expect((await readCourse(ctx, plan)).stop).toBe('holds');

  // Counted from March on: requests every month, a group in March and none after.
  await transact(ctx, async (tx) => {
    for (const [indicator, month] of [
      ['requests-made', '2026-03-01'],
      ['groups-started', '2026-04-01'],
    ])
      await sql`
        insert into measurement (tenant_id, indicator, territory, month, revision, numerator, version, source, measured_at)
        values (current_setting('app.tenant_id')::uuid, ${indicator}, '', ${month}::date, 1, 2, 1, 'query', ${ctx.now})
      `.execute(tx);
  });
  const course = await readCourse(ctx, plan);
  expect(course.stop).toBe('stop');
  expect(course.indicators[1]?.months.map(({ month, numerator }) => [month, numerator])).toEqual([
    ['2026-03-01', 0],
    ['2026-04-01', 2],
    ...after.map((month) => [month, 0]),
  ]);
});
