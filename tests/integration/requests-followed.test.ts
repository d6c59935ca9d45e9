import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { openRequest, requestsForPooling } from '../../src/features/requests/public.ts';
import { resumePaused } from '../../src/features/requests/pause/resume-paused.ts';
import { eraseWithdrawnBefore } from '../../src/features/requests/erase-store.ts';
import { keepOldRequests } from '../../src/features/requests/old/keep-old-requests.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { withPlaces } from '../setup/a-place.ts';
import { requestForm } from '../setup/a-request-form.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { aSentRequest } from '../setup/sent-request.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const left: string[] = [];
const site = aSite(database, known, (router) =>
  requestRoutes(router, {
    hooks: withoutGroups({
      leavePool: (_tx, _ctx, requestId) => {
        left.push(requestId);
        return Promise.resolve();
      },
    }),
  }),
);
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
const tokenOf = (request: string) => request.split('/').at(-1) ?? '';
const actions = async () =>
  (await rows(sql<{ action: string }>`select action from audit_entry where subject_kind = 'request' order by at`)).map(
    ({ action }) => action,
  );

describe('following a request', () => {
  it('leaves a row for every read, by the household', async () => {
    const request = await aSentRequest(site, home);
    await site.get(request);
    const reads = await rows(
      sql<
        Record<string, unknown>
      >`select actor_kind, actor_id = subject_id as own from audit_entry where action = 'request-read'`,
    );
    expect(reads).toEqual([{ actor_kind: 'resident', own: true }]);
  });

  it('opens for other features as the household itself', async () => {
    const request = await aSentRequest(site, home);
    const opened = await openRequest(aContext(database.app, municipality), tokenOf(request));
    expect(opened?.ctx.actor).toEqual({ kind: 'resident', requestId: opened?.request.id });
    expect(await openRequest(aContext(database.app, municipality), 'x'.repeat(43))).toBeUndefined();
    expect(await openRequest(aContext(database.app, municipality), "' or 1=1")).toBeUndefined();
  });

  it('changes one answer and counts the version', async () => {
    const request = await aSentRequest(site, home);
    const answer = await site.post(`${request}/cambia/peso`, {
      intensity: 'moderate',
      version: '1',
      status: 'waiting',
    });
    expect(locationOf(answer)).toBe(`${request}?cambiata=1`);
    expect(await rows(sql`select intensity, version from request`)).toEqual([{ intensity: 'moderate', version: 2 }]);
    expect(await actions()).toContain('request-changed');
  });

  it('refuses a change made on an older version, and saves nothing of it', async () => {
    const request = await aSentRequest(site, home);
    await site.post(`${request}/cambia/peso`, { intensity: 'moderate', version: '1', status: 'waiting' });
    expect(
      (
        await site.post(`${request}/cambia/spesa`, {
          alone: '20',
          budget: 'hour',
          shared: '10',
          version: '1',
          status: 'waiting',
        })
      ).status,
    ).toBe(409);
    expect(await rows(sql`select solo_cents, version from request`)).toEqual([{ solo_cents: 1100, version: 2 }]);
  });

  it('refuses a change when a proposal came meanwhile, and leaves no pool', async () => {
    const request = await aSentRequest(site, home);
    await propose();
    left.length = 0;
    expect(
      (await site.post(`${request}/cambia/peso`, { intensity: 'moderate', version: '1', status: 'waiting' })).status,
    ).toBe(409);
    expect(left).toEqual([]);
  });

  it('leaves its pool when what it needs changes, not when only its phone does', async () => {
    const request = await aSentRequest(site, home);
    await propose();
    left.length = 0;
    const contact = { ...requestForm.contact, phone: '039 123456', version: '1', status: 'proposed' };
    expect((await site.post(`${request}/cambia/contatti`, contact)).status).toBe(303);
    expect([left.length, await rows(sql`select status from request`)]).toEqual([0, [{ status: 'proposed' }]]);
    expect(
      (await site.post(`${request}/cambia/peso`, { intensity: 'heavy', version: '2', status: 'proposed' })).status,
    ).toBe(303);
    expect([left.length, await rows(sql`select status from request`)]).toEqual([1, [{ status: 'to-professionals' }]]);
  });

  it('is withdrawn once, whatever is pressed twice, and takes no more changes', async () => {
    const request = await aSentRequest(site, home);
    await propose();
    left.length = 0;
    await Promise.all([site.post(`${request}/ritira`, {}), site.post(`${request}/ritira`, {})]);
    expect(await rows(sql`select status from request`)).toEqual([{ status: 'withdrawn' }]);
    expect((await actions()).filter((action) => action === 'request-withdrawn')).toHaveLength(1);
    expect(
      locationOf(await site.post(`${request}/cambia/peso`, { intensity: 'light', version: '1', status: 'waiting' })),
    ).toBe(request);
    expect(await rows(sql`select version from request`)).toEqual([{ version: 1 }]);
  });

  const propose = () =>
    transact(aContext(database.app, municipality), (tx) => sql`update request set status = 'proposed'`.execute(tx));
});

