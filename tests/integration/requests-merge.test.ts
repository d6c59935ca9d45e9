import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { deskRoutes } from '../../src/features/desk/routes.tsx';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { lapseAskedMerges } from '../../src/features/requests/merge/lapse-merges.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
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

const statuses = async () =>
  (await rows(sql<{ channel: string; status: string }>`select channel, status from request order by channel`)).map(
    ({ channel, status }) => `${channel} ${status}`,
  );
const letterLink = async () => {
  const [letter] = await rows(sql<{ body: string }>`select body from message where event_key like 'merge:%'`);
  return home + (/\/unisci\/[\w-]{43}/.exec(letter?.body ?? '')?.[0] ?? '/none');
};

/** The desk writes for somebody who, the same day, asks on the web with the same phone. */
async function aPersonTwice() {
  const begun = await site.post(`${home}/sportello/nuova`, { channel: 'phone' }, operator);
  const draft = locationOf(begun).replace(/\/aiuto$/, '');
  const phone = { ...requestForm.contact, email: '', phone: '039 12 34 567' };
  await answerAll(site, draft, { contact: phone }, operator);
  await site.post(`${draft}/riepilogo`, {}, operator);
  site.clock.now = new Date('2026-11-20T18:00:00Z');
  const own = await aSentRequest(site, home, {
    contact: { ...requestForm.contact, email: 'giulia@example.org', phone: '+39 039 1234567' },
  });
  const [desk, web] = await rows(sql<{ id: string }>`select id from request order by channel`);
  return { own, deskId: desk?.id ?? '', webId: web?.id ?? '', page: `${home}/sportello/richieste/${desk?.id}` };
}

describe('two requests of one person', () => {
  it('are told to the desk, asked about by a letter, and made one by the yes: both links open it', async () => {
    const { own, webId, page } = await aPersonTwice();
    const file = await (await site.get(page, operator)).text();
    await expectValidHtml(file);
    expect(textOf(file)).toContain('Potrebbe essere la stessa persona');
    expect((await site.post(`${page}/unisci`, { other: webId }, operator)).status).toBe(303);
    expect(await statuses()).toEqual(['phone waiting', 'web waiting']);
    const link = await letterLink();
    const asked = await (await site.get(link)).text();
    await expectValidHtml(asked);
    for (const never of ['Giulia', '1234567', 'example.org', 'Via Volta']) expect(asked).not.toContain(never);
    expect(textOf(await (await site.post(link, { answer: 'yes' })).text())).toContain('ora la richiesta è una sola');
    expect(await statuses()).toEqual(['phone waiting', 'web withdrawn']);
    expect((await site.get(own)).status).toBe(200);
    expect(textOf(await (await site.get(own)).text())).toContain('Stiamo cercando');
    expect(
      await rows(
        sql`select email from request_contact c join request r on r.id = c.request_id where r.status = 'waiting'`,
      ),
    ).toEqual([{ email: 'giulia@example.org' }]);
    expect([(await site.get(link)).status, (await site.post(link, { answer: 'yes' })).status]).toEqual([410, 410]);
  });

  it('stay two by a no, by silence, and while nobody has answered', async () => {
    const { webId, page } = await aPersonTwice();
    await site.post(`${page}/unisci`, { other: webId }, operator);
    await site.post(await letterLink(), { answer: 'no' });
    expect(await statuses()).toEqual(['phone waiting', 'web waiting']);
    await site.post(`${page}/unisci`, { other: webId }, operator);
    site.clock.now = new Date('2026-12-05T10:00:00Z');
    const system = aContext(database.app, municipality, { actor: { kind: 'system' }, now: site.clock.now });
    expect([await lapseAskedMerges(system), await lapseAskedMerges(system)]).toEqual([1, 0]);
    expect(await statuses()).toEqual(['phone waiting', 'web waiting']);
  });

  it('are made one by a yes that was said by voice; the one in a group stays, and two in groups stay two', async () => {
    const { webId, page } = await aPersonTwice();
    const group = (id: string) =>
      transact(aContext(database.app, municipality), (tx) =>
        sql`update request set status = 'proposed' where id = ${id}`.execute(tx),
      );
    await group(webId);
    await site.post(`${page}/unisci`, { other: webId }, operator);
    await site.post(`${page}/unisci/risposta`, { answer: 'yes' }, operator);
    expect(await statuses()).toEqual(['phone withdrawn', 'web proposed']);
  });

  it('of two that are answered at once, one counts', async () => {
    const { webId, page } = await aPersonTwice();
    await site.post(`${page}/unisci`, { other: webId }, operator);
    const link = await letterLink();
    const answers = await Promise.all([site.post(link, { answer: 'yes' }), site.post(link, { answer: 'no' })]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410]);
  });

  it('are nobody’s to merge who are not alike, or by who is not at the desk', async () => {
    const { page, webId } = await aPersonTwice();
    await aSentRequest(site, home, { contact: { ...requestForm.contact, email: 'other@example.org' } });
    const [other] = await rows(
      sql<{ id: string }>`select request_id as id from request_contact where email = 'other@example.org'`,
    );
    expect((await site.post(`${page}/unisci`, { other: other?.id ?? '' }, operator)).status).toBe(404);
    expect((await site.post(`${page}/unisci`, { other: webId })).status).toBe(403);
    expect(await rows(sql`select 1 from request_merge`)).toEqual([]);
  });
});
