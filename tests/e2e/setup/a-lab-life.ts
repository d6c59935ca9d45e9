import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sheetParts } from '../../../src/domain/outcomes/model-sheet.ts';
import type { Municipality } from '../../../src/features/municipalities/public.ts';
import { publishFigures } from '../../../src/features/publishing/public.ts';
import { aRunningGroup } from '../../integration/publishing-groups.ts';
import { aContext } from '../../setup/a-context.ts';
import { theLab } from '../../setup/a-lab.ts';
import { registered } from '../../setup/a-municipality.ts';
import { signedIn } from '../../setup/signed-in.ts';
import type { ServedSite } from '../../setup/a-served-city.ts';
import type { TestDatabase } from '../../setup/test-database.ts';
import { expectAccessible, expectFits } from './accessible.ts';
import { chooseInTheOpen, findTheGap } from './a-lab-choice.ts';
import { letTheServiceRun, measureFromEvents } from './a-lab-measure.ts';
import { writeAndRegister } from './a-lab-plan.ts';
import { writeTheReport } from './a-lab-report.ts';
import { holdPlenaries, measureAndTell } from './a-lab-together.ts';
import type { Calendar } from './calendar.ts';
import { send } from './type-in.ts';

interface City {
  readonly municipality: Municipality;
  readonly slug: string;
  /** A manager's session: of today, since one ends with its evening. */
  token: string;
}

interface Variant {
  readonly language: 'it' | 'en';
  readonly script: boolean;
}

/** Families of the group that there was before, and of the one that the experiment begins. */
const families = { before: 6, begun: 7 };
/** What one may say of it, in figures: thirteen families for nearly all of the half year, six in the one before. */
const moreWithIt =
  /In media 1[1-3][,\d]*\sfamiglie con il servizio, contro 6\sfamiglie senza\. Di più|On average 1[1-3][.\d]*\sfamilies with the service, against 6\sfamilies without\. More/;
const primary = 'main form .btn-primary';

