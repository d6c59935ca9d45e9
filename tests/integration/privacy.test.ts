import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { totpCode } from '../../src/platform/auth/totp.ts';
import { outsideTenants } from '../../src/platform/db/database.ts';
import type { Block } from '../../src/platform/pdf/document.ts';
import { renderPdf } from '../../src/platform/pdf/render-pdf.ts';
import { runJobs } from '../../src/platform/jobs/run-jobs.ts';
import { formats } from '../../src/i18n/index.ts';
import { transact } from '../../src/features/context.ts';
import { makeAccount } from '../../src/features/people/keep-accounts.ts';
import { sendMessageJob } from '../../src/features/people/public.ts';
import { poolFigures, runPoolingNow } from '../../src/features/pools/public.ts';
import { startDraft } from '../../src/features/requests/public.ts';
import { textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Visited } from '../setup/a-browser.ts';
import { aReport } from '../setup/a-report.ts';
import { completeAnswers, requestForm } from '../setup/a-request-form.ts';
import { aLab } from '../setup/a-lab.ts';
import { browserOf, reachedOtherwise, walk as walkThrough, walkAsLab } from '../setup/a-walk.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { rows } from '../setup/a-whole-city.ts';
import { everythingOf, identitiesIn, placesOf, textOfPdf } from '../setup/identity-of.ts';
import { addressesIn, readingRoutes, routeOf } from '../setup/opened-routes.ts';
import { rowsOfTenant } from '../setup/rows-of-tenant.ts';
import { testApp } from '../setup/test-app.ts';

const { database, city } = await aCityDatabase();
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
const app = testApp(database, { environment: { TRUST_PROXY: '1' }, log });
const families = await identitiesIn(city);
const [anna, bruno] = families;
if (anna === undefined || bruno === undefined) throw new Error('nobody shares');
/** In one group that runs: they know each other. */
const running = [anna, bruno];
/** Where any of these words stands; one text, so that a failure says all of it. */
const found = (words: readonly string[], pages: readonly Visited[]) => placesOf(words, pages).join('\n');
const others = (whose: readonly string[]) => families.filter(({ who }) => !whose.includes(who)).flatMap(everythingOf);

const routes = readingRoutes(app);
const lab = await aLab(database);
await aReport(lab.system, city.municipality.slug, 'prova');
/** A request that somebody has written and not sent. */
const written = await startDraft(
  { ...city.system, actor: { kind: 'public' } },
  { channel: 'web', answers: completeAnswers },
);
const { slug } = city.municipality;
/** What no link leads to, or one that only some are given: whoever knows the address may try it. */
const addresses = [
  ...addressesIn(routes, slug),
  // The interface of all cities together, whose answers hold no links.
  ...reachedOtherwise(city).filter((path) => path.startsWith('/api/')),
  ...['', '/decisione', '/opzioni'].map((page) => `/${slug}/laboratorio/scelta/${city.choice.open}${page}`),
  `/${slug}/chiedi/${written}/riepilogo`,
];
/** Routes that some walk of this file opened: who read a page of them found nobody there, by what each test says. */
const opened = new Set<string>();

async function walk(...[on, of, visitor, tokens]: Parameters<typeof walkThrough>): Promise<Visited[]> {
  return noted(await walkThrough(on, of, visitor, tokens, addresses));
}

function noted(pages: Visited[]): Visited[] {
  for (const { path, status } of pages) if (status === 200) opened.add(routeOf(routes, path) ?? path);
  return pages;
}

let ofThePublic: Promise<Visited[]> | undefined;
// The process goes on with other files, and would keep all those pages.
afterAll(() => {
  ofThePublic = undefined;
});

/** What everybody can open; walked through once. */
function publicPages(): Promise<Visited[]> {
  ofThePublic ??= walk(app, city, 'public', []);
  return ofThePublic;
}

/** Routes that answer without a page of their own, each with why nothing can be read there. */
const unread: ReadonlyMap<string, string> = new Map([
  ['/:municipality/posta', 'only where no mail leaves: the letters themselves are read below'],
  ['/:municipality/rapporto/scrivi/nuova', 'leads on to a section of its own, which is opened'],
  ['/:municipality/laboratorio/confronto/chiedi', 'asks another city of one of its months, and only one city is here'],
  [
    '/:municipality/tengo/:token/schede/:id/luoghi/:place',
    'no entry of the keeper names a place yet: the form is that of a new one, which is opened',
  ],
]);

