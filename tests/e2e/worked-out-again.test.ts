import { describe, expect, it } from 'vitest';
import { saveServices } from '../../src/features/catalogue/public.ts';
import { fillFromPlatform } from '../../src/features/diagnosis/platform/fill.ts';
import { runPoolingNow } from '../../src/features/pools/public.ts';
import { publishFigures } from '../../src/features/publishing/public.ts';
import { aService } from '../integration/catalogue-scene.ts';
import { aCity } from '../integration/pools-city.ts';
import { aChange } from '../setup/a-change.ts';
import { aChoice } from '../setup/a-choice.ts';
import { aComparison } from '../setup/a-comparison.ts';
import { aDiagnosis } from '../setup/a-diagnosis.ts';
import { aLab } from '../setup/a-lab.ts';
import { asOnePage, countsAgain, recountPages, walkRecounts, type Reader } from '../setup/a-recount-walk.ts';
import { aReport } from '../setup/a-report.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { aTraining } from '../setup/a-training.ts';
import { someExperiments } from '../setup/an-experiment.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';

const database = await testDatabase();
const lab = await aLab(database);
const city = await aCity(database, {});
const system = { ...city.system, now: new Date() };
const { slug } = city.municipality;
await runPoolingNow(system, { secondsToSolve: 60 });
const { askedFigure } = await aDiagnosis(system, 'prova');
await saveServices(system, [aService({ title: 'Doposcuola', kindsOfHelp: ['childcare'] })]);
await fillFromPlatform(system, 'Piattaforma');
await aChoice(system, 'prova');
await someExperiments(system, 'prova');
await aChange(system, 'prova');
await aTraining(system, 'prova');
await aComparison(database, lab.system);
await publishFigures(system);
await aReport(lab.system, slug, 'prova');

const session = { slug, token: await signedIn(system, 'city-manager') };
/** Rows that the setup wrote and nobody counted: months of the cities of the comparison, and a figure of the diagnosis. */
const neverCounted = new RegExp(String.raw`^/(uno|due|tre|pochi)/numeri/|/rifai/${askedFigure}$`);
const walked = await walkRecounts(testApp(database, { environment: { TRUST_PROXY: '1' } }), lab, session);
const site = await aServedSite(database);
const sessionOf: Readonly<Record<Reader, { readonly slug: string; readonly token: string } | undefined>> = {
  anybody: undefined,
  city: session,
  lab: { slug: 'laboratorio', token: lab.session },
};

/** One of each page where a figure is worked out again, for the reader who comes furthest. */
const onePageEach = [...Map.groupBy(walked.recounts, ({ route }) => route).values()].flatMap((all) =>
  all.filter(({ says }) => says === 'same').slice(0, 1),
);

describe('every figure of the lab can be worked out again', () => {
  it('wherever a page does so: each of them is come to by links alone', () => {
    const found = new Set(walked.recounts.map(({ route }) => asOnePage(route)));
    // A page of the source that no route led to would make them fewer.
    const pages = recountPages();
    expect(pages.length).toBeGreaterThan(12);
    expect(found.size, `${[...found].join(' ')}\n${pages.join(' ')}`).toBeGreaterThanOrEqual(pages.length);
    // An address that says that it counts again is one that somebody came to.
    const named = walked.registered.filter((route) => countsAgain.test(route));
    expect(named.length).toBeGreaterThan(6);
    expect(named.map(asOnePage).filter((route) => !found.has(route))).toEqual([]);
  });

  it('and gives the same value', () => {
    const moved = walked.recounts.filter(({ says, path }) => says === 'moved' && !neverCounted.test(path));
    expect(moved).toEqual([]);
    const same = new Set(walked.recounts.filter(({ says }) => says === 'same').map(({ route }) => route));
    expect(walked.recounts.map(({ route }) => route).filter((route) => !same.has(route))).toEqual([]);
  });
});

describe.each([
  { told: 'in Italian at 360 pixels', language: 'it', script: true, same: 'lo stesso valore' },
  { told: 'in English, without script', language: 'en', script: false, same: 'the same value' },
] as const)('pages that work a figure out again, $told', ({ language, script, same }) => {
  it.each(onePageEach)('$route', async ({ path, reader }) => {
    const session = sessionOf[reader];
    const page = await site.visit({ language, script, width: 360, ...(session && { session }) });
    await page.goto((language === 'en' ? '/en' : '') + path);
    await expectAccessible(page);
    await expectFits(page);
    expect(await page.locator('main').innerText()).toContain(same);
    await page.context().close();
  });
});
