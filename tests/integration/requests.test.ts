import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { contactsOf, requestsForPooling } from '../../src/features/requests/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { withPlaces } from '../setup/a-place.ts';
import { requestForm } from '../setup/a-request-form.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { aDraft, answerAll, aSentRequest } from '../setup/sent-request.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const site = aSite(database, known, (router) => requestRoutes(router, { hooks: withoutGroups() }));
let municipality: Municipality;
let home: string;

beforeEach(async () => {
  municipality = await registered(database);
  known.push(municipality);
  home = `/${municipality.slug}`;
  site.clock.now = new Date('2026-11-20T10:00:00Z');
  await withPlaces(database, municipality);
});

function rows<T>(query: ReturnType<typeof sql<T>>, where: Municipality = municipality): Promise<T[]> {
  return read(aContext(database.app, where), async (tx) => (await query.execute(tx)).rows);
}

const count = async (table: 'request' | 'request_draft' | 'message' | 'request_contact') =>
  (await rows(sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`))[0]?.n;
const actions = async () =>
  (await rows(sql<{ action: string }>`select action from audit_entry where subject_kind = 'request' order by at`)).map(
    ({ action }) => action,
  );

describe('sending a request', () => {
  it('makes the request, its contacts apart, one message, one row in the log, and removes the draft', async () => {
    const request = await aSentRequest(site, home);
    const [row] = await rows(sql<Record<string, unknown>>`select * from request`);
    expect(row).toMatchObject({
      status: 'waiting',
      channel: 'web',
      language: 'it',
      kind_of_help: 'childcare',
      seats: 1,
      ages: [4],
      days: 2,
      slots: 4,
      windows: [
        { day: 1, from: 31, to: 39 },
        { day: 2, from: 31, to: 39 },
        { day: 3, from: 31, to: 38 },
      ],
      place_label: 'Via Volta',
      quarter: 'San Biagio',
      max_metres: 800,
      solo_cents: 1100,
      max_cents: 600,
      host_seats: 3,
      home_tags: ['pets'],
      needs: ['english', 'step-free'],
      refuses: ['smoke'],
      first_contact: true,
      operator_id: null,
    });
    expect(await rows(sql`select name, email, phone from request_contact`)).toEqual([
      { name: 'Giulia Bianchi', email: 'Giulia@example.org', phone: null },
    ]);
    const messages = await rows(sql<{ body: string; recipient: string }>`select recipient, body from message`);
    expect(messages).toEqual([
      { recipient: 'Giulia@example.org', body: expect.stringContaining(`http://localhost${request}`) },
    ]);
    expect(await count('request_draft')).toBe(0);
    expect(await actions()).toEqual(['request-made']);
  });

  it('twice with the same form is one request, and leads to the same page', async () => {
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    const [first, second] = [await site.post(`${draft}/riepilogo`, {}), await site.post(`${draft}/riepilogo`, {})];
    expect(locationOf(second)).toBe(locationOf(first));
    expect((await site.get(locationOf(second))).status).toBe(200);
    expect([await count('request'), await count('message')]).toEqual([1, 1]);
  });

  it('eight times at the same instant is one request, and loses nobody', async () => {
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    const answers = await Promise.all(Array.from({ length: 8 }, () => site.post(`${draft}/riepilogo`, {})));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 303));
    expect(new Set(answers.map(locationOf)).size).toBe(1);
    expect([await count('request'), await count('request_contact'), await count('message')]).toEqual([1, 1, 1]);
  });

  it('stores a script as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await aSentRequest(site, home, { contact: { name } });
    expect(await rows(sql`select name from request_contact`)).toEqual([{ name }]);
  });

  it('of a heavy need goes to professionals, never to pooling', async () => {
    const draft = await aDraft(site, home);
    for (const [slug, fields] of [
      ['aiuto', requestForm.help],
      ['dettagli', requestForm.details],
      ['persone', requestForm.people],
      ['peso', { intensity: 'heavy' }],
      ['orari', requestForm.hours],
      ['luogo', requestForm.place],
      ['spesa', requestForm.money],
      ['contatti', requestForm.contact],
    ] as const)
      expect((await site.post(`${draft}/${slug}`, fields)).status).toBe(303);
    expect((await site.post(`${draft}/riepilogo`, {})).status).toBe(303);
    expect(await rows(sql`select status, willing_to_share from request`)).toEqual([
      { status: 'to-professionals', willing_to_share: false },
    ]);
    expect(await read(aContext(database.app, municipality), requestsForPooling)).toEqual([]);
  });

  it('of a draft that is a day old is refused with a page, and stores nothing', async () => {
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    site.clock.now = new Date(site.clock.now.getTime() + 24 * 3_600_000 + 1);
    expect((await site.post(`${draft}/riepilogo`, {})).status).toBe(410);
    expect((await site.get(`${draft}/aiuto`)).status).toBe(410);
    expect(await count('request')).toBe(0);
  });

  it('leads nowhere a day after it was sent', async () => {
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    await site.post(`${draft}/riepilogo`, {});
    site.clock.now = new Date(site.clock.now.getTime() + 25 * 3_600_000);
    expect((await site.post(`${draft}/riepilogo`, {})).status).toBe(410);
  });

  it('stores nothing of a form that is wrong', async () => {
    const draft = await aDraft(site, home);
    expect((await site.post(`${draft}/aiuto`, { kind: 'x'.repeat(100_000) })).status).toBe(422);
    expect(await rows(sql`select answers from request_draft`)).toEqual([{ answers: {} }]);
  });

  it('from another site is refused', async () => {
    const draft = await aDraft(site, home);
    const response = await fetchFrom('https://evil.example', `${draft}/aiuto`);
    expect(response.status).toBe(403);
  });
});

