import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { deskRoutes } from '../../src/features/desk/routes.tsx';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { writeToHousehold } from '../../src/features/requests/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { aContext } from '../setup/a-context.ts';
import { aPaperSide } from '../setup/a-paper-side.ts';
import { registered } from '../setup/a-municipality.ts';
import { withPlaces } from '../setup/a-place.ts';
import { requestForm } from '../setup/a-request-form.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { anAccount } from '../setup/an-account.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { answerAll, aSentRequest } from '../setup/sent-request.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const hooks = withoutGroups();
const site = aSite(database, known, (router) => {
  requestRoutes(router, { hooks });
  deskRoutes(router, { hooks });
});
const code = 'RSSMRA85T10A562S';
const another = 'VRDGPP90A01F704H';
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

type Typed = Readonly<Partial<Record<'email' | 'phone' | 'fiscal', string>>>;

/** The desk's request, which is older and stays, and one on the web, made one by a yes that was said by voice. */
async function merged(desk: Typed, web: Typed) {
  const begun = await site.post(`${home}/sportello/nuova`, { channel: 'phone' }, operator);
  const draft = locationOf(begun).replace(/\/aiuto$/, '');
  const typed = (given: Typed) => ({ ...requestForm.contact, email: '', phone: '039 12 34 567', ...given });
  await answerAll(site, draft, { contact: typed(desk) }, operator);
  await site.post(`${draft}/riepilogo`, {}, operator);
  site.clock.now = new Date('2026-11-20T18:00:00Z');
  const own = await aSentRequest(site, home, { contact: typed(web) });
  const [kept, dropped] = await rows(sql<{ id: string }>`select id from request order by channel`);
  const [keptId, droppedId] = [kept?.id ?? '', dropped?.id ?? ''];
  const before = await contacts();
  const page = `${home}/sportello/richieste/${keptId}`;
  expect((await site.post(`${page}/unisci`, { other: droppedId }, operator)).status).toBe(303);
  expect((await site.post(`${page}/unisci/risposta`, { answer: 'yes' }, operator)).status).toBe(303);
  expect(await rows(sql`select 1 from request_merge where merged_at is not null`)).toHaveLength(1);
  return { own, keptId, page, before };
}

const contacts = () =>
  rows(sql<object>`
    select r.channel, c.email, c.fiscal_code as code from request_contact c join request r on r.id = c.request_id order by 1
  `);

async function letterTo(requestId: string, eventKey: string) {
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now: site.clock.now, reachesIo: true });
  const body = (link: string) => `Good news.\n\n${link}/proposta`;
  const letter = { subject: 'A group', body, eventKey, paper: aPaperSide() };
  await transact(ctx, (tx) => writeToHousehold(tx, ctx, requestId, letter));
  const sent = sql<{ channel: string; recipient: string; body: string }>`
    select channel, recipient, body from message where event_key = ${eventKey}`;
  const [told] = await rows(sent);
  const way = { channel: told?.channel, recipient: told?.recipient };
  return { way, secret: home + (/\/r\/[\w-]{43}/.exec(told?.body ?? '')?.[0] ?? '/none') };
}

async function part({ page }: { readonly page: string }): Promise<void> {
  const [merge] = await rows(sql<{ id: string }>`select id from request_merge`);
  expect((await site.post(`${page}/separa`, { merge: merge?.id ?? '' }, operator)).status).toBe(303);
}

it('go on in the app of the one that is closed, where the one that stays had neither mailbox nor code; parted, it goes back', async () => {
  const two = await merged({}, { fiscal: code });
  expect(await contacts()).toEqual([
    { channel: 'phone', email: null, code },
    { channel: 'web', email: null, code },
  ]);
  const { way, secret } = await letterTo(two.keptId, 'after');
  expect(way).toEqual({ channel: 'app-io', recipient: code });
  expect((await site.get(secret)).status).toBe(200);
  site.clock.now = new Date('2026-11-21T10:00:00Z');
  await part(two);
  expect(await contacts()).toEqual(two.before);
  // It was read in the other's app.
  expect((await site.get(secret)).status).toBe(404);
  expect((await site.get(two.own)).status).toBe(200);
});

it.each([
  ['its own mailbox', { email: 'giulia@example.org' }, { channel: 'mail', recipient: 'giulia@example.org' }],
  ['its own code', { fiscal: another }, { channel: 'app-io', recipient: another }],
])('go on as the one that stays chose: by %s', async (_, desk: Typed, way) => {
  const two = await merged(desk, { fiscal: code });
  expect((await letterTo(two.keptId, 'after')).way).toEqual(way);
  expect(await rows(sql`select 1 from request_merge where took_fiscal_code`)).toEqual([]);
  await part(two);
  expect(await contacts()).toEqual(two.before);
});

it('leave a code alone that the household changed by hand since', async () => {
  const two = await merged({}, { fiscal: code });
  await transact(aContext(database.app, municipality), (tx) =>
    sql`update request_contact set fiscal_code = ${another} where request_id = ${two.keptId}`.execute(tx),
  );
  await part(two);
  expect(await contacts()).toEqual([
    { channel: 'phone', email: null, code: another },
    { channel: 'web', email: null, code },
  ]);
});

it('tell the code to nobody: not to the desk’s list, nor to what is noted, asked or queued', async () => {
  const two = await merged({}, { fiscal: code });
  await part(two);
  const noted = [
    await rows(sql`select * from audit_entry`),
    await rows(sql`select * from request_merge`),
    await rows(sql`select event_key, subject, body from message`),
  ];
  expect(JSON.stringify(noted)).not.toContain(code);
  const { rows: jobs } = await sql`select * from graphile_worker._private_jobs`.execute(database.owner);
  expect(JSON.stringify(jobs)).not.toContain(code);
});
