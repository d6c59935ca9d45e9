import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { aPaperSide } from '../../../../tests/setup/a-paper-side.ts';
import { withPlaces } from '../../../../tests/setup/a-place.ts';
import { aSite, locationOf } from '../../../../tests/setup/a-visitor.ts';
import { wordsOfPdf } from '../../../../tests/setup/read-pdf.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { withoutGroups } from '../../../../tests/setup/request-hooks.ts';
import { aSentRequest } from '../../../../tests/setup/sent-request.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { staffRoles, type StaffActor } from '../../people/public.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { deskRoutes } from '../../desk/routes.tsx';
import type { Municipality } from '../../municipalities/public.ts';
import { writeToHousehold } from '../public.ts';
import { requestRoutes } from '../routes.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const hooks = withoutGroups();
const site = aSite(database, known, (router) => {
  requestRoutes(router, { hooks });
  deskRoutes(router, { hooks });
});
let municipality: Municipality;
let system: Ctx;
let desk: StaffActor;
let home: string;
let queue: string;

beforeEach(async () => {
  municipality = await registered(database, { name: 'Monza' });
  known.push(municipality);
  home = `/${municipality.slug}`;
  queue = `${home}/sportello/lettere`;
  site.clock.now = new Date('2026-11-20T10:00:00Z');
  system = aContext(database.app, municipality, { actor: { kind: 'system' }, now: site.clock.now });
  desk = await anAccount(database, municipality);
  await withPlaces(database, municipality);
});

