import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../../../tests/integration/pools-scene.ts';
import { locationOf } from '../../../../tests/setup/a-visitor.ts';
import { testApp } from '../../../../tests/setup/test-app.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { asForm } from '../../../../tests/setup/a-request-form.ts';
import { inTenant } from '../../../platform/db/database.ts';
import { createLogger } from '../../../platform/log/logger.ts';
import { Register } from '../../municipalities/public.ts';
import { transact, type Ctx } from '../../context.ts';
import { aCatalogue, idOf } from '../testing/open-page.ts';
import { cleanListsJob } from './clean-lists.ts';
import { readerTokenOf } from './list-tokens.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
let ctx: Ctx;
let home: string;
let cookie: string;

beforeAll(async () => {
  ctx = await aCatalogue(database);
  home = `/${ctx.municipality.slug}`;
});

const get = async (path: string, as = cookie) => app.request(`http://localhost${path}`, { headers: { Cookie: as } });

async function post(path: string, fields: Readonly<Record<string, string>>, as = cookie): Promise<Response> {
  const answer = await app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: {
      Origin: 'http://localhost',
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: as,
    },
    body: asForm(fields).toString(),
  });
  const set = /^[^;]+/.exec(answer.headers.get('Set-Cookie') ?? '')?.[0];
  if (set !== undefined && as === cookie) cookie = set;
  return answer;
}

function rowsOf<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return transact(ctx, async (tx) => (await query.execute(tx)).rows);
}

/** A list of two services, and its address. */
async function aList(): Promise<{ path: string; token: string; ids: readonly string[] }> {
  cookie = '';
  const ids = [await idOf(ctx, 'doposcuola'), await idOf(ctx, 'spesa')];
  for (const servizio of ids) expect((await post(`${home}/lista`, { servizio })).status).toBe(303);
  const path = locationOf(await get(`${home}/lista`));
  return { path, token: path.split('/').at(-1) ?? '', ids };
}

describe('a list of services', () => {
  test('begins with the first service, without an account, and keeps an order and notes', async () => {
    const { path, ids } = await aList();
    const titles = async () =>
      [...(await pageOf(get(path))).html.matchAll(/<article[^>]*id="servizio-([^"]+)"/g)].map(([, id]) => id);
    expect(await titles()).toEqual(ids);
    await post(`${path}/voci/${ids[1]}`, { azione: 'up' });
    expect(await titles()).toEqual([...ids].reverse());
    const field = `nota-${ids[0]}`;
    await post(`${path}/voci/${ids[0]}`, { azione: 'note', [field]: 'Chiama di mattina' });
    expect((await pageOf(get(path))).text).toContain('Chiama di mattina');
    const long = await pageOf(post(`${path}/voci/${ids[0]}`, { azione: 'note', [field]: 'x'.repeat(301) }), 422);
    expect(long.text).toContain('Bastano 300 lettere');
    await post(`${path}/voci/${ids[1]}`, { azione: 'remove' });
    expect(await titles()).toEqual([ids[0]]);
  });

  test('is read by the address that is sent, which changes nothing', async () => {
    const { path, token, ids } = await aList();
    const reader = `${home}/liste/${readerTokenOf(token)}`;
    const page = await pageOf(get(path));
    expect(page.html).toContain(`http://localhost${reader}`);
    expect(page.html).toMatch(/<svg[^>]*role="img"/);
    const stranger = await pageOf(get(reader, ''));
    expect(stranger.text).toContain('Doposcuola del Centro');
    expect(stranger.html).not.toContain(token);
    for (const [way, form] of [
      [`/voci/${ids[0]}`, { azione: 'remove' }],
      ['/spedisci', { email: 'a@example.org' }],
      ['/cancella', {}],
    ] as const) {
      expect((await post(`${reader}${way}`, form as Record<string, string>, '')).status, way).toBe(404);
    }
    expect((await get(reader.replace(/.$/, 'x'), '')).status).toBe(404);
    await pageOf(get(`${reader}/grande`, ''));
    const pdf = await get(`${reader}/lista.pdf`, '');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('goes by mail without the notes, five times a day, and the address stays in the letter alone', async () => {
    const { path, ids } = await aList();
    await post(`${path}/voci/${ids[0]}`, { azione: 'note', [`nota-${ids[0]}`]: 'Segreto di casa' });
    expect((await pageOf(post(`${path}/spedisci`, { email: 'non va' }), 422)).text).toContain('nome@esempio.it');
    for (let n = 0; n < 5; n++) {
      const sent = await post(`${path}/spedisci`, { email: 'amica@example.org' });
      expect(locationOf(sent)).toContain('esito=sent');
    }
    const refused = await pageOf(post(`${path}/spedisci`, { email: 'amica@example.org' }), 422);
    expect(refused.text).toContain('già partita più volte oggi');
    const letters = await rowsOf(sql<{ recipient: string; body: string }>`select recipient, body from message`);
    expect(letters).toHaveLength(5);
    expect(letters[0]?.body).toContain('Doposcuola del Centro');
    expect(letters[0]?.body).not.toContain('Segreto di casa');
    const kept = await rowsOf(sql<{ text: string }>`
      select l::text as text from service_list l union all select i::text from service_list_item i union all select a::text from audit_entry a`);
    expect(kept.filter(({ text }) => text.includes('amica'))).toEqual([]);
  });

  test('is gone when it is deleted, or when its time is over', async () => {
    const { path } = await aList();
    expect(locationOf(await post(`${path}/cancella`, {}))).toContain('/lista');
    expect((await get(path)).status).toBe(404);
    const { path: other } = await aList();
    const now = new Date(Date.now() + 400 * 86_400_000);
    const register = new Register(database.app, Date.now);
    const run = { log: createLogger('silent'), stopping: () => false };
    await cleanListsJob.run({ db: database.worker, now: () => new Date(), register }, {}, run);
    expect((await get(other)).status).toBe(200);
    await cleanListsJob.run({ db: database.worker, now: () => now, register }, {}, run);
    expect((await get(other)).status).toBe(404);
    const { tenantId } = ctx.municipality;
    const left = await inTenant(database.app, { tenantId }, (tx) => sql`select from service_list_item`.execute(tx));
    expect(left.rows).toEqual([]);
  });
});
