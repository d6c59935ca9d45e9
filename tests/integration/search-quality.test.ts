import { describe, expect, test } from 'vitest';
import { fillWithDemo, fillWithReal, hasRealFile } from '../bench/catalogue/judged-city.ts';
import { judge, type Quality } from '../bench/catalogue/judge.ts';
import { demoCareQueries } from '../bench/catalogue/queries/demo-care.ts';
import { demoFamilyQueries } from '../bench/catalogue/queries/demo-family.ts';
import { floors } from '../bench/catalogue/queries/floors.ts';
import { realQueries } from '../bench/catalogue/queries/real.ts';
import { monzaPopulation } from '../../demo/monza.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const demoQueries = [...demoCareQueries, ...demoFamilyQueries];

/** The queries that went worst, to look at when a floor gives way. */
function worst({ verdicts }: Quality): string {
  return verdicts
    .filter(({ precision }) => precision < 1)
    .sort((a, b) => a.precision - b.precision)
    .map(({ query, precision, found }) => `${precision.toFixed(2)} ${query.words} → ${found.slice(0, 5).join(' ')}`)
    .join('\n');
}

describe('the queries', () => {
  test('are enough, each once for each catalogue, and their answers are services', () => {
    expect(demoQueries.length + realQueries.length).toBeGreaterThanOrEqual(150);
    expect(new Set(demoQueries.map(({ words }) => words)).size).toBe(demoQueries.length);
    expect(new Set(realQueries.map(({ words }) => words)).size).toBe(realQueries.length);
    const keys = new Set(monzaPopulation().services.map(({ key }) => key));
    expect(demoQueries.flatMap(({ answers }) => answers.filter((key) => !keys.has(key)))).toEqual([]);
  });
});

describe('what residents write is answered as the desk would', () => {
  test('on the demo', async () => {
    const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
    const quality = await judge(ctx, demoQueries, await fillWithDemo(ctx));
    expect(quality.precisionAtFive, worst(quality)).toBeGreaterThanOrEqual(floors.demo.precisionAtFive);
    expect(quality.foundAtAll, worst(quality)).toBeGreaterThanOrEqual(floors.demo.foundAtAll);
  });

  test.skipIf(!hasRealFile())('on the initiatives of 2020 (needs ../shared/data)', async () => {
    const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
    const keyOf = await fillWithReal(ctx);
    const keys = new Set(keyOf.values());
    expect(realQueries.flatMap(({ answers }) => answers.filter((key) => !keys.has(key)))).toEqual([]);
    const quality = await judge(ctx, realQueries, keyOf);
    expect(quality.precisionAtFive, worst(quality)).toBeGreaterThanOrEqual(floors.real.precisionAtFive);
    expect(quality.foundAtAll, worst(quality)).toBeGreaterThanOrEqual(floors.real.foundAtAll);
  });
});