/** From joining to a result that is told, adopted by another city, and placed in the report of the lab. */
export function aLabLife(
  { database, site, calendar }: { database: TestDatabase; site: ServedSite; calendar: Calendar },
  { language, script }: Variant,
): void {
  const prefix = language === 'en' ? '/en' : '';
  let alfa: City;
  let beta: City;
  let experiment = '';
  let question = '';
  let lab = '';

  const ctxOf = (municipality: Municipality) =>
    aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
  const signIn = (municipality: Municipality, role: 'city-manager' | 'lab-coordinator') =>
    signedIn(ctxOf(municipality), role, `${randomUUID()}@example.org`);
  const aCity = async (name: string): Promise<City> => {
    const municipality = await registered(database, { name });
    return { municipality, slug: municipality.slug, token: await signIn(municipality, 'city-manager') };
  };
  const of = (slug: string, path: string) => `${prefix}/${slug}/laboratorio${path}`;
  const pageOf = (slug: string, token: string, width = 1280) =>
    site.visit({ language, script, width, session: { slug, token } });
  const look = async (page: Page): Promise<string> => {
    await expectAccessible(page);
    await expectFits(page);
    return page.locator('main').innerText();
  };
  const refused = async (page: Page): Promise<void> => {
    expect(await page.locator('[class*=error-summary]').count()).toBeGreaterThan(0);
    await look(page);
  };

  it('joins, with its reason, and moves a step', async () => {
    lab = await signIn(theLab, 'lab-coordinator');
    [alfa, beta] = [await aCity('Alfa'), await aCity('Beta')];
    const before = { ...ctxOf(alfa.municipality), now: calendar.longAgo(6) };
    await aRunningGroup(before, { families: families.before });
    const page = await pageOf(alfa.slug, alfa.token, 360);
    await page.goto(of(alfa.slug, ''));
    await look(page);
    await page.goto(of(alfa.slug, '/adesione'));
    await send(page, '/adesione', { kind: 'joined', reason: '' });
    await refused(page);
    await send(page, '/adesione', { reason: 'Delibera di Giunta' });
    await page.goto(of(alfa.slug, ''));
    expect(await look(page)).toContain('Delibera di Giunta');
    await page.goto(of(alfa.slug, '/passi/1.1'));
    await look(page);
    await send(page, '/passi/1.1', { state: 'under-way', doer: 'Ufficio di piano' });
    await page.goto(of(alfa.slug, '/passi/1.1'));
    expect(await look(page)).toContain('Ufficio di piano');
    await page.context().close();
    const coordinator = await pageOf('laboratorio', lab);
    await coordinator.goto(`${prefix}/laboratorio/percorsi`);
    expect(await look(coordinator)).toContain('Alfa');
    await coordinator.context().close();
  });

  it('reads what is missing: a diagnosis whose gap has a range, and an experiment chosen in the open', async () => {
    const page = await pageOf(alfa.slug, alfa.token);
    const read = await findTheGap(page, { home: of(alfa.slug, ''), look });
    for (const bound of ['120', '300']) expect(read).toContain(bound);
    expect(await chooseInTheOpen(page, { home: of(alfa.slug, ''), look })).toContain('È presto');
    await page.context().close();
  });

  it('writes an experiment, whose theory of change is drawn and read, and registers it before its start', async () => {
    const page = await pageOf(alfa.slug, alfa.token);
    await page.goto(of(alfa.slug, '/sperimentazioni'));
    await look(page);
    await send(page, '/sperimentazioni', { titolo: 'Pomeriggi di prova' });
    const base = new URL(page.url()).pathname.replace(/\/piano$/, '');
    experiment = base.split('/').at(-1) ?? '';
    expect(await writeAndRegister(page, { base, calendar, look })).toBe('?esito=registrato');
    await page.context().close();
  });

  it('runs for half a year, and is measured from what happens on the platform', async () => {
    await letTheServiceRun({ calendar, city: () => ctxOf(alfa.municipality), families: families.begun });
    lab = await signIn(theLab, 'lab-coordinator');
    for (const city of [alfa, beta]) city.token = await signIn(city.municipality, 'city-manager');
    await publishFigures(ctxOf(alfa.municipality));
    const page = await pageOf(alfa.slug, alfa.token);
    await measureFromEvents({
      page,
      home: of(alfa.slug, ''),
      published: `${prefix}/${alfa.slug}`,
      month: calendar.monthsAgo(1),
      families: families.before + families.begun,
      look,
    });
    await page.goto(of(alfa.slug, `/sperimentazioni/${experiment}`));
    expect(await look(page)).toMatch(moreWithIt);
    await page.context().close();
  });

  it('measures by hand too, says what was achieved and what was not, and tells it to all', async () => {
    const page = await pageOf(alfa.slug, alfa.token);
    await page.goto(of(alfa.slug, '/misure'));
    await look(page);
    await page.goto(of(alfa.slug, '/misure/satisfaction'));
    await send(page, '/misure/satisfaction', {
      mese: calendar.monthsAgo(1),
      sopra: '8',
      sotto: '20',
      fonte: 'Questionario',
    });
    expect(await look(page)).toContain('8');
    const base = of(alfa.slug, `/sperimentazioni/${experiment}`);
    await page.goto(base);
    await send(page, '/pubblica');
    expect(await page.locator('main .alert-danger[role=status]').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('');
    await look(page);
    for (const [tipo, nota] of [
      ['achieved', 'Sei famiglie condividono'],
      ['not-achieved', 'Il sabato non è venuto nessuno'],
    ] as const) {
      await page.goto(base);
      await send(page, '/note', { tipo, nota });
    }
    await send(page, '/pubblica');
    expect(new URL(page.url()).search).toBe('?esito=pubblicato');
    const anybody = await site.visit({ language, script, width: 360 });
    await anybody.goto(`${prefix}/laboratorio/sperimentazioni/${alfa.slug}/${experiment}`);
    const result = await look(anybody);
    expect(result).toContain('Il sabato non è venuto nessuno');
    expect(result).toMatch(moreWithIt);
    await anybody.context().close();
    await page.goto(`${base}/modello`);
    for (const part of sheetParts) await page.fill(`[name="${part}"]`, `Parte ${part}`);
    await page.locator('main form button[name=azione][value=pubblica]').click();
    expect(new URL(page.url()).search).toContain('esito=pubblicata');
    await page.context().close();
  });

  it('is asked by another city, and the two meet', async () => {
    const page = await pageOf(beta.slug, beta.token);
    await page.goto(
      of(beta.slug, `/confronto/chiedi?citta=${alfa.slug}&indicatore=satisfaction&mese=${calendar.monthsAgo(1)}`),
    );
    await look(page);
    await send(page, '/chiedi', { domanda: 'Come avete fatto?' });
    question = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const asked = await pageOf(alfa.slug, alfa.token);
    await asked.goto(of(alfa.slug, `/confronto/domande/${question}`));
    expect(await look(asked)).toContain('Come avete fatto?');
    await send(asked, '/risposta', { giorno: calendar.day(20), dalle: '10' });
    await asked.goto(of(alfa.slug, '/incontri'));
    expect(await look(asked)).toMatch(/Alfa.*Beta|Beta.*Alfa/);
    await asked.context().close();
    await page.goto(of(beta.slug, '/incontri'));
    expect(await look(page)).toMatch(/Alfa.*Beta|Beta.*Alfa/);
    await page.context().close();
    const coordinator = await pageOf('laboratorio', lab, 360);
    await coordinator.goto(`${prefix}/laboratorio/incontri`);
    await look(coordinator);
    await coordinator.context().close();
  });

  it('meets all the others: the lab calls a plenary, and what was promised comes back at the next', async () => {
    const [coordinator, city] = [await pageOf('laboratorio', lab), await pageOf(alfa.slug, alfa.token)];
    const homes = { labHome: `${prefix}/laboratorio`, cityHome: of(alfa.slug, ''), slug: alfa.slug };
    expect(await holdPlenaries({ coordinator, city, ...homes, dayIn: calendar.day, look })).toEqual({ stillOpen: 0 });
    await coordinator.context().close();
    await city.context().close();
  });

  it('is copied: the other city adopts the model, registers its own, measures, and says what it took', async () => {
    const page = await pageOf(beta.slug, beta.token);
    await page.goto(of(beta.slug, '/modelli'));
    await look(page);
    await page.goto(of(beta.slug, `/modelli/${alfa.slug}/${experiment}`));
    expect(await look(page)).toContain('Parte failed');
    await page.locator(primary).first().click();
    expect(new URL(page.url()).searchParams.get('esito')).toBe('adottato');
    expect(await look(page)).toContain('Pomeriggi di prova');
    const own = new URL(page.url()).pathname;
    await page.goto(`${own}/indicatori`);
    await send(page, '/indicatori', { indicatore: 'satisfaction', obiettivo: '60', entro: calendar.day(400) });
    await page.goto(`${own}/disegno`);
    await send(page, '/disegno', {
      inizio: calendar.day(2),
      disegno: 'before-and-after',
      da: calendar.monthsAgo(8),
      stop: 'Se nessuno viene',
    });
    await page.goto(own);
    await send(page, '/registra');
    expect(new URL(page.url()).search).toBe('?esito=registrato');
    await page.goto(of(beta.slug, `/confronto/domande/${question}`));
    await send(page, '/esito', { adottato: 'yes', modello: 'Pomeriggi di prova', cambiato: 'Si comincia ora' });
    await page.goto(of(beta.slug, `/confronto/domande/${question}`));
    expect(await look(page)).toContain('Si comincia ora');
    await measureAndTell(page, { home: of(beta.slug, ''), experiment: own, month: calendar.monthsAgo(1), look });
    await page.context().close();
    const anybody = await site.visit({ language, script, width: 360 });
    await anybody.goto(`${prefix}/laboratorio/modelli/${alfa.slug}/${experiment}`);
    const told = await look(anybody);
    for (const words of ['Beta', 'La biblioteca chiude alle sei']) expect(told).toContain(words);
    await anybody.context().close();
  });

  it('is in the report: written, caught when the figure moves, published, downloaded and read back', async () => {
    const page = await pageOf('laboratorio', lab);
    const colleague = await pageOf('laboratorio', await signIn(theLab, 'lab-coordinator'));
    const anybody = await site.visit({ language, script, width: 360 });
    const of = { city: ctxOf(alfa.municipality), families: families.before + families.begun };
    const lines = { page, colleague, anybody, lab: `${prefix}/laboratorio`, ...of, look, refused };
    expect(await writeTheReport(lines)).toBe('%PDF-');
    await colleague.context().close();
    await anybody.context().close();
    await page.context().close();
  });
}
