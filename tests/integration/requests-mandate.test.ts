import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { deskRoutes } from '../../src/features/desk/routes.tsx';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { keepMandates } from '../../src/features/requests/mandate/keep-mandates.ts';
import { writeToHousehold } from '../../src/features/requests/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { aPaperSide } from '../setup/a-paper-side.ts';
import { registered } from '../setup/a-municipality.ts';
import { withPlaces } from '../setup/a-place.ts';
import { requestForm } from '../setup/a-request-form.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { anAccount } from '../setup/an-account.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { aSentRequest } from '../setup/sent-request.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const hooks = withoutGroups();
const site = aSite(database, known, (router) => {
  requestRoutes(router, { hooks });
  deskRoutes(router, { hooks });
});
let municipality: Municipality;
let home: string;
let operator: StaffActor;

beforeEach(async () => {
  municipality = await registered(database);
  known.push(municipality);
  home = `/${municipality.slug}`;
  site.clock.now = new Date('2026-11-20T10:00:00Z');
  await withPlaces(database, municipality);
  operator = await anAccount(database, municipality);
});

function rows<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return read(aContext(database.app, municipality), async (tx) => (await query.execute(tx)).rows);
}

const system = () => aContext(database.app, municipality, { actor: { kind: 'system' }, now: site.clock.now });
const asFor = (role: string) => ({
  contact: { ...requestForm.contact, for: 'other', role, person: 'Ada Neri', agreed: 'yes' },
});
const daysLater = (days: number) => (site.clock.now = new Date(site.clock.now.getTime() + days * 86_400_000));
const idOf = async () => (await rows(sql<{ id: string }>`select id from request`))[0]?.id ?? '';
const pdf = new TextEncoder().encode('%PDF-1.7 made up');

function handIn(path: string, bytes: Uint8Array<ArrayBuffer>, expires: string, by?: StaffActor): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([bytes], 'nomina.pdf'));
  form.set('expires', expires);
  return site.upload(path, form, by);
}

