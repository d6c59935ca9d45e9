import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../src/features/context.ts';
import { deskRoutes } from '../../src/features/desk/routes.tsx';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { withPlaces } from '../setup/a-place.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { anAccount } from '../setup/an-account.ts';
import { answerAll, aSentRequest } from '../setup/sent-request.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const municipality = await registered(database);
const elsewhere = await registered(database);
const home = `/${municipality.slug}`;
const hooks = withoutGroups();
const site = aSite(database, [municipality, elsewhere], (router) => {
  requestRoutes(router, { hooks });
  deskRoutes(router, { hooks });
});
let operator: StaffActor;

beforeAll(async () => {
  operator = await anAccount(database, municipality);
  await withPlaces(database, municipality);
});

beforeEach(() => {
  site.clock.now = new Date(site.clock.now.getTime() + 60_000);
});

function rows<T>(query: ReturnType<typeof sql<T>>, where: Municipality = municipality): Promise<T[]> {
  return read(aContext(database.app, where), async (tx) => (await query.execute(tx)).rows);
}

async function latest(): Promise<{ id: string; code: string }> {
  const [row] = await rows(
    sql<{ id: string; code: string }>`select id, code from request order by created_at desc limit 1`,
  );
  if (row === undefined) throw new Error('no request');
  return row;
}

describe('writing for somebody', () => {
  const begin = async (channel: string) =>
    locationOf(await site.post(`${home}/sportello/nuova`, { channel }, operator)).replace(/\/aiuto$/, '');

  it('records channel and operator, and prints code and link', async () => {
    const draft = await begin('phone');
    const contact = { name: 'Mario Neri', email: '', phone: '039 123456' };
    await answerAll(site, draft, { contact }, operator);
    const sent = locationOf(await site.post(`${draft}/riepilogo`, {}, operator));
    const html = await (await site.get(sent, operator)).text();
    await expectValidHtml(html);
    expect(textOf(html)).toContain((await latest()).code);
    expect(html).toContain(`${home}/sportello`);
    expect(
      await rows(sql`select channel, operator_id as operator from request order by created_at desc limit 1`),
    ).toEqual([{ channel: 'phone', operator: operator.accountId }]);
    const [made] = await rows(
      sql<
        Record<string, unknown>
      >`select actor_kind, actor_id from audit_entry where action = 'request-made' order by at desc limit 1`,
    );
    expect(made).toEqual({ actor_kind: 'staff', actor_id: operator.accountId });
  });

  it.each(['desk', 'home-visit', 'paper'])('takes %s as a channel', async (channel) => {
    const draft = await begin(channel);
    expect(draft).toContain(`${home}/chiedi/`);
    const html = await (await site.get(`${draft}/aiuto`, operator)).text();
    expect(textOf(html)).toContain('Stai scrivendo per un’altra persona');
  });

  it('takes no other channel, and nobody else’s word', async () => {
    expect(locationOf(await site.post(`${home}/sportello/nuova`, { channel: 'web' }, operator))).toBe(
      `${home}/sportello`,
    );
    expect((await site.post(`${home}/sportello/nuova`, { channel: 'phone' })).status).toBe(403);
  });

  it('is nobody else’s page, though they have its address', async () => {
    const draft = await begin('desk');
    expect((await site.get(`${draft}/aiuto`)).status).toBe(410);
    expect((await site.post(`${draft}/riepilogo`, {})).status).toBe(410);
  });
});

