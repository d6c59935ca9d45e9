import { randomUUID } from 'node:crypto';
import { enterValue } from '../../src/features/experiments/indicators/enter-value.ts';
import { builtIn } from '../../src/features/experiments/indicators/indicators.ts';
import { experimentRoutes } from '../../src/features/experiments/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import type { Actor } from '../../src/features/people/public.ts';
import { textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { aMunicipality, registered } from '../setup/a-municipality.ts';
import { aSite, type Site } from '../setup/a-visitor.ts';
import { formOfPage } from '../setup/form-of-page.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { aCityManager } from './publishing-groups.ts';

export const lab: Municipality = aMunicipality({
  tenantId: '00000000-0000-4000-8000-000000000001',
  slug: 'laboratorio',
  kind: 'lab',
  name: 'WILL',
  madeUpData: false,
});

export interface ExperimentCity {
  readonly ctx: Ctx;
  readonly manager: Actor;
  readonly slug: string;
}

export interface Scene {
  readonly site: Site;
  readonly city: ExperimentCity;
  readonly other: ExperimentCity;
  /** Opens a page: its status, its words. */
  readonly open: (path: string, by?: Actor) => Promise<{ status: number; html: string; text: string }>;
  /** Sends the form of a page as it is with what was typed over it. */
  readonly fill: (
    page: string,
    action: string,
    typed: Readonly<Record<string, string | readonly string[]>>,
    by?: Actor,
  ) => Promise<{ status: number; location: string; html: string }>;
}

/** Two cities and the lab, whose managers write experiments by page. */
export async function aScene(database: TestDatabase): Promise<Scene> {
  const [one, two] = [
    await registered(database, { name: 'Alfa' }),
    await registered(database, { name: 'Beta', open: false }),
  ];
  const asCity = async (municipality: Municipality): Promise<ExperimentCity> => {
    const ctx = aContext(database.app, municipality, { actor: { kind: 'system' } });
    return { ctx, manager: await aCityManager(ctx), slug: municipality.slug };
  };
  const [city, other] = [await asCity(one), await asCity(two)];
  const site = aSite(database, [one, two, lab], experimentRoutes);
  const open = async (path: string, by: Actor = city.manager) => {
    const response = await site.get(path, by);
    const html = await response.text();
    return { status: response.status, html, text: textOf(html) };
  };
  return {
    site,
    city,
    other,
    open,
    fill: async (page, action, typed, by = city.manager) => {
      const { html } = await open(page, by);
      const response = await site.post(action, { ...formOfPage(html, action), ...typed }, by);
      return { status: response.status, location: response.headers.get('Location') ?? '', html: await response.text() };
    },
  };
}

/** Writes a whole plan by its pages, up to what may be registered: a theory of four steps, two indicators entered by hand. Its address. */
export async function aWrittenPlan({ city, fill }: Scene, startsOn: string): Promise<string> {
  const list = `/${city.slug}/laboratorio/sperimentazioni`;
  const { location: base } = await fill(list, list, { titolo: 'Pomeriggi di prova' });
  await fill(`${base}/piano`, `${base}/piano`, {
    ipotesi: 'Se le famiglie dividono un’educatrice, l’aiuto costa meno e ci si conosce.',
    cluster: 'minors',
    direzione: 'aggregated-demand',
    dimensioni: ['social-impact', 'collaborative-society'],
    passi: 'Trovare le famiglie\nTrovare il luogo',
  });
  for (const [tipo, testo] of [
    ['input', 'Una coordinatrice'],
    ['activity', 'Gruppi di famiglie'],
    ['outcome', 'Le famiglie sono contente'],
    ['outcome', 'Ci si sente meno soli'],
  ] as const) {
    await fill(`${base}/teoria`, `${base}/teoria/passo`, { tipo, testo });
  }
  for (const [da, a, indicatore] of [
    ['n1', 'n2', ''],
    ['n2', 'n3', 'satisfaction'],
    ['n2', 'n4', 'loneliness'],
  ] as const) {
    await fill(`${base}/teoria`, `${base}/teoria/freccia`, {
      da,
      a,
      perche: 'Perché si condivide',
      forza: 'weak',
      indicatore,
    });
  }
  await fill(`${base}/indicatori`, `${base}/indicatori`, {
    indicatore: 'satisfaction',
    partenza: '40',
    fonte: 'Questionario',
    obiettivo: '70',
    entro: '2026-12-31',
  });
  await fill(`${base}/indicatori`, `${base}/indicatori`, {
    indicatore: 'loneliness',
    partenza: '',
    obiettivo: '3',
    entro: '2026-12-31',
  });
  await fill(`${base}/disegno`, `${base}/disegno`, {
    inizio: startsOn,
    disegno: 'before-and-after',
    da: '2025-09',
    stop: 'Le famiglie non sono contente',
    'stop-indicatore': 'satisfaction',
    'stop-lato': 'below',
    'stop-valore': '30',
    'stop-mesi': '2',
  });
  return base;
}

/** Ten months of two indicators: content rises after the start in February, loneliness does as it did. */
export async function aCourse({ ctx, manager }: ExperimentCity): Promise<void> {
  const enter = async (code: string, mese: string, sopra: number, sotto: number) => {
    const definition = builtIn.find((one) => one.code === code);
    if (definition === undefined) throw new Error(code);
    const entered = await enterValue({ ...ctx, actor: manager, newId: randomUUID }, definition, {
      mese,
      sopra: String(sopra),
      sotto: String(sotto),
      fonte: 'Questionario',
    });
    if (entered !== 'entered') throw new Error(JSON.stringify(entered));
  };
  const months = [
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
  ];
  for (const [index, month] of months.entries()) {
    await enter('satisfaction', month, index < 5 ? 8 + (index % 2) : 16 - (index % 2), 20);
    await enter('loneliness', month, 100 + (index % 3), 20);
  }
}

/** An experiment that ran from February to July, with its results written. */
export async function aRunExperiment(scene: Scene): Promise<string> {
  const { site, city, fill } = scene;
  site.clock.now = new Date('2026-01-15T09:00:00Z');
  const base = await aWrittenPlan(scene, '2026-02-01');
  await fill(base, `${base}/registra`, {});
  site.clock.now = new Date('2026-07-03T09:00:00Z');
  await aCourse({ ...city, ctx: { ...city.ctx, now: site.clock.now } });
  return base;
}
