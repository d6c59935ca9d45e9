import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { transact, type Ctx } from '../../src/features/context.ts';
import { enterByHand, measureAll, publishMeasures } from '../../src/features/experiments/public.ts';
import { publishFigures } from '../../src/features/publishing/public.ts';
import { offeredFigures } from '../../src/features/reporting/edit/offered-figures.ts';
import { openDraft } from '../../src/features/reporting/edit/open-draft.ts';
import {
  handOn,
  openReport,
  publishReport,
  readFigures,
  reportDocument,
  saveSection,
} from '../../src/features/reporting/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { theLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { testDatabase } from '../setup/test-database.ts';
import { measuredCity } from './measured-city.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const lab = aContext(database.app, theLab, { actor: { kind: 'system' }, now: new Date('2026-05-05T08:00:00Z') });
let coordinator: Browser;
let monza: Ctx;

/** A section with every figure that the editor offers of Monza and every comparison, by reference and nothing else. */
let section: string;

async function wholeText(): Promise<string> {
  const { figures, comparisons } = await offeredFigures(lab, 'monza');
  return [
    'A marzo il {{figure monza/first-contact-share/2026-03}} delle richieste.',
    ...figures.map(({ reference }) => `{{figure ${reference}}}`),
    ...comparisons.map(({ code }) => `{{chart ${code}}}`),
  ].join('\n\n');
}

async function write(body: string): Promise<string> {
  const id = lab.newId();
  const text = { chapter: 2, position: 1, city: 'monza', title: { it: 'Monza', en: 'Monza' }, author: '' } as const;
  const references = [...body.matchAll(/\{\{(figure|chart) ([^}]*)\}\}/g)].map(([, kind, named = '']) =>
    kind === 'chart' ? `chart/${named}` : named,
  );
  const whole = { ...text, body: { it: body, en: body }, authorNamed: false };
  await saveSection(lab, { id, revision: 0 }, whole, await readFigures(lab, references));
  await handOn(lab, { id, revision: 1 }, 'approved');
  return id;
}

const pageOf = (path: string) => readPage(aBrowser(app), path);

const askedAgain = /^(\/en)?\/monza\/numeri\/[a-z-]+\/[^/]+/;

beforeAll(async () => {
  await registered(database, theLab);
  const token = await signedIn({ ...lab, now: new Date() }, 'lab-coordinator');
  coordinator = aBrowser(app, { slug: 'laboratorio', token });
  await registered(database, { slug: 'como', name: 'Como' });
  monza = await measuredCity(database, { groups: 6, families: 4, municipality: { slug: 'monza', name: 'Monza' } });
  await measureAll(monza, '2026-01-01');
  await enterByHand(monza, [
    {
      indicator: 'volunteers',
      territory: '',
      month: '2026-03-01',
      numerator: 40,
      denominator: null,
      version: 1,
      source: 'Registro dei volontari',
    },
  ]);
  await publishMeasures(monza);
  await publishFigures(monza);
  section = await write(await wholeText());
  const outcome = await publishReport(lab);
  if (outcome.kind !== 'published') throw new Error(outcome.kind);
});