/** The same form, posted by another site's page. */
function fetchFrom(origin: string, path: string): Promise<Response> {
  return site.post(path, requestForm.help, { kind: 'public' }, { Origin: origin });
}

describe('two municipalities', () => {
  it('never see each other’s drafts, requests, links or mail', async () => {
    const draft = await aDraft(site, home);
    const request = await aSentRequest(site, home);
    const other = await registered(database);
    known.push(other);
    await withPlaces(database, other);
    const at = (path: string) => path.replace(home, `/${other.slug}`);
    expect((await site.get(at(`${draft}/aiuto`))).status).toBe(410);
    // What was typed begins a draft of that city's own.
    expect(locationOf(await site.post(at(`${draft}/aiuto`), requestForm.help))).toMatch(/\/dettagli\?ripresa=1$/);
    expect((await site.get(at(request))).status).toBe(404);
    expect((await site.post(at(`${request}/ritira`), {})).status).toBe(404);
    await site.post(`/${other.slug}/ritrova`, { email: 'giulia@example.org' });
    expect(await rows(sql`select 1 from message`, other)).toEqual([]);
    expect(await read(aContext(database.app, other), requestsForPooling)).toEqual([]);
    const [row] = await rows(sql<{ id: string }>`select id from request`);
    expect((await read(aContext(database.app, other), (tx) => contactsOf(tx, [row?.id ?? '']))).size).toBe(0);
  });
});

describe('what somebody types is never lost', () => {
  it('the form of a draft that expired goes on from the last answer, and says so', async () => {
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    site.clock.now = new Date(site.clock.now.getTime() + 25 * 3_600_000);
    const answer = await site.post(`${draft}/aiuto`, requestForm.help);
    expect(locationOf(answer)).toMatch(/\/chiedi\/[\w-]{43}\/dettagli\?ripresa=1$/);
    const page = await (await site.get(locationOf(answer))).text();
    expect(page).toContain('Abbiamo tenuto l’ultima risposta');
    const [kept] = await rows(
      sql<{ answers: object }>`select answers from request_draft order by created_at desc limit 1`,
    );
    expect(kept?.answers).toEqual({ kindOfHelp: 'childcare' });
  });

  it('the back button after sending leads to the request, and an old tab’s form becomes a change of it', async () => {
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    const request = locationOf(await site.post(`${draft}/riepilogo`, {})).replace(/\/inviata$/, '');
    expect(locationOf(await site.get(`${draft}/persone`))).toBe(request);
    const late = await site.post(`${draft}/persone`, { seats: '2', 'age-1': '4', 'age-2': '7' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Questa richiesta l’hai già inviata');
    expect(page).toMatch(/name="age-2"[^>]*value="7"|value="7"[^>]*name="age-2"/);
    expect(page).toContain(`action="${request}/cambia/persone"`);
    expect(await rows(sql`select seats from request`)).toEqual([{ seats: 1 }]);
  });

  it('two tabs that answer different questions both count', async () => {
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    await Promise.all([
      site.post(`${draft}/peso`, { intensity: 'moderate' }),
      site.post(`${draft}/dettagli`, { of: 'homework', 'q-school': 'middle' }),
      site.post(`${draft}/luogo`, { ...requestForm.place, distance: '1200' }),
    ]);
    const [kept] = await rows(sql<{ answers: object }>`select answers from request_draft`);
    expect(kept?.answers).toMatchObject({
      intensity: 'moderate',
      maxMetres: 1200,
      details: { homework: { school: ['middle'] }, childcare: { collect: ['from-school'] } },
    });
  });

  it('another kind of help asks what is missing, and the old request stays until the new one is sent', async () => {
    const request = await aSentRequest(site, home);
    const change = await site.post(`${request}/cambia/aiuto`, { kind: 'meals', version: '1', status: 'waiting' });
    expect(locationOf(change)).toMatch(/\/chiedi\/[\w-]{43}\/dettagli$/);
    expect(await rows(sql`select status from request`)).toEqual([{ status: 'waiting' }]);
    const draft = locationOf(change).replace(/\/dettagli$/, '');
    await site.post(`${draft}/dettagli`, { of: 'meals', 'q-how': 'together' });
    expect((await site.post(`${draft}/riepilogo`, {})).status).toBe(303);
    expect(await rows(sql`select kind_of_help, status from request order by created_at, kind_of_help`)).toEqual([
      { kind_of_help: 'childcare', status: 'withdrawn' },
      { kind_of_help: 'meals', status: 'individual' },
    ]);
  });
});