describe('what finds a name in a document', () => {
  const printed = async (block: Block) => {
    const document = { language: 'it', title: 'Prova', author: 'Prova', date: new Date(), blocks: [block] } as const;
    const body = Buffer.from(await renderPdf(document)).toString('latin1');
    return placesOf(anna.known, [{ path: '/prova.pdf', status: 200, body, type: 'application/pdf', headers: '' }]);
  };
  const everything = anna.known.map((word) => `/prova.pdf: ${word}`);

  it('finds each that is printed: in a line that turns, in a cell so narrow that its words are parted, in a list', async () => {
    const text = `Molte parole prima, ${anna.known.join(', e poi molte altre parole, ')}.`;
    expect(await printed({ kind: 'paragraph', text })).toEqual(everything);
    expect(await printed({ kind: 'list', items: anna.known })).toEqual(everything);
    const columns = Array.from({ length: 8 }, (_, at) => ({ header: `Colonna numero ${at}` }));
    const rows = anna.known.map((word) => [word, ...Array.from({ length: 7 }, () => 'incomprensibilmente')]);
    expect(await printed({ kind: 'table', caption: 'Prova', columns, rows })).toEqual(everything);
  });

  it('finds none where none is printed', async () => {
    expect(await printed({ kind: 'paragraph', text: bruno.known.join(' ') })).toEqual([]);
  });
});

describe('who and where a household is', () => {
  it.each(['public', 'lab-coordinator', 'city-manager'] as const)('is on no page of the %s', async (visitor) => {
    const pages = await (visitor === 'public' ? publicPages() : walk(app, city, visitor, []));
    expect(pages.length).toBeGreaterThan(50);
    expect(found(others([]), pages)).toBe('');
  });

  it('is on no page of the lab’s own coordinator', async () => {
    const pages = noted(await walkAsLab(app, city, lab));
    expect(pages.length).toBeGreaterThan(50);
    expect(found(others([]), pages)).toBe('');
  });

  it('is on no page of its provider but first name and street of the groups that run', async () => {
    const pages = await walk(app, city, 'provider', []);
    const [street = ''] = anna.known.slice(3);
    expect(found(others(['anna', 'bruno']), pages)).toBe('');
    expect(
      found(
        running.flatMap(everythingOf).filter((word) => word !== street),
        pages,
      ),
    ).toBe('');
    expect(placesOf([street], pages)).toEqual([`/alfonia/ente: ${street}`, `/en/alfonia/ente: ${street}`]);
  });

  it.each(families)('is on no page of another family: $who', async (family) => {
    const pages = await walk(app, city, 'resident', [family.token]);
    const knowsAnother = running.includes(family);
    expect(new Set(placesOf(family.known, pages).map((place) => place.replace(/.*: /, ''))).size).toBe(4);
    expect(placesOf([family.fiscalCode], pages)).not.toEqual([]);
    expect(found(others(knowsAnother ? ['anna', 'bruno'] : [family.who]), pages)).toBe('');
    // Once all have said yes they know names, ways to reach one another and the place; nothing that opens the request.
    const other = family === anna ? bruno : anna;
    if (knowsAnother) expect(found([other.fiscalCode, ...other.position, other.code, other.requestId], pages)).toBe('');
  });

  it.each(['desk-operator', 'community-manager', 'administrator'] as const)(
    'is for the %s on the page of a request, of a letter to print, or of a group that runs, only',
    async (visitor) => {
      const pages = await walk(app, city, visitor, []);
      const personal = families.flatMap(({ known, fiscalCode, position }) => [...known, fiscalCode, ...position]);
      const where = new Set(placesOf(personal, pages).map((place) => place.replace(/: .*/, '').replace(/^\/en/, '')));
      const group = city.pools.find(({ status }) => status === 'running');
      const file =
        /^\/alfonia\/sportello\/richieste\/[0-9a-f-]{36}(\/(cambia\/\w+|ritira|pausa|contatto|mandato|mandato\/revoca|mandato\/documento))?$/;
      const letter = new RegExp(`^/alfonia/sportello/lettere/(${city.letter}(/lettera[.]pdf)?|tutte[.]pdf)$`);
      expect([...where].filter((path) => !file.test(path) && !letter.test(path))).toEqual([
        `/alfonia/gruppi/${group?.id}`,
      ]);
      expect(where.has(`/alfonia/sportello/lettere/${city.letter}`)).toBe(true);
      expect(where.size).toBeGreaterThan(families.length);
    },
  );

  it('is in no letter to another family, and in no row of the register', async () => {
    const letters = await rows<{ recipient: string; text: string }>(
      city.system,
      sql`select recipient, subject || body as text from message`,
    );
    expect(letters.length).toBeGreaterThan(4);
    for (const { recipient, text } of letters) {
      const [who = ''] = recipient.split('@');
      expect(
        others([who]).filter((word) => text.includes(word)),
        recipient,
      ).toEqual([]);
    }
    const register = JSON.stringify(await rowsOfTenant(database, city.municipality.tenantId, 'audit_entry'));
    const named = families.flatMap(({ known, fiscalCode, position, code }) => [
      ...known,
      fiscalCode,
      ...position,
      code,
    ]);
    expect(named.filter((word) => register.includes(word))).toEqual([]);
  });
});

