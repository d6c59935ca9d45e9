import { expect, it } from 'vitest';
import type { Ctx } from '../../src/features/context.ts';
import {
  addNote,
  beginExperiment,
  enterByHand,
  publishMeasures,
  publishResult,
  registerPlan,
  resultsOf,
} from '../../src/features/experiments/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { aPlan } from '../setup/an-experiment.ts';
import { rowsOfTenant } from '../setup/rows-of-tenant.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();

/** A city asked twenty people each month whether they are content; so many of them were. */
async function aMeasuredCity(content: readonly number[]): Promise<Ctx> {
  const municipality = await registered(database);
  const at = (day: string) => aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date(day) });
  const city = at('2026-06-05T08:00:00Z');
  await enterByHand(
    city,
    content.map((numerator, index) => ({
      indicator: 'satisfaction',
      territory: '',
      month: `2026-0${index + 1}-01`,
      numerator,
      denominator: 20,
      version: 1,
      source: 'Questionario di prova',
    })),
  );
  return city;
}

/** An experiment of the whole city that began in April, compared with the months from one on. */
async function anExperiment(city: Ctx, from: string): Promise<string> {
  const before = { ...city, now: new Date('2026-02-01T08:00:00Z') };
  const plan = { ...aPlan('Prova', '2026-04-01'), design: { kind: 'before-and-after', from } as const };
  const begun = await beginExperiment(before, 'Prova', plan);
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  expect((await registerPlan(before, begun.id, 0, '')).kind).toBe('registered');
  await addNote(city, begun.id, { key: city.newId(), kind: 'achieved', text: 'Prova', notedOn: '2026-06-01' });
  return begun.id;
}

async function isTold(city: Ctx, experiment: string): Promise<boolean> {
  const [last] = await resultsOf(city, city.municipality.slug, experiment);
  return last?.text.indicators[0]?.withheld === false;
}

// January, February and March are few each: together they may be told, and so may the last two; who has both has January.
const few = [3, 3, 3, 12, 12];
const comparedFrom = ['2026-01-01', '2026-02-01'];

it('two experiments that tell at the same moment do not give away together what neither gives away', async () => {
  const city = await aMeasuredCity(few);
  const both = await Promise.all(comparedFrom.map((from) => anExperiment(city, from)));
  await Promise.all(both.map((id) => publishResult(city, id)));
  const told = await Promise.all(both.map((id) => isTold(city, id)));
  expect(told.filter((one) => one)).toEqual([true]);
});

it('either of them alone is told', async () => {
  for (const from of comparedFrom) {
    const city = await aMeasuredCity(few);
    const one = await anExperiment(city, from);
    await publishResult(city, one);
    expect(await isTold(city, one)).toBe(true);
  }
});

it('a city that publishes its months three times at once publishes them once', async () => {
  const city = await aMeasuredCity([12, 13, 14, 13, 12]);
  const answers = await Promise.all([1, 2, 3].map(() => publishMeasures(city)));
  expect(answers.filter((one) => one.kind === 'published' && one.figures === 5)).toHaveLength(1);
  expect(await rowsOfTenant(database, city.municipality.tenantId, 'published_measurement')).toHaveLength(5);
});