describe('every figure of the report and of the sheet of a city', () => {
  it.each(['', '/en'])(
    'opens its definition and its query, and gives the same value asked again: %s',
    async (prefix) => {
      const [report, sheet] = [
        await pageOf(`${prefix}/laboratorio/rapporto`),
        await pageOf(`${prefix}/laboratorio/citta/monza`),
      ];
      const { figures } = await offeredFigures(lab, 'monza');
      const ofReport = linksIn(report.html, /\/versioni\/1\/cifre\/[^/]+\/monza\//);
      const ofSheet = linksIn(sheet.html, /\/rapporto\/cifre\/monza\//);
      // One more in the report: the month named in a sentence.
      expect([ofReport.length, ofSheet.length]).toEqual([figures.length + 1, figures.length]);
      expect(figures.length).toBeGreaterThan(15);
      for (const figure of [...ofReport, ...ofSheet]) {
        const page = await pageOf(figure);
        const again = linksIn(page.html, askedAgain);
        if (figure.includes('/volunteers')) {
          const byHand = prefix === '' ? 'controlla sulla sua fonte. Registro' : 'against its source. Registro';
          expect([figure, again, page.text.includes(byHand)]).toEqual([figure, [], true]);
          continue;
        }
        expect([figure, again.length]).toEqual([figure, 1]);
        const answer = await pageOf(again[0] ?? '');
        const same = prefix === '' ? 'dà lo stesso valore' : 'gives the same value';
        expect([figure, answer.text.includes(same)]).toEqual([figure, true]);
        expect([figure, page.text.includes('select '), answer.text.includes('select ')]).toEqual([figure, true, true]);
      }
    },
  );

  it.each([
    '/laboratorio/indicatori/first-contact-share',
    '/laboratorio/confronto?citta=monza&indicatore=first-contact-share',
  ])('is asked again from %s too', async (path) => {
    const { html } = await pageOf(path);
    const [again = ''] = linksIn(html, askedAgain);
    expect((await pageOf(again)).text).toContain('dà lo stesso valore: 50% (12 su 24)');
  });

  it('is asked again from the city’s own page, each of those that it published', async () => {
    const { html } = await pageOf('/monza/numeri');
    const links = linksIn(html, askedAgain);
    expect(links).toHaveLength(5);
    for (const link of links) expect((await pageOf(link)).text).toContain('dà lo stesso valore');
  });

  it('says in the document what it says on the page, with its month and what it is made of', async () => {
    const report = await openReport(lab);
    if (report === undefined) throw new Error('nothing was published');
    const said = JSON.stringify(reportDocument(lab, report.version).blocks);
    expect(said).toContain('12 su 24');
    expect(said).toContain('Dato di marzo 2026');
    expect(said).toContain('Persone mai incontrate prima');
  });
});

describe('when data move', () => {
  it('tells which sentence says something else, of the last month and of a month by name', async () => {
    await transact(monza, (tx) =>
      sql`update request set first_contact = true where id in (select id from request where not first_contact order by id limit 4)`.execute(
        tx,
      ),
    );
    // Four families are too few to say so: the page confirms, and the city has nothing new to publish.
    const page = '/monza/numeri/first-contact-share/2026-03/1';
    expect((await pageOf(page)).text).toContain('dà lo stesso valore');
    await transact(monza, (tx) =>
      sql`update request set first_contact = false where id in (select id from request order by id)`.execute(tx),
    );
    expect((await pageOf(page)).text).toContain('dà un altro valore');
    expect((await pageOf(page)).text).toContain('quando pubblica di nuovo');
    await measureAll(monza, '2026-01-01');
    await publishMeasures({ ...monza, now: new Date('2026-05-06T08:00:00Z') });
    expect((await pageOf(page)).html).toContain('href="/monza/numeri/first-contact-share/2026-03/2"');
    const draft = await openDraft(lab);
    const moved = draft?.sections.flatMap((one) => one.moved.map(({ reference }) => reference)) ?? [];
    expect(moved.toSorted()).toEqual([
      'chart/first-contact-share',
      'monza/first-contact-share',
      'monza/first-contact-share/2026-03',
    ]);
    expect(await publishReport(lab)).toEqual({ kind: 'figures-moved', sections: [section] });
    const html = await (await coordinator.get(`/laboratorio/rapporto/scrivi/sezioni/${section}`)).text();
    expect(textOf(html)).toContain('A marzo il 50%');
    expect(textOf(html)).toContain('A marzo il 0%');
  });
});

describe('the editor’s list', () => {
  it('is looked through by city and words, and refuses a month that nobody published', async () => {
    const listed = async (query: string) => {
      const html = await (await coordinator.get(`/laboratorio/rapporto/scrivi/cifre${query}`)).text();
      await expectValidHtml(html);
      return textOf(html);
    };
    expect(await listed('?citta=monza&parole=mai+incontrate')).toContain('{{figure monza/first-contact-share}}');
    expect(await listed('?citta=monza&parole=mai+incontrate')).not.toContain('{{figure monza/hours-shared}}');
    expect(await listed('?citta=como')).not.toContain('{{figure como/first-contact-share}}');
    expect(await listed('?parole=zzz')).toContain('Nessun numero con queste parole');
    const form = {
      letta: '0',
      capitolo: '2',
      posto: '1',
      titolo: 'x',
      testo: 'Il {{figure monza/first-contact-share/2020-01}}.',
    };
    const refused = await coordinator.post(`/laboratorio/rapporto/scrivi/sezioni/${lab.newId()}`, form);
    expect([refused.status, (await refused.text()).includes('monza/first-contact-share/2020-01')]).toEqual([422, true]);
    expect((await aBrowser(app).get('/laboratorio/rapporto/scrivi/cifre')).status).toBe(403);
  });
});
