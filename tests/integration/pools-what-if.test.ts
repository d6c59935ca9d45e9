import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { read } from '../../src/features/context.ts';
import { answerWhatIf, askWhatIf, runPoolingNow } from '../../src/features/pools/public.ts';
import type { WhatIf, WhatIfQuestion } from '../../src/features/pools/what-if/question.ts';
import { readWhatIf } from '../../src/features/pools/what-if/what-if-store.ts';
import { inTenant } from '../../src/platform/db/database.ts';
import { aContext } from '../setup/a-context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aHousehold, countOf, poolsOf, rowsOf, statusesOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();
const mondays = [0, 2].map((day) => ({ day, from: 31, to: 38 }));

async function aRun(given: Parameters<typeof aCity>[1] = {}) {
  const city = await aCity(database, given);
  const { runId = '' } = await runPoolingNow(city.system, { secondsToSolve: 60 });
  return { city, runId };
}

async function answered(city: PooledCity, runId: string, question: WhatIfQuestion): Promise<WhatIf> {
  const asked = await askWhatIf(city.system, { runId, question });
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  await answerWhatIf(city.system, asked.id);
  const found = await read(city.system, (tx) => readWhatIf(tx, asked.id));
  if (found === undefined) throw new Error('it was asked and is not there');
  return found;
}

/** Two families on afternoons that have an operator, two on afternoons that have none. */
const halfServed = {
  households: [
    aHousehold('anna'),
    aHousehold('bruno'),
    aHousehold('carla', { windows: mondays }),
    aHousehold('dario', { windows: mondays }),
  ],
};

it('says for sure that an operator on other days would serve two families more, and at what cost', async () => {
  const { city, runId } = await aRun(halfServed);
  const hours = { days: [0, 2], from: 31, to: 38 };
  const { status, answer } = await answered(city, runId, {
    operators: { count: 1, kindOfHelp: 'childcare', hours },
  });
  expect(status).toBe('done');
  expect(answer).toMatchObject({
    certainty: 'proved',
    served: { before: 2, after: 4 },
    // Eleven euros an hour, two afternoons of two hours.
    weeklyCents: { before: 4400, after: 8800 },
    subsidyCents: 0,
    gained: 2,
    lost: 0,
  });
});

it('says for sure that an operator at hours that nobody asks for changes nothing', async () => {
  const { city, runId } = await aRun(halfServed);
  const hours = { days: [6], from: 12, to: 20 };
  const { answer } = await answered(city, runId, { operators: { count: 3, kindOfHelp: 'childcare', hours } });
  expect(answer).toMatchObject({ certainty: 'none-possible', served: { before: 2, after: 2 }, gained: 0, lost: 0 });
});

it('counts what the municipality pays so that families can afford a group', async () => {
  const households = ['anna', 'bruno'].map((key) => aHousehold(key, { maxCents: 500 }));
  const { city, runId } = await aRun({ households });
  const { answer } = await answered(city, runId, { subsidyPercent: 10 });
  // A share of 550 where each can pay 500: fifty cents for two families, four hours a week.
  expect(answer).toMatchObject({ certainty: 'proved', served: { before: 0, after: 2 }, subsidyCents: 400 });
});

it('finds that a venue without steps makes a group possible that a venue with steps does not', async () => {
  const households = ['anna', 'bruno'].map((key) => aHousehold(key, { needs: ['step-free'] }));
  const { city, runId } = await aRun({ households });
  const venue = { name: 'Triante', lat: 45.5845, lon: 9.2744, seats: 4 };
  const without = await answered(city, runId, { venue: { ...venue, stepFree: false } });
  const withIt = await answered(city, runId, { venue: { ...venue, stepFree: true } });
  expect([without.answer?.served.after, withIt.answer?.served.after]).toEqual([0, 2]);
});

