import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { send, type Typed } from './type-in.ts';

/** Opens a page's words, checked on the way where the rules can run. */
type Look = (page: Page) => Promise<string>;

interface Plenaries {
  /** The lab's own page, and the first address of its pages. */
  readonly coordinator: Page;
  readonly labHome: string;
  /** A city's page, the first address of its pages in the lab, and its slug. */
  readonly city: Page;
  readonly cityHome: string;
  readonly slug: string;
  readonly dayIn: (days: number) => string;
  readonly look: Look;
}

/** The lab calls a plenary: who came, what was decided, and a commitment that comes back at the next one until its city has kept it; how many are open then. */
export async function holdPlenaries({ coordinator, labHome, city, cityHome, slug, dayIn, look }: Plenaries) {
  const call = async (title: string, day: string): Promise<string> => {
    await coordinator.goto(`${labHome}/incontri/nuovo?tipo=plenary`);
    await look(coordinator);
    await send(coordinator, '/incontri', { tipo: 'plenary', titolo: title, giorno: day });
    return new URL(coordinator.url()).pathname.split('/').at(-1) ?? '';
  };
  const note = async (typed: Typed): Promise<void> => {
    const [first = ''] = Object.keys(typed);
    await coordinator.locator(`main details:has([name="${first}"]) > summary`).first().click();
    await send(coordinator, '/note', typed);
  };
  const first = await call('Prima plenaria di prova', dayIn(1));
  await note({ 'attendance-testo': 'Ufficio di piano', 'attendance-persone': '3' });
  await note({ 'decision-testo': 'Ogni città racconta anche quello che non riesce' });
  await note({
    'commitment-testo': 'Portare i verbali del gruppo',
    'commitment-chi': slug,
    'commitment-ufficio': 'Ufficio di piano',
    'commitment-entro': dayIn(25),
  });
  const said = await look(coordinator);
  for (const words of ['Ufficio di piano', 'Ogni città racconta', 'Portare i verbali']) expect(said).toContain(words);
  await city.goto(`${cityHome}/incontri/${first}`);
  expect(await look(city)).toContain('Ogni città racconta');
  const second = await call('Seconda plenaria di prova', dayIn(30));
  await coordinator.goto(`${labHome}/incontri/${second}`);
  expect(await look(coordinator)).toContain('Portare i verbali');
  await city.goto(`${cityHome}/incontri/${second}`);
  expect(await look(city)).toContain('Portare i verbali');
  await city.locator('main button[name=parola][value=kept]').first().click();
  await city.goto(`${cityHome}/incontri/${second}`);
  return { stillOpen: await city.locator('main button[name=parola][value=kept]').count() };
}

/** The city that adopted a model measures too, and tells how it went: the model says so to everybody. */
export async function measureAndTell(
  page: Page,
  { home, experiment, month, look }: { home: string; experiment: string; month: string; look: Look },
): Promise<void> {
  await page.goto(`${home}/misure/satisfaction`);
  await send(page, '/misure/satisfaction', { mese: month, sopra: '12', sotto: '20', fonte: 'Questionario' });
  expect(await look(page)).toContain('12');
  await page.goto(experiment);
  await send(page, '/note', { tipo: 'not-achieved', nota: 'La biblioteca chiude alle sei' });
  await send(page, '/pubblica');
  expect(new URL(page.url()).search).toBe('?esito=pubblicato');
}
