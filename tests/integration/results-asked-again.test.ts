import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyPlan, type ExperimentPlan } from '../../src/domain/outcomes/plan.ts';
import { transact } from '../../src/features/context.ts';
import {
  beginExperiment,
  enterByHand,
  keepReturn,
  measureAll,
  publishMeasures,
  registerPlan,
} from '../../src/features/experiments/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { linksIn } from '../setup/read-page.ts';
import { sumsOfReading } from '../setup/sums-of-reading.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunExperiment, aScene, type Scene } from './experiments-scene.ts';
import { measuredCity } from './measured-city.ts';

const database = await testDatabase();
let scene: Scene;
let told: string;
let address: string;

const assumptions = {
  investmentCents: { low: 800_000, high: 1_000_000 },
  investmentSource: 'Bilancio',
  discount: { low: 0, high: 0.03 },
  outcomes: [
    {
      id: 'c1',
      name: 'Ore libere',
      stakeholder: 'Famiglie',
      quantity: { low: 10, high: 20 },
      valueCents: { low: 100_000, high: 150_000 },
      source: 'Tariffe',
      deadweight: { low: 0.1, high: 0.2 },
      attribution: { low: 0, high: 0.5 },
      displacement: { low: 0, high: 0 },
      dropOff: { low: 0.5, high: 0.5 },
      years: 2,
    },
  ],
};

async function pageOf(path: string) {
  const { html, status, text } = await scene.open(path, { kind: 'public' });
  expect([path, status]).toEqual([path, 200]);
  await expectValidHtml(html);
  return { html, text };
}

/** What a month of satisfaction is counted to be, once more. */
const recount = (month: string, numerator: number) =>
  enterByHand({ ...scene.city.ctx, now: scene.site.clock.now }, [
    { indicator: 'satisfaction', territory: '', month, numerator, denominator: 20, version: 1, source: 'Riconteggio' },
  ]);

beforeAll(async () => {
  scene = await aScene(database);
  const { city, fill, site } = scene;
  const base = await aRunExperiment(scene);
  const id = base.split('/').at(-1) ?? '';
  const now = { ...city.ctx, now: site.clock.now };
  await keepReturn(now, id, assumptions);
  await publishMeasures(now);
  await fill(base, `${base}/note`, { tipo: 'achieved', nota: 'Si sono conosciute', giorno: '2026-07-01' });
  await fill(base, `${base}/pubblica`, {});
  told = base;
  address = `/laboratorio/sperimentazioni/${city.slug}/${id}`;
});

/** The month of the start of the experiment that ran. */
const start = '2026-02';
const sides = ['with', 'without'] as const;