it('leaves out of its figures the groups that lived already', async () => {
  const { city } = await aRun();
  const now = new Date(city.system.now.getTime() + 1000);
  const { runId = '' } = await runPoolingNow({ ...city.system, now }, { secondsToSolve: 60 });
  const { answer } = await answered(city, runId, { subsidyPercent: 10 });
  expect(answer).toMatchObject({ served: { before: 0, after: 0 }, weeklyCents: { before: 0, after: 0 } });
});

it('proposes nothing and changes nothing', async () => {
  const { city, runId } = await aRun(halfServed);
  const before = [await poolsOf(city), await statusesOf(city), await countOf(city, sql`select 1 from message`)];
  await answered(city, runId, { operators: { count: 2, kindOfHelp: 'childcare' } });
  expect([await poolsOf(city), await statusesOf(city), await countOf(city, sql`select 1 from message`)]).toEqual(
    before,
  );
  expect(await countOf(city, sql`select 1 from pooling_run`)).toBe(1);
});

it('keeps figures and no request with its answer, and a note that the run’s data were read', async () => {
  const { city, runId } = await aRun(halfServed);
  await answered(city, runId, { subsidyPercent: 10 });
  const ids = await rowsOf<{ id: string }>(city, sql`select id from request`);
  const kept = JSON.stringify(await rowsOf(city, sql`select question, answer from pooling_what_if`));
  expect(ids.filter(({ id }) => kept.includes(id))).toEqual([]);
  const notes = await rowsOf<{ action: string }>(
    city,
    sql`select action from audit_entry where subject_kind = 'pooling-run' and subject_id = ${runId} order by at, action`,
  );
  expect(notes.map(({ action }) => action)).toEqual(expect.arrayContaining(['pooling-asked', 'pool-read']));
});

it('is answered once, however often its job comes', async () => {
  const { city, runId } = await aRun();
  const asked = await askWhatIf(city.system, { runId, question: { subsidyPercent: 10 } });
  const id = asked.kind === 'asked' ? asked.id : '';
  const outcomes = await Promise.all([answerWhatIf(city.system, id), answerWhatIf(city.system, id)]);
  expect(outcomes.sort()).toEqual(['done', 'nothing-to-do']);
  expect(await answerWhatIf(city.system, id)).toBe('nothing-to-do');
});

it('says why there is no answer: nobody to take as a model, or nothing kept of the run', async () => {
  const { city, runId } = await aRun();
  const question = { operators: { count: 1, kindOfHelp: 'transport' } } as const;
  expect(await answered(city, runId, question)).toMatchObject({ status: 'failed', failure: 'no-model', answer: null });
  const asked = await askWhatIf(city.system, { runId, question: { subsidyPercent: 10 } });
  const id = asked.kind === 'asked' ? asked.id : '';
  await inTenant(database.owner, { tenantId: city.municipality.tenantId }, (tx) =>
    sql`delete from pooling_replay`.execute(tx),
  );
  expect(await answerWhatIf(city.system, id)).toBe('failed');
  expect(await read(city.system, (tx) => readWhatIf(tx, id))).toMatchObject({ failure: 'nothing-kept' });
  expect(await askWhatIf(city.system, { runId, question: { subsidyPercent: 10 } })).toEqual({ kind: 'no-run' });
});

it('takes no more than five at a time', async () => {
  const { city, runId } = await aRun();
  const asked = [];
  for (let n = 0; n < 6; n += 1) asked.push(await askWhatIf(city.system, { runId, question: { subsidyPercent: 10 } }));
  expect(asked.map(({ kind }) => kind)).toEqual([...Array<string>(5).fill('asked'), 'too-many']);
});

it('answers nobody who may not look for groups, and begins from no other city’s run', async () => {
  const [{ city, runId }, other] = [await aRun(), await aRun()];
  const question = { subsidyPercent: 10 };
  const visitor = aContext(database.app, city.municipality);
  expect(await askWhatIf(visitor, { runId, question })).toEqual({ kind: 'denied' });
  expect(await answerWhatIf(visitor, city.system.newId())).toBe('denied');
  expect(await askWhatIf(city.system, { runId: other.runId, question })).toEqual({ kind: 'no-run' });
});
