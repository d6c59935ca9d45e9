import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { contactsOf, mailHousehold, openRequest, requestsForPooling } from '../../src/features/requests/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { withPlaces } from '../setup/a-place.ts';
import { requestForm } from '../setup/a-request-form.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { aDraft, answerAll, aSentRequest } from '../setup/sent-request.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const left: string[] = [];
const site = aSite(database, known, (router) =>
  requestRoutes(router, {
    hooks: {
      leavePool: (_tx, _ctx, requestId) => {
        left.push(requestId);
        return Promise.resolve();
      },
    },
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
    expect((await site.post(at(`${draft}/aiuto`), requestForm.help)).status).toBe(410);
    expect((await site.get(at(request))).status).toBe(404);
    expect((await site.post(at(`${request}/ritira`), {})).status).toBe(404);
    await site.post(`/${other.slug}/ritrova`, { email: 'giulia@example.org' });
    expect(await rows(sql`select 1 from message`, other)).toEqual([]);
    expect(await read(aContext(database.app, other), requestsForPooling)).toEqual([]);
    const [row] = await rows(sql<{ id: string }>`select id from request`);
    expect((await read(aContext(database.app, other), (tx) => contactsOf(tx, [row?.id ?? '']))).size).toBe(0);
  });
});

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
      (await site.post(`${request}/cambia/spesa`, { alone: '20', shared: '10', version: '1', status: 'waiting' }))
        .status,
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

describe('writing to a household', () => {
  it('reaches it in its language, once, with a link that opens its request', async () => {
    await aSentRequest(site, `/en${home}`);
    const ctx = aContext(database.app, municipality, { actor: { kind: 'system' } });
    const [row] = await rows(sql<{ id: string }>`select id from request`);
    const mail = {
      subject: (language: string) => `proposal ${language}`,
      body: (link: string) => `see ${link}/proposta`,
      eventKey: 'pool-proposed:1',
    };
    await transact(ctx, (tx) => mailHousehold(tx, ctx, row?.id ?? '', mail));
    await transact(ctx, (tx) => mailHousehold(tx, ctx, row?.id ?? '', mail));
    const sent = await rows(
      sql<{ subject: string; body: string }>`select subject, body from message where event_key = 'pool-proposed:1'`,
    );
    expect(sent).toEqual([
      {
        subject: 'proposal en',
        body: expect.stringMatching(/^see http:\/\/localhost\/en\/[\w-]+\/r\/[\w-]{43}\/proposta$/),
      },
    ]);
    const path = (sent[0]?.body ?? '').replace('see http://localhost', '').replace('/proposta', '');
    expect((await site.get(path)).status).toBe(200);
  });
});