describe('the list', () => {
  it('shows codes and quarters, never a name, and is a valid page in both languages', async () => {
    await aSentRequest(site, home, { contact: { name: 'Nome Segreto' } });
    for (const path of [home, `/en${home}`]) {
      const html = await (await site.get(`${path}/sportello`, operator)).text();
      await expectValidHtml(html);
      expect(html).toContain((await latest()).code);
      expect(textOf(html)).toContain('San Biagio');
      expect(html).not.toContain('Nome Segreto');
    }
  });

  it('finds a code however it is typed, and says so when there is none', async () => {
    await aSentRequest(site, home);
    const { code } = await latest();
    const typed = encodeURIComponent(` ${code.replace('-', ' ').toLowerCase()}`);
    expect(textOf(await (await site.get(`${home}/sportello?codice=${typed}`, operator)).text())).toContain(
      'Una richiesta in questa pagina',
    );
    expect(textOf(await (await site.get(`${home}/sportello?codice=ZZZZ-ZZZZ`, operator)).text())).toContain(
      'Nessuna richiesta con questo codice',
    );
    const refused = await site.get(`${home}/sportello?codice=1`, operator);
    expect(refused.status).toBe(422);
    await expectValidHtml(await refused.text());
  });

  it('filters by status, newest first, and bears any query', async () => {
    const request = await aSentRequest(site, home);
    const { code } = await latest();
    await site.post(`${request}/ritira`, {});
    const withdrawn = await (await site.get(`${home}/sportello?stato=withdrawn`, operator)).text();
    // Between tags: an address holds a uuid, whose groups can look like a code.
    expect(/<tbody>.*?>([A-Z2-9]{4}-[A-Z2-9]{4})</s.exec(withdrawn)?.[1]).toBe(code);
    expect(await (await site.get(`${home}/sportello?stato=agreed`, operator)).text()).not.toContain(code);
    expect((await site.get(`${home}/sportello?stato=x&pagina=-1`, operator)).status).toBe(200);
    expect((await site.get(`${home}/sportello?pagina=99999`, operator)).status).toBe(200);
  });

  it('is closed to everybody else', async () => {
    const provider = { ...operator, role: 'city-manager' as const };
    expect([
      (await site.get(`${home}/sportello`)).status,
      (await site.get(`${home}/sportello`, provider)).status,
    ]).toEqual([403, 403]);
  });
});

describe('a request at the desk', () => {
  it('shows contacts and what happened, and its reading is the last thing that did', async () => {
    await aSentRequest(site, home);
    const { id } = await latest();
    const html = await (await site.get(`${home}/sportello/richieste/${id}`, operator)).text();
    await expectValidHtml(html);
    for (const said of ['Giulia Bianchi', 'Richiesta fatta', 'Richiesta letta', operator.name])
      expect(textOf(html)).toContain(said);
    expect(
      await rows(sql`select actor_id from audit_entry where action = 'request-read' and subject_id = ${id}`),
    ).toEqual([{ actor_id: operator.accountId }]);
  });

  it('counts who asks the same nearby, without saying who', async () => {
    await aSentRequest(site, home);
    await aSentRequest(site, home);
    const { id } = await latest();
    expect(textOf(await (await site.get(`${home}/sportello/richieste/${id}`, operator)).text())).toMatch(
      /Richieste simili entro 1 km \d+ in attesa/,
    );
  });

  it('is changed and withdrawn for somebody, in the operator’s name', async () => {
    await aSentRequest(site, home);
    const { id } = await latest();
    const file = `${home}/sportello/richieste/${id}`;
    await expectValidHtml(await (await site.get(`${file}/cambia/spesa`, operator)).text());
    const changed = await site.post(
      `${file}/cambia/spesa`,
      { alone: '12', budget: 'hour', shared: '7', version: '1', status: 'waiting' },
      operator,
    );
    expect(locationOf(changed)).toBe(`${file}?cambiata=1`);
    expect(locationOf(await site.post(`${file}/ritira`, {}, operator))).toBe(file);
    const done = await rows(sql<{ action: string }>`
      select action from audit_entry where subject_id = ${id} and actor_id = ${operator.accountId} and action <> 'request-read' order by at, action
    `);
    expect(done.map(({ action }) => action)).toEqual(['request-changed', 'request-withdrawn']);
    await expectValidHtml(await (await site.get(file, operator)).text());
  });

  it('of another municipality, or of none, is not there', async () => {
    await aSentRequest(site, home);
    const { id } = await latest();
    const other = await anAccount(database, elsewhere);
    expect((await site.get(`/${elsewhere.slug}/sportello/richieste/${id}`, other)).status).toBe(404);
    expect((await site.post(`/${elsewhere.slug}/sportello/richieste/${id}/ritira`, {}, other)).status).toBe(404);
    expect((await site.get(`${home}/sportello/richieste/1`, operator)).status).toBe(404);
    expect((await site.get(`${home}/sportello/richieste/${id}`)).status).toBe(403);
    expect((await site.post(`${home}/sportello/richieste/${id}/ritira`, {})).status).toBe(403);
  });
});