describe('who asks for somebody else', () => {
  it('says in which role, and a daughter needs no document', async () => {
    const request = await aSentRequest(site, home, asFor('child'));
    const page = await (await site.get(request)).text();
    await expectValidHtml(page);
    expect(textOf(page)).toContain('Ada Neri');
    expect(textOf(page)).toContain('Non serve un documento');
    daysLater(400);
    expect((await site.get(request)).status).toBe(200);
  });

  it('as a guardian has thirty days, then the link tells kindly that it is over, and a document opens it again', async () => {
    const request = await aSentRequest(site, home, asFor('guardian'));
    daysLater(30);
    expect((await site.get(request)).status).toBe(200);
    daysLater(1);
    const over = await site.get(request);
    expect(over.status).toBe(403);
    expect(textOf(await over.text())).toContain('Non puoi più aprire questa richiesta');
    expect((await site.post(`${request}/ritira`, {})).status).toBe(404);
    expect((await site.get(`${request}/cambia/peso`)).status).toBe(404);
    expect((await handIn(`${request}/mandato`, new Uint8Array([1, 2]), '2027-11-20')).status).toBe(422);
    expect((await handIn(`${request}/mandato`, pdf, '2026-01-01')).status).toBe(422);
    expect(locationOf(await handIn(`${request}/mandato`, pdf, '2027-11-20'))).toBe(request);
    expect(textOf(await (await site.get(request)).text())).toContain('lo sportello lo guarda');
  });

  it('is believed no more once the desk says that the document does not do; nobody else reads it', async () => {
    const request = await aSentRequest(site, home, asFor('proxy'));
    await handIn(`${request}/mandato`, pdf, '2027-11-20');
    const file = `${home}/sportello/richieste/${await idOf()}`;
    expect((await site.get(`${file}/mandato/documento`)).status).toBe(403);
    const document = await site.get(`${file}/mandato/documento`, operator);
    expect([document.headers.get('Content-Type'), await document.text()]).toEqual([
      'application/pdf',
      '%PDF-1.7 made up',
    ]);
    expect((await site.post(`${file}/mandato/verifica`, { outcome: 'holds' }, operator)).status).toBe(303);
    expect((await site.get(request)).status).toBe(200);
    await handIn(`${request}/mandato`, pdf, '2027-11-20');
    await site.post(`${file}/mandato/verifica`, { outcome: 'refused' }, operator);
    expect((await site.get(request)).status).toBe(403);
    const seen = await rows(
      sql<{ action: string }>`select action from audit_entry where action like 'mandate-%' order by at, action`,
    );
    expect(seen.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['mandate-given', 'mandate-read', 'mandate-checked']),
    );
  });

  it('is out at once when the mandate is taken back, while the person’s own link goes on', async () => {
    const request = await aSentRequest(site, home, asFor('neighbour'));
    const file = `${home}/sportello/richieste/${await idOf()}`;
    const given = await (await site.post(`${file}/mandato/link`, {}, operator)).text();
    const own = /value="http:\/\/localhost([^"]+)"/.exec(given)?.[1] ?? 'none';
    expect((await site.get(own)).status).toBe(200);
    expect((await site.post(`${own}/mandato/revoca`, { name: 'Ada Neri' })).status).toBe(422);
    expect((await site.post(`${own}/mandato/revoca`, { name: 'Ada Neri', phone: '039 111222' })).status).toBe(303);
    expect([(await site.get(request)).status, (await site.get(own)).status]).toEqual([403, 200]);
    expect((await site.get(`${request}/mandato`)).status).toBe(404);
    expect(await rows(sql`select name, email, phone from request_contact`)).toEqual([
      { name: 'Ada Neri', email: null, phone: '039 111222' },
    ]);
  });

  it('stands in the desk’s list of what to do, without a name, with a reminder that leaves once a day', async () => {
    const list = `${home}/sportello/incarichi`;
    expect([(await site.get(list)).status, (await site.post(list, { request: operator.accountId })).status]).toEqual([
      403, 403,
    ]);
    expect(textOf(await (await site.get(list, operator)).text())).toContain('Nessun incarico da seguire');
    await aSentRequest(site, home, asFor('child'));
    const shown = await aSentRequest(site, home, asFor('guardian'));
    const request = (
      await rows(sql<{ id: string }>`select request_id as id from request_mandate where role = 'guardian'`)
    )[0];
    const page = async () => (await site.get(list, operator)).text();
    await expectValidHtml(await page());
    expect(textOf(await page())).toContain('Un incarico in questa pagina');
    expect(textOf(await page())).toContain('Aspetta il documento');
    expect(await page()).not.toContain('Ada Neri');
    const about = () => rows(sql`select 1 from message where event_key like '%:mandate:%'`);
    const remind = () => site.post(list, { request: request?.id ?? '' }, operator);
    expect([(await remind()).status, (await remind()).status, (await about()).length]).toEqual([303, 303, 1]);
    await handIn(`${shown}/mandato`, pdf, '2027-11-20');
    expect(textOf(await page())).toContain('Guarda il documento');
    expect((await remind()).status).toBe(404);
    await site.post(`${home}/sportello/richieste/${request?.id}/mandato/verifica`, { outcome: 'holds' }, operator);
    expect(textOf(await page())).toContain('Nessun incarico da seguire');
    daysLater(340);
    expect(textOf(await page())).toContain('Fallo rinnovare');
    expect(textOf(await (await site.get(`${home}/sportello`, operator)).text())).toContain('Incarichi da seguire (1)');
    daysLater(30);
    expect(textOf(await page())).toContain('Chiama la persona');
    expect((await remind()).status).toBe(404);
    const acts = await rows(sql`select 1 from audit_entry where action = 'mandate-reminded'`);
    expect(acts.length).toBe(2);
  });

  it('without its document is told ten days before the last', async () => {
    await aSentRequest(site, home, asFor('proxy'));
    daysLater(19);
    expect((await keepMandates(system())).reminded).toBe(0);
    daysLater(1);
    expect((await keepMandates(system())).reminded).toBe(1);
    expect((await keepMandates(system())).reminded).toBe(0);
    expect(await rows(sql`select 1 from message where subject like 'Manca il tuo documento%'`)).toHaveLength(1);
  });

  it('is written to no more when it is over, and told before that it will be', async () => {
    const request = await aSentRequest(site, home, asFor('support-administrator'));
    await handIn(`${request}/mandato`, pdf, '2026-12-10');
    expect(await keepMandates(system())).toEqual({ reminded: 1, erased: 0 });
    expect(await keepMandates(system())).toEqual({ reminded: 0, erased: 0 });
    const letters = async () => (await rows(sql`select 1 from message`)).length;
    expect(await letters()).toBe(2);
    daysLater(40);
    const id = await idOf();
    await transact(system(), (tx) =>
      writeToHousehold(tx, system(), id, {
        subject: 'x',
        body: () => 'x',
        eventKey: 'a-proposal',
        paper: aPaperSide(),
      }),
    );
    expect(await letters()).toBe(2);
    daysLater(30);
    expect(await keepMandates(system())).toEqual({ reminded: 0, erased: 1 });
  });
});