describe('the walks together', () => {
  it('have opened every route that can be read', () => {
    expect(routes.filter((route) => !opened.has(route) && !unread.has(route))).toEqual([]);
    expect([...unread.keys()].filter((route) => opened.has(route) || !routes.includes(route))).toEqual([]);
    expect(opened.size).toBeGreaterThan(250);
  });
});

const password = 'a password that nobody knows';
const secrets: string[] = [
  ...families.flatMap(({ known, fiscalCode, position, code, token }) => [
    ...known,
    fiscalCode,
    ...position,
    code,
    token,
  ]),
  ...[...city.staff.values()].map(({ session }) => session),
  city.draft,
  city.oneTime,
  city.agreeing.callLink,
  'Giulia',
  'Bianchi',
  'giulia@example.org',
  '039 55 66 77',
  password,
];
const leaked = (text: string) => secrets.filter((secret) => text.includes(secret));

describe('what the machinery keeps', () => {
  it('is nobody’s name and no secret: the log of every page and form, at its most talkative', async () => {
    // Each page that was opened above, by whomever, has written its lines.
    expect(opened.size).toBeGreaterThan(250);
    const browser = aBrowser(app);
    const desk = browserOf(app, city, 'desk-operator');
    for (const [path, form] of [
      [`/alfonia/chiedi/${city.draft}/contatti`, requestForm.contact],
      [`/alfonia/r/${anna.token}/cambia/contatti`, { ...requestForm.contact, phone: '039 55 66 77 x' }],
      [`/alfonia/r/${anna.token}/cambia/contatti`, { ...requestForm.contact, phone: '039 55 66 77' }],
      ['/alfonia/ritrova', { email: 'anna@quokkaville.example' }],
      ['/alfonia/accedi', { email: 'anna@quokkaville.example', password }],
    ] as const)
      await browser.post(path, form);
    await desk.get(`/alfonia/sportello?codice=${anna.code}`);
    await runPoolingNow({ ...city.system, log }, { secondsToSolve: 1 });
    expect(lines.length).toBeGreaterThan(300);
    expect(leaked(lines.join(''))).toEqual([]);
  });

  it('is nobody’s name in jobs, even where the mail server quotes the letter that it refuses', async () => {
    const refused = () =>
      Object.assign(new Error('550 5.1.1 <anna@quokkaville.example> Famiglia anna quokkaville is unknown'), {
        code: 'EENVELOPE',
      });
    const mail = { leaves: true, close: () => undefined, send: () => Promise.reject(refused()) };
    const services = { db: database.app, mail, now: () => new Date() };
    const runner = await runJobs({ url: database.urls.worker, jobs: [sendMessageJob], services, log, concurrency: 1 });
    // Without its times: their millionths of a second can be the digits of anybody's position.
    const jobs = sql<{
      job: object;
      attempts: number;
    }>`select to_jsonb(j) - array['run_at', 'created_at', 'updated_at', 'locked_at'] as job, attempts from graphile_worker._private_jobs j`;
    const kept = async () => (await outsideTenants(database.owner, (connection) => jobs.execute(connection))).rows;
    try {
      await expect
        .poll(async () => (await kept()).filter(({ attempts }) => attempts > 0).length, {
          timeout: 120_000,
          interval: 50,
        })
        .toBeGreaterThan(3);
    } finally {
      await runner.stop();
    }
    const text = JSON.stringify(await kept());
    expect(text).toContain('EENVELOPE');
    expect(leaked(text)).toEqual([]);
    expect(leaked(lines.join(''))).toEqual([]);
  });

  it('is not shown by a page that says that something went wrong', async () => {
    const browser = aBrowser(app);
    const gone = Object.assign(new Error(`duplicate key (${anna.token})=(Famiglia anna quokkaville)`), {
      code: '23505',
    });
    const broken = {
      getExecutor: () => ({ provideConnection: () => Promise.reject(gone) }),
    } as unknown as typeof database.app;
    const failing = aBrowser(testApp({ ...database, app: broken }, { environment: { TRUST_PROXY: '1' }, log }));
    const path = `/alfonia/r/${anna.token}`;
    const answers = [
      await browser.get(`${path}/nulla`),
      await browser.post(`${path}/cambia/contatti`, { name: 'x'.repeat(300_000) }),
      await browser.get(`/alfonia/ritrova/${anna.token}`),
      await browser.get(`/alfonia/chiedi/${anna.token}/aiuto`),
      await browser.get(`/alfonia/sportello/richieste/${anna.requestId}`),
      await failing.get(path),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 413, 410, 410, 403, 500]);
    for (const answer of answers) expect(leaked(textOf(await answer.text()))).toEqual([]);
    expect(leaked(lines.join(''))).toEqual([]);
  });

  it('is no password and no code, in rows or in the log', async () => {
    const made = await makeAccount(
      { ...city.system, log },
      { email: 'new@quokkaville.example', name: 'New', role: 'city-manager', password },
    );
    const totpSecret = made.kind === 'made' ? made.totpSecret : '';
    const browser = aBrowser(app);
    const started = await browser.post('/alfonia/accedi', {
      email: 'new@quokkaville.example',
      password: 'a password that nobody knows',
    });
    const pending = /will-alfonia=([\w-]{43})/.exec(started.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
    const finished = await aBrowser(app, { slug: 'alfonia', token: pending }).post('/alfonia/accedi/codice', {
      code: totpCode(totpSecret, new Date()),
    });
    const session = /will-alfonia=([\w-]{43})/.exec(finished.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
    expect([pending.length, session.length]).toEqual([43, 43]);
    const stored = JSON.stringify(
      await Promise.all(
        ['account', 'session', 'request_link', 'request_draft', 'audit_entry'].map((table) =>
          rowsOfTenant(database, city.municipality.tenantId, table),
        ),
      ),
    );
    const never = [
      'a password that nobody knows',
      pending,
      session,
      city.draft,
      city.oneTime,
      ...families.map(({ token }) => token),
    ];
    expect(never.filter((secret) => stored.includes(secret))).toEqual([]);
    expect([...never, totpSecret].filter((secret) => lines.join('').includes(secret))).toEqual([]);
  });
});

describe('figures of two families', () => {
  it('are told to nobody outside the city’s own staff', async () => {
    const sums = await transact(city.system, poolFigures);
    expect(sums.families).toBe(2);
    // Between the figure and the sign of the euro is a space that does not break.
    const [money = ''] = formats('it').money(sums.savedCentsWeek).split(/\s/);
    const addresses = ['/alfonia/numeri', '/laboratorio', '/laboratorio/numeri.csv', '/alfonia'];
    const [publicly, lab, csv] = await Promise.all(
      addresses.map(async (path) => textOf(await (await aBrowser(app).get(path)).text())),
    );
    expect(textOf(await (await browserOf(app, city, 'city-manager').get('/alfonia/numeri')).text())).toContain(money);
    for (const text of [publicly, lab]) {
      expect(text).toContain('meno di 5');
      expect(text).not.toContain(money);
    }
    expect(csv).not.toMatch(/,published,/);
    expect(csv).toMatch(/,withheld,/);
  });

  it('are as hidden in documents', async () => {
    const sums = await transact(city.system, poolFigures);
    const [money = ''] = formats('it').money(sums.savedCentsWeek).split(/\s/);
    const documents = (await publicPages()).filter(({ type }) => type === 'application/pdf');
    const ofFigures = documents.filter(({ path }) => path.endsWith('/numeri.pdf'));
    // The city's and the lab's, in both languages.
    expect(ofFigures.length).toBe(4);
    for (const document of ofFigures) expect(textOfPdf(document)).toMatch(/meno di 5|fewer than 5/);
    for (const document of documents) expect(textOfPdf(document)).not.toContain(money);
  });
});