describe('finding a request again', () => {
  const linkIn = async () => {
    const [message] = await rows(
      sql<{ body: string }>`select body from message where event_key like 'link:%' order by created_at desc limit 1`,
    );
    return /\/ritrova\/[\w-]{43}/.exec(message?.body ?? '')?.[0] ?? 'no link';
  };

  it('answers the same for an address that is known and one that is not', async () => {
    await aSentRequest(site, home);
    const [yes, no] = [
      await site.post(`${home}/ritrova`, { email: 'giulia@EXAMPLE.org' }),
      await site.post(`${home}/ritrova`, { email: 'nobody@example.org' }),
    ];
    expect([yes.status, locationOf(yes)]).toEqual([no.status, locationOf(no)]);
    expect(await count('message')).toBe(2);
    expect((await site.post(`${home}/ritrova`, { email: 'giulia' })).status).toBe(422);
  });

  it('works once, and only when the button is pressed', async () => {
    await aSentRequest(site, home);
    await site.post(`${home}/ritrova`, { email: 'giulia@example.org' });
    const link = `${home}${await linkIn()}`;
    expect([(await site.get(link)).status, (await site.get(link)).status]).toEqual([200, 200]);
    const [one, two] = await Promise.all([site.post(link, {}), site.post(link, {})]);
    expect([one.status, two.status].sort((a, b) => a - b)).toEqual([303, 410]);
    const opened = locationOf(one.status === 303 ? one : two);
    expect((await site.get(opened)).status).toBe(200);
    expect((await site.get(link)).status).toBe(410);
    expect(await actions()).toEqual(expect.arrayContaining(['link-asked', 'link-used']));
  });

  it('expires after half an hour, and does not flood anybody with mail', async () => {
    await aSentRequest(site, home);
    await site.post(`${home}/ritrova`, { email: 'giulia@example.org' });
    await site.post(`${home}/ritrova`, { email: 'giulia@example.org' });
    expect(await count('message')).toBe(2);
    const link = `${home}${await linkIn()}`;
    site.clock.now = new Date(site.clock.now.getTime() + 30 * 60_000);
    expect((await site.post(link, {})).status).toBe(410);
  });
});

describe('a pause', () => {
  const paused = async () => rows(sql`select status, paused_until::text from request`);
  const system = () => aContext(database.app, municipality, { actor: { kind: 'system' }, now: site.clock.now });

  it('leaves the pool, is looked at by nobody, keeps what is changed in it, and ends when the household says so', async () => {
    const request = await aSentRequest(site, home);
    left.length = 0;
    await transact(system(), (tx) => sql`update request set status = 'proposed'`.execute(tx));
    expect((await site.post(`${request}/pausa`, { days: '5' })).status).toBe(422);
    expect(locationOf(await site.post(`${request}/pausa`, { days: '30' }))).toBe(request);
    expect([left.length, await paused()]).toEqual([1, [{ status: 'paused', paused_until: '2026-12-20' }]]);
    expect(await read(system(), requestsForPooling)).toEqual([]);
    await site.post(`${request}/cambia/peso`, { intensity: 'moderate', version: '2', status: 'paused' });
    expect(await paused()).toEqual([{ status: 'paused', paused_until: '2026-12-20' }]);
    expect(await (await site.get(request)).text()).toContain('La richiesta è in pausa');
    expect(locationOf(await site.post(`${request}/riprendi`, {}))).toBe(`${request}?ripresa=1`);
    expect(locationOf(await site.post(`${request}/riprendi`, {}))).toBe(request);
    expect(await paused()).toEqual([{ status: 'waiting', paused_until: null }]);
    expect((await read(system(), requestsForPooling)).length).toBe(1);
    expect(await actions()).toEqual(expect.arrayContaining(['request-paused', 'request-resumed']));
  });

  it('ends by itself on its day, with one letter, and not before', async () => {
    const request = await aSentRequest(site, home);
    await site.post(`${request}/pausa`, { days: '14' });
    site.clock.now = new Date('2026-12-03T10:00:00Z');
    expect(await resumePaused(system())).toBe(0);
    site.clock.now = new Date('2026-12-04T03:00:00Z');
    expect([await resumePaused(system()), await resumePaused(system())]).toEqual([1, 0]);
    expect(await paused()).toEqual([{ status: 'waiting', paused_until: null }]);
    expect(await count('message')).toBe(2);
  });

  it('can be withdrawn from', async () => {
    const request = await aSentRequest(site, home);
    await site.post(`${request}/pausa`, { days: '90' });
    await site.post(`${request}/ritira`, {});
    expect(await paused()).toEqual([{ status: 'withdrawn', paused_until: null }]);
  });
});

describe('a request that nobody has touched for long', () => {
  const system = () => aContext(database.app, municipality, { actor: { kind: 'system' }, now: site.clock.now });
  const daysLater = (days: number) => (site.clock.now = new Date(site.clock.now.getTime() + days * 86_400_000));

  it('is asked about once, stays if it is still needed, and ends by itself a month after the letter', async () => {
    const request = await aSentRequest(site, home);
    daysLater(334);
    expect(await keepOldRequests(system())).toEqual({ asked: 0, ended: 0 });
    daysLater(2);
    await keepOldRequests(system());
    await keepOldRequests(system());
    expect(await count('message')).toBe(2);
    expect(await (await site.get(request)).text()).toContain('Mi serve ancora');
    expect(locationOf(await site.post(`${request}/ancora`, {}))).toBe(`${request}?serve=1`);
    daysLater(364);
    expect((await keepOldRequests(system())).ended).toBe(0);
    daysLater(2);
    expect((await keepOldRequests(system())).ended).toBe(1);
    expect(await rows(sql`select status from request`)).toEqual([{ status: 'withdrawn' }]);
  });

  it('and was withdrawn loses who and where it was: a kind of help in a quarter is left', async () => {
    await aSentRequest(site, home);
    await transact(system(), (tx) => sql`update request set status = 'withdrawn'`.execute(tx));
    daysLater(31);
    await transact(system(), (tx) => eraseWithdrawnBefore(tx, site.clock.now));
    expect(await rows(sql`select place_label, quarter, ages, said, needs from request`)).toEqual([
      { place_label: 'San Biagio', quarter: 'San Biagio', ages: [], said: {}, needs: [] },
    ]);
    expect([await count('request_contact'), (await rows(sql`select 1 from request_link`)).length]).toEqual([0, 0]);
  });
});
