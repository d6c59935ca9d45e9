import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { deskRoutes } from '../../src/features/desk/routes.tsx';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { eraseWithdrawnBefore } from '../../src/features/requests/erase-store.ts';
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
  (
    await rows(sql<{ channel: string; status: string }>`select channel, status from request order by channel, status`)
  ).map(({ channel, status }) => `${channel} ${status}`);
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

  it('stay as they are by a yes that comes when one was withdrawn, or is nobody’s any more', async () => {
    const { own, webId, page } = await aPersonTwice();
    await site.post(`${page}/unisci`, { other: webId }, operator);
    await site.post(`${own}/ritira`, {});
    expect(await statuses()).toEqual(['phone waiting', 'web withdrawn']);
    await transact(aContext(database.app, municipality), (tx) => eraseWithdrawnBefore(tx, new Date('2026-11-21')));
    expect(await rows(sql`select 1 as one from request_contact where request_id = ${webId}`)).toEqual([]);
    const link = await letterLink();
    expect((await site.get(link)).status).toBeLessThan(500);
    const answer = await site.post(link, { answer: 'yes' });
    expect(answer.status).toBe(200);
    await expectValidHtml(await answer.clone().text());
    expect(textOf(await answer.text())).not.toContain('ora la richiesta è una sola');
    expect(await statuses()).toEqual(['phone waiting', 'web withdrawn']);
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

describe('two requests that were made one by mistake', () => {
  const undoOf = async () => (await rows(sql<{ id: string }>`select id from request_merge`))[0]?.id ?? '';
  const links = () =>
    rows(
      sql<{
        channel: string;
        n: number;
      }>`select r.channel, count(*) as n from request_link l join request r on r.id = l.request_id group by 1 order by 1`,
    );
  const contacts = () =>
    rows(sql`select r.channel, c.email from request_contact c join request r on r.id = c.request_id order by 1`);

  async function aMerge() {
    const two = await aPersonTwice();
    const before = { links: await links(), contacts: await contacts() };
    await site.post(`${two.page}/unisci`, { other: two.webId }, operator);
    await site.post(await letterLink(), { answer: 'yes' });
    return { ...two, before };
  }

  it('are two again by the household’s own link: its contacts and links go back, and both are told', async () => {
    const { own, before } = await aMerge();
    site.clock.now = new Date('2026-12-02T18:00:00Z');
    const page = await (await site.get(own)).text();
    await expectValidHtml(page);
    expect(textOf(page)).toContain('Erano due richieste');
    const done = await (await site.post(`${own}/separa`, { merge: await undoOf() })).text();
    await expectValidHtml(done);
    expect(textOf(done)).toContain('di nuovo due');
    expect(await statuses()).toEqual(['phone waiting', 'web waiting']);
    expect(await contacts()).toEqual(before.contacts);
    // The one with a mailbox gets a letter, with a link more than before.
    expect(await rows(sql`select recipient from message where event_key like 'merge:%:undone:%'`)).toEqual([
      { recipient: 'giulia@example.org' },
    ]);
    expect([before.links, await links()]).toEqual([
      [
        { channel: 'phone', n: 1 },
        { channel: 'web', n: 1 },
      ],
      [
        { channel: 'phone', n: 1 },
        { channel: 'web', n: 2 },
      ],
    ]);
    expect(await rows(sql`select count(*) as n from audit_entry where action = 'merge-undone'`)).toEqual([{ n: 2 }]);
    expect((await site.get(own)).status).toBe(200);
    expect(textOf(await (await site.get(own)).text())).not.toContain('Erano due richieste');
    // Twice is the same as once, also for who had the page open.
    expect((await site.post(`${own}/separa`, { merge: await undoOf() })).status).toBe(200);
    expect(await rows(sql`select count(*) as n from audit_entry where action = 'merge-undone'`)).toEqual([{ n: 2 }]);
  });

  it('are one once more by a second yes, with every link, and two once more', async () => {
    const { own, webId, page } = await aMerge();
    await site.post(`${own}/separa`, { merge: await undoOf() });
    await site.post(`${page}/unisci`, { other: webId }, operator);
    const letters = await rows(
      sql<{ body: string }>`select body from message where event_key like 'merge:%' and body like '%/unisci/%'`,
    );
    const asked = letters.map(({ body }) => home + (/\/unisci\/[\w-]{43}/.exec(body)?.[0] ?? ''));
    const answers = [];
    for (const link of asked) answers.push((await site.post(link, { answer: 'yes' })).status);
    expect(answers.sort((one, other) => one - other)).toEqual([200, 410]);
    expect(await statuses()).toEqual(['phone waiting', 'web withdrawn']);
    expect((await links()).map(({ channel }) => channel)).toEqual(['phone']);
    const [second] = await rows(sql<{ id: string }>`select id from request_merge where undone_at is null`);
    expect((await site.post(`${own}/separa`, { merge: second?.id ?? '' })).status).toBe(200);
    expect(await statuses()).toEqual(['phone waiting', 'web waiting']);
    expect((await site.get(own)).status).toBe(200);
  });

  it('are two again by the desk, from either; links that went to the other’s mailbox since open nothing more', async () => {
    const { webId, deskId } = await aMerge();
    site.clock.now = new Date('2026-11-21T10:00:00Z');
    await site.post(`${home}/ritrova`, { email: 'giulia@example.org' });
    const [found] = await rows(sql<{ body: string }>`select body from message where body like '%/ritrova/%'`);
    const oneTime = home + (/\/ritrova\/[\w-]{43}/.exec(found?.body ?? '')?.[0] ?? '/none');
    const secret = locationOf(await site.post(oneTime, {}));
    expect((await site.get(secret)).status).toBe(200);
    const page = `${home}/sportello/richieste/${webId}`;
    expect(textOf(await (await site.get(page, operator)).text())).toContain('Separa le due richieste');
    const parted = await site.post(`${page}/separa`, { merge: await undoOf() }, operator);
    expect(parted.status).toBe(303);
    const after = await (await site.get(locationOf(parted), operator)).text();
    await expectValidHtml(after);
    expect(textOf(after)).toContain('le richieste sono di nuovo due');
    expect(await statuses()).toEqual(['phone waiting', 'web waiting']);
    expect((await site.get(secret)).status).toBe(404);
    expect(textOf(await (await site.get(`${home}/sportello/richieste/${deskId}`, operator)).text())).toContain(
      'Separate due richieste che erano state unite',
    );
  });

  it('stay one after fourteen days, once in a group with others, and for who has no part in them', async () => {
    const { own, page, deskId } = await aMerge();
    const merge = await undoOf();
    expect((await site.post(`${page}/separa`, { merge })).status).toBe(403);
    const other = await aSentRequest(site, home, { contact: { ...requestForm.contact, email: 'other@example.org' } });
    expect((await site.post(`${other}/separa`, { merge })).status).toBe(404);
    const stands = (status: string) =>
      transact(aContext(database.app, municipality), (tx) =>
        sql`update request set status = ${status} where id = ${deskId}`.execute(tx),
      );
    await stands('agreed');
    expect((await site.post(`${own}/separa`, { merge })).status).toBe(409);
    await stands('waiting');
    site.clock.now = new Date('2026-12-04T18:00:01Z');
    expect(textOf(await (await site.get(own)).text())).not.toContain('Erano due richieste');
    const late = await site.post(`${page}/separa`, { merge }, operator);
    expect(late.status).toBe(409);
    await expectValidHtml(await late.text());
    expect(await statuses()).toEqual(['phone waiting', 'web waiting', 'web withdrawn']);
  });

  it('of two who part them at once, one does', async () => {
    const { own, page } = await aMerge();
    const merge = await undoOf();
    await Promise.all([site.post(`${own}/separa`, { merge }), site.post(`${page}/separa`, { merge }, operator)]);
    expect(await statuses()).toEqual(['phone waiting', 'web waiting']);
    expect(await rows(sql`select count(*) as n from audit_entry where action = 'merge-undone'`)).toEqual([{ n: 2 }]);
  });
});