async function page(path: string, status = 200): Promise<{ readonly html: string; readonly text: string }> {
  const answer = await site.get(path, desk);
  expect(answer.status).toBe(status);
  const html = await answer.text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

interface Waiting {
  readonly id: string;
  readonly code: string;
  readonly requestId: string;
}

/** Somebody with a landline asked on the web, in Italian or English, and a letter waits for it. */
async function aWaitingLetter(at = home, given: Parameters<typeof aPaperSide>[0] = {}): Promise<Waiting> {
  // A moment after any other, so that the last one is this one.
  site.clock.now = new Date(site.clock.now.getTime() + 1000);
  await aSentRequest(site, at, { contact: { name: 'Rosa Verdi', email: '', phone: '039 777 1234' } });
  const [request] = await rows<{ id: string; code: string }>(
    sql`select id, code from request order by created_at desc, id limit 1`,
  );
  const requestId = request?.id ?? '';
  const paper = aPaperSide({ until: new Date('2026-11-27T10:00:00Z'), ...given });
  const letter = { subject: 'Un gruppo per te', body: (link: string) => link, eventKey: requestId, paper };
  await transact(system, (tx) => writeToHousehold(tx, system, requestId, letter));
  const [kept] = await rows<{ id: string }>(sql`select id from paper_letter where request_id = ${requestId}`);
  return { id: kept?.id ?? '', code: request?.code ?? '', requestId };
}

const rows = <T>(query: ReturnType<typeof sql>): Promise<T[]> =>
  read(system, async (tx) => (await query.execute(tx)).rows as T[]);

const audited = (action: string) =>
  rows<{ id: string }>(sql`select subject_id as id from audit_entry where action = ${action} order by at`);

describe.each([
  {
    prefix: '',
    title: 'Lettere da stampare o da dire al telefono',
    kind: 'Proposta di gruppo',
    until: '27 novembre 2026',
  },
  {
    prefix: '/en',
    title: 'Letters to print or to tell by phone',
    kind: 'Proposal of a group',
    until: '27 November 2026',
  },
])('the desk’s queue of letters ($prefix)', ({ prefix, title, kind, until }) => {
  it('says why it is empty', async () => {
    const { text } = await page(`${prefix}${queue}`);
    expect(text).toContain(title);
    expect(text).toContain(prefix === '' ? 'Nessuna lettera in attesa' : 'No letter is waiting');
  });

  it('says what waits, for which request and until when, and not for whom; the desk’s first page counts it', async () => {
    const { code, id, requestId } = await aWaitingLetter();
    const { html, text } = await page(`${prefix}${queue}`);
    for (const said of [code, kind, until]) expect(text).toContain(said);
    expect(text).not.toMatch(/Rosa|Verdi|039\s777/);
    expect(html).toContain(`href="${prefix}${queue}/${id}"`);
    expect(await audited('letter-read')).toEqual([]);
    expect((await page(`${prefix}${home}/sportello`)).text).toContain(`${title} (1)`);
    expect((await page(`${prefix}${home}/sportello/richieste/${requestId}`)).html).toContain(`${queue}/${id}`);
  });

  it('opens one with whom to reach and what to say, which is noted; and says how it was told', async () => {
    const { id, requestId } = await aWaitingLetter(home, { deskPath: '/gruppi' });
    const { html, text } = await page(`${prefix}${queue}/${id}`);
    expect(text).toMatch(/039\s777\s1234/);
    for (const said of ['Rosa Verdi', 'Good news.', 'Rispondi entro il 27 novembre 2026']) expect(text).toContain(said);
    expect(html).toContain(`href="${prefix}${home}/gruppi"`);
    expect(await audited('letter-read')).toEqual([{ id: requestId }]);
    const back = locationOf(await site.post(`${prefix}${queue}/${id}`, { how: 'told' }, desk));
    const done = await page(back);
    expect(done.text).toContain(
      prefix === '' ? 'Detta al telefono, da Anna Sportello' : 'Told by phone, by Anna Sportello',
    );
    expect(done.text).toContain(prefix === '' ? 'Nessuna lettera in attesa' : 'No letter is waiting');
    const again = locationOf(await site.post(`${prefix}${queue}/${id}`, { how: 'back' }, desk));
    expect((await page(again)).text).toContain(kind);
  });
});

describe('the number that letters say', () => {
  it('is missed until it is said, and refused when it is none', async () => {
    expect((await page(queue)).text).toContain('non dicono ancora che numero chiamare');
    const refused = await site.post(`${queue}/sportello`, { phone: 'domani', place: 'Via Prina 1' }, desk);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    await expectValidHtml(html);
    expect(html).toContain('href="#field-phone"');
    expect(html).toContain('value="Via Prina 1"');
    const said = locationOf(await site.post(`${queue}/sportello`, { phone: '039 12345', place: 'Via Prina 1' }, desk));
    const { html: kept, text } = await page(said);
    expect(kept).toContain('value="039 12345"');
    expect(text).not.toContain('non dicono ancora che numero chiamare');
    expect(await audited('desk-contact-changed')).toHaveLength(1);
  });
});

const printed = async (path: string) => {
  const answer = await site.get(path, desk);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  const bytes = Buffer.from(await answer.arrayBuffer());
  // Tagged, as the standard of accessible documents wants it.
  expect(bytes.toString('latin1')).toContain('pdfuaid');
  return { language: answer.headers.get('Content-Language'), text: wordsOfPdf(bytes) };
};

describe('a letter on paper', () => {
  it('is in its household’s language, with its code, one thing to do, and the number to ring', async () => {
    await site.post(`${queue}/sportello`, { phone: '039 12345', place: 'Via Prina 1' }, desk);
    const { id, code } = await aWaitingLetter(`/en${home}`);
    const { language, text } = await printed(`${queue}/${id}/lettera.pdf`);
    expect(language).toBe('en');
    for (const said of [
      'For Rosa Verdi',
      code,
      'Good news.',
      '27 November 2026',
      '039 12345',
      'Via Prina 1',
      'Signature',
    ])
      expect(text).toContain(said);
    expect(await audited('letter-read')).toHaveLength(1);
  });

  it('comes in a pile, each reading noted, behind a sheet without a name; and the pile is marked as posted', async () => {
    const one = await aWaitingLetter();
    const other = await aWaitingLetter(`/en${home}`, { kind: 'started', asks: 'nothing' });
    const { text } = await printed(`${queue}/tutte.pdf`);
    expect(new Set((await audited('letter-read')).map(({ id }) => id))).toEqual(
      new Set([one.requestId, other.requestId]),
    );
    for (const said of [
      one.code,
      other.code,
      'Per Rosa Verdi',
      'For Rosa Verdi',
      'Rispondi entro',
      'You do not have to do',
    ])
      expect(text).toContain(said);
    expect(text.slice(0, text.indexOf('Questo foglio resta allo sportello'))).not.toContain('Rosa');
    const back = locationOf(await site.post(queue, { letter: [one.id, other.id, 'x'], part: 'all' }, desk));
    expect((await page(back)).text.match(/Spedita o consegnata, da Anna Sportello/g)).toHaveLength(2);
    expect((await site.get(`${queue}/tutte.pdf`, desk)).status).toBe(303);
  });
});

describe('whoever would rather read on paper', () => {
  it('says so with the ways to reach it, and takes it back there', async () => {
    const contact = { name: 'Rosa Verdi', email: 'rosa@example.org', phone: '' };
    const link = await aSentRequest(site, home, { contact: { ...contact, paper: 'yes' } });
    const asked = () => rows(sql`select on_paper as "onPaper" from request_contact`);
    expect(await asked()).toEqual([{ onPaper: true }]);
    const change = `${link}/cambia/contatti`;
    const html = await (await site.get(change)).text();
    await expectValidHtml(html);
    expect(html).toMatch(/name="paper"[^>]*checked|checked[^>]*name="paper"/);
    const form = { ...contact, fiscal: '', first: 'no', privacy: 'yes', version: '1', status: 'waiting' };
    expect((await site.post(change, form)).status).toBe(303);
    expect(await asked()).toEqual([{ onPaper: false }]);
  });
});

describe('who opens the queue', () => {
  const atDesk = ['desk-operator', 'community-manager', 'administrator'];

  it.each(staffRoles)('a %s only as far as they accompany people', async (role) => {
    const { id } = await aWaitingLetter();
    const actor: StaffActor = { ...desk, role };
    for (const path of ['', `/${id}`, `/${id}/lettera.pdf`, '/tutte.pdf'])
      expect((await site.get(`${queue}${path}`, actor)).status).toBe(atDesk.includes(role) ? 200 : 403);
  });

  it('nobody from outside, by whatever form', async () => {
    const { id } = await aWaitingLetter();
    for (const path of ['', `/${id}`, '/tutte.pdf']) expect((await site.get(`${queue}${path}`)).status).toBe(403);
    const forms = { '': { letter: id }, [`/${id}`]: { how: 'told' }, '/sportello': { phone: '039 12345' } };
    for (const [path, form] of Object.entries(forms))
      expect((await site.post(`${queue}${path}`, form as Record<string, string>)).status).toBe(403);
    expect(await rows(sql`select state from paper_letter`)).toEqual([{ state: 'waiting' }]);
    for (const path of ['/x', '/a0000000-0000-4000-8000-000000000001'])
      expect((await site.get(`${queue}${path}`, desk)).status).toBe(404);
  });
});
