import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureParts } from '../../src/domain/diagnosis/parts.ts';
import { gapAgain } from '../../src/features/diagnosis/again/gap-again.ts';
import { addCluster, recordFigures } from '../../src/features/diagnosis/public.ts';
import { wholeCity, type FigureText } from '../../src/features/diagnosis/model.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { linksIn } from '../setup/read-page.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'alfonia', name: 'Alfonia' });
const system = aContext(database.app, city, { actor: { kind: 'system' }, now: new Date() });
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });

const asked = { query: 'in-groups', kinds: [], quarter: null, from: '2026-01-01', to: '2026-01-31' } as const;
const plain = { source: 'Anagrafe', on: '2026-01-01', confidence: 'high', note: null } as const;

async function aCluster(title: string, figures: readonly FigureText[]): Promise<string> {
  const added = await addCluster(system, { area: 'minors', title, kindsOfHelp: [] });
  if (added.kind !== 'added') throw new Error(added.kind);
  expect(await recordFigures(system, added.id, wholeCity, figures)).toBe('recorded');
  return added.id;
}

const someFigure = fc
  .record({
    part: fc.constantFrom(...figureParts),
    ends: fc.option(fc.tuple(fc.nat(100), fc.nat(100)), { freq: 9 }),
    counted: fc.nat(9).map((one) => one === 0),
  })
  .map(({ part, ends, counted }): FigureText => {
    const [low, high] = ends === null ? [null, null] : ends.toSorted((one, other) => one - other);
    const byPlatform = counted && part !== 'population' && part !== 'prevalence';
    const how = byPlatform ? ({ method: 'platform', asked } as const) : ({ method: 'count', asked: null } as const);
    return { ...plain, ...how, part, low: low ?? null, high: high ?? null };
  });

it('the gap is the same by the database, whatever was written, not known, or counted by the platform', async () => {
  const kinds = new Set<string>();
  const samples = fc.sample(fc.array(someFigure, { minLength: 1, maxLength: 40, size: 'max' }), {
    numRuns: 80,
    seed: 6,
  });
  for (const [index, figures] of samples.entries()) {
    const found = await gapAgain(system, await aCluster(`Gruppo ${index}`, figures), wholeCity);
    expect([figures, found?.again]).toEqual([figures, 'same']);
    if (found !== undefined) kinds.add(found.gap.kind);
  }
  expect([...kinds].sort()).toEqual(['at-most', 'between', 'unknown']);
});

it('its page does the sum with the figures themselves, and the history keeps where each came from', async () => {
  const figure = (part: FigureText['part'], low: number, high = low): FigureText => ({
    ...plain,
    part,
    low,
    high,
    method: 'count',
    asked: null,
  });
  const id = await aCluster('Anziani soli', [
    figure('population', 1000),
    figure('prevalence', 40),
    figure('public', 100),
    figure('market', 50),
    figure('informal', 60, 120),
    figure('community', 10),
  ]);
  const manager = aBrowser(app, { slug: 'alfonia', token: await signedIn(system, 'city-manager') });
  for (const [prefix, words] of [
    [
      '',
      ['lo stesso valore', 'Insieme: 400', '400 che possono avere il bisogno, meno 100', ': 300', 'meno 280', ': 120'],
    ],
    ['/en', ['the same value', 'Together: 400', '400 who may have the need, less 100', ': 300', 'less 280', ': 120']],
  ] as const) {
    const page = await (await manager.get(`${prefix}/alfonia/laboratorio/diagnosi/${id}`)).text();
    expect(textOf(page)).toMatch(/1\.000 .*Anagrafe|1,000 .*Anagrafe/);
    const [working = ''] = linksIn(page, /\/conto$/);
    const html = await (await manager.get(working)).text();
    await expectValidHtml(html);
    for (const word of words) expect(textOf(html)).toContain(word);
    expect(html).toContain('from diagnosis_figure');
  }
  expect((await aBrowser(app).get(`/alfonia/laboratorio/diagnosi/${id}/conto`)).status).toBe(403);
  expect((await manager.get(`/alfonia/laboratorio/diagnosi/${system.newId()}/conto`)).status).toBe(404);
});