describe('every figure of what a city told of an experiment', () => {
  it.each(['', '/en'])('is worked out again from its page, and gives the same value: %s', async (prefix) => {
    const { html } = await pageOf(prefix + address);
    const links = linksIn(html, /\/racconti\//);
    // Two readings and the social return.
    expect(links).toHaveLength(3);
    for (const link of links) {
      const { text } = await pageOf(link);
      expect([link, text.includes(prefix === '' ? 'dà lo stesso valore' : 'gives the same value')]).toEqual([
        link,
        true,
      ]);
    }
  });

  it('has sums that are those of its months, added up once more by who reads the city’s own page', async () => {
    for (const code of ['satisfaction', 'loneliness']) {
      const { html } = await scene.open(`${told}/letture/${code}`);
      const sums = sumsOfReading(html, start);
      if (sums === undefined) throw new Error(`no sums of ${code}`);
      for (const side of sides) {
        expect([code, side, sums.added[side].of]).toEqual([code, side, sums.told[side].of]);
        // A mean is written with three digits, its months with one.
        expect(sums.added[side].value, code).toBeCloseTo(sums.told[side].value, code === 'satisfaction' ? 9 : 1);
      }
      // A month that said something else would not add up.
      const moved = sumsOfReading(html.replace(code === 'satisfaction' ? '15 su 20' : '101 su 20', '1 su 20'), start);
      expect(moved?.added, code).not.toEqual(sums.added);
    }
  });

  it('has sums, beside months that everybody reads, that leave nobody or five at least for those that are covered', async () => {
    const { html } = await pageOf(address);
    const [link = ''] = linksIn(html, /letture\/satisfaction$/);
    const page = await pageOf(link);
    const sums = sumsOfReading(page.html, start);
    if (sums === undefined) throw new Error('no sums');
    expect(page.text).toContain('coperto');
    for (const side of sides) {
      const left = sums.told[side].value - sums.added[side].value;
      const others = sums.told[side].of - sums.added[side].of - left;
      for (const few of [1, 2, 3, 4]) expect([side, left, others]).not.toContain(few);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(others).toBeGreaterThanOrEqual(0);
    }
  });

  it('says which months went into it, each leading to where it is asked again, and the formula with its sources', async () => {
    const { html } = await pageOf(address);
    const [link = ''] = linksIn(html, /letture\/satisfaction$/);
    const page = await pageOf(link);
    expect(page.text).toContain('77 su 100 con il servizio, contro 42 su 100 senza. Di più con il servizio.');
    expect(page.text).toContain('77 / 100 = 77 su cento. Senza: 42 / 100 = 42 su cento. La differenza è di 35 punti');
    expect(page.text).toMatch(/gennaio 2026 prima 40% \(8 su 20\) febbraio 2026 dopo 75% \(15 su 20\)/);
    expect(page.text).toContain('Newcombe, 1998');
    expect(linksIn(page.html, /\/numeri\/satisfaction\/2025-09\/1$/)).toHaveLength(1);
    expect(linksIn(page.html, /\/numeri\/satisfaction\//)).toHaveLength(10);
  });

  it('reckons the social return line by line', async () => {
    const { html } = await pageOf(address);
    const [link = ''] = linksIn(html, /racconti\/[^/]+\/valore$/);
    const { text } = await pageOf(link);
    // 10 × 1.000 × 0.8 × 0.5 × (1 + 0.5/1.03) = 5.941,75; 20 × 1.500 × 0.9 × (1 + 0.5) = 40.500; over 10.000 and 8.000.
    expect(text).toMatch(/Tolto quello che sarebbe successo lo stesso × 0,8 × 0,9/);
    expect(text).toMatch(/5\.941,75\s€ 40\.500,00\s€/);
    expect(text).toMatch(/Per ogni euro speso 0,59\s€ 5,06\s€/);
    expect(text).toContain('versione 1 di quelle');
  });
});

describe('when data move', () => {
  it('confirms a reading that moved by too few to say so, and says when it moved by more, without the new value', async () => {
    const { html } = await pageOf(address);
    const [link = ''] = linksIn(html, /letture\/satisfaction$/);
    await recount('2026-06-01', 18);
    expect((await pageOf(link)).text).toContain('dà lo stesso valore');
    await recount('2026-06-01', 10);
    const { text } = await pageOf(link);
    expect(text).toContain('dà un altro valore');
    expect(text).toContain('77 su 100 con il servizio');
    expect(text).not.toContain('72 su 100');
    await recount('2026-06-01', 15);
    expect((await pageOf(link)).text).toContain('dà lo stesso valore');
  });

  it('says that the city has other assumptions of a social return', async () => {
    const { html } = await pageOf(address);
    const [link = ''] = linksIn(html, /racconti\/[^/]+\/valore$/);
    const later = { ...scene.city.ctx, now: new Date(scene.site.clock.now.getTime() + 1000) };
    await keepReturn(later, told.split('/').at(-1) ?? '', {
      ...assumptions,
      investmentCents: { low: 2_000_000, high: 2_000_000 },
    });
    const { text } = await pageOf(link);
    expect(text).toContain('dà un altro valore');
    expect(text).toMatch(/Tra 0,59\s€ e 5,06\s€/);
    expect(text).not.toContain('20.000');
  });
});

describe('what was withheld', () => {
  it('is not asked again: no link leads there, and the page does not exist', async () => {
    const { city, fill } = scene;
    // A month told anew that moved by one: the reading is withheld.
    await recount('2026-06-01', 16);
    scene.site.clock.now = new Date('2026-07-04T09:00:00Z');
    await fill(told, `${told}/pubblica`, {});
    const { html, text } = await pageOf(address);
    expect(text).toContain('I numeri sono coperti');
    expect(linksIn(html, /letture\/satisfaction$/)).toEqual([]);
    const [other = ''] = linksIn(html, /letture\/loneliness$/);
    expect((await scene.site.get(other.replace('loneliness', 'satisfaction'))).status).toBe(404);
    expect((await scene.site.get(other.replace(`/${city.slug}/`, `/${scene.other.slug}/`))).status).toBe(404);
    expect((await scene.site.get(other.replace('loneliness', 'nothing'))).status).toBe(404);
  });
});

describe('the figures of an experiment that runs', async () => {
  const monza = await measuredCity(database, {
    groups: 6,
    families: 4,
    municipality: { slug: 'monza', name: 'Monza' },
  });
  const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
  const manager = aBrowser(app, {
    slug: 'monza',
    token: await signedIn({ ...monza, now: new Date() }, 'city-manager'),
  });

  async function anExperiment(): Promise<string> {
    const early = { ...monza, now: new Date('2026-03-20T08:00:00Z') };
    const of = (code: string) => ({ code, version: 1, baselineSource: '', target: 0.5, by: '2026-12-31' });
    const plan: ExperimentPlan = {
      ...emptyPlan,
      hypothesis: 'Se si chiede insieme, si viene prima',
      cluster: 'minors',
      direction: 'aggregated-demand',
      dimensions: ['social-impact'],
      theory: {
        nodes: [
          { id: 'n1', kind: 'activity', text: 'Gruppi' },
          { id: 'n2', kind: 'outcome', text: 'Persone nuove' },
        ],
        arrows: [{ id: 'a1', from: 'n1', to: 'n2', assumption: 'x', evidence: '', strength: 'weak' }],
      },
      indicators: [of('first-contact-share'), of('groups-started')],
      stopRule: { text: 'Nessuno viene' },
      design: { kind: 'before-and-after', from: '2026-01-01' },
      startsOn: '2026-04-01',
    };
    const begun = await beginExperiment(early, 'Insieme', plan);
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    expect(await registerPlan(early, begun.id, 0, '')).toMatchObject({ kind: 'registered' });
    await measureAll(monza, '2026-01-01');
    return `/monza/laboratorio/sperimentazioni/${begun.id}`;
  }

  it('are counted again from what happened, for the city’s own people, and say when it changed', async () => {
    const base = await anExperiment();
    const open = async (path: string) => {
      const response = await manager.get(path);
      expect([path, response.status]).toEqual([path, 200]);
      const html = await response.text();
      await expectValidHtml(html);
      return { html, text: textOf(html) };
    };
    const links = linksIn((await open(base)).html, /\/letture\//);
    expect(links).toHaveLength(2);
    for (const link of links) {
      for (const prefix of ['', '/en']) {
        const { text } = await open(prefix + link);
        expect(text).toContain(prefix === '' ? 'dà lo stesso valore' : 'gives the same value');
        expect(text).toContain('select ');
      }
    }
    const [share = ''] = links;
    expect((await open(share)).text).toMatch(/marzo 2026 50% \(12 su 24\) 50% \(12 su 24\)/);
    await transact(monza, (tx) =>
      sql`update request set first_contact = true where id in (select id from request where not first_contact order by id limit 1)`.execute(
        tx,
      ),
    );
    const { text } = await open(share);
    expect(text).toContain('dà un altro valore');
    expect(text).toMatch(/marzo 2026 50% \(12 su 24\) 54,2% \(13 su 24\)/);
    expect((await aBrowser(app).get(share)).status).toBe(403);
  });
});
