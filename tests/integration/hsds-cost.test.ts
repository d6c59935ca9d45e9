import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { contentOfRow } from '../../src/features/catalogue/entries/version-store.ts';
import { read, transact } from '../../src/features/context.ts';
import type { HsdsService } from '../../src/integrations/hsds/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const [few, many] = [await registered(database, { slug: 'pochi' }), await registered(database, { slug: 'tanti' })];

function aService(n: number): HsdsService {
  return {
    id: randomUUID(),
    name: `Servizio ${n}`,
    status: 'active',
    organization: {
      id: randomUUID(),
      name: `Ente ${n}`,
      description: '',
      locations: [{ id: randomUUID(), location_type: 'physical' }],
    },
    service_at_locations: [1, 2].map(() => ({
      id: randomUUID(),
      location: { id: randomUUID(), location_type: 'physical' as const, latitude: 45, longitude: 9 },
    })),
  };
}

const system = (municipality: typeof few) => aContext(database.app, municipality, { actor: { kind: 'system' } });
await keepHsds(system(few), { services: [aService(0)] });
const ofMany = Array.from({ length: 300 }, (_, n) => aService(n));
await keepHsds(system(many), { services: ofMany });

let statements = 0;
const counting = database.app.withPlugin({
  transformQuery: ({ node }) => {
    statements++;
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
});
const app = testApp({ ...database, app: counting });

async function statementsOf(path: string): Promise<number> {
  statements = 0;
  expect((await app.request(path)).status, path).toBe(200);
  return statements;
}

describe('a page of the interface', () => {
  it.each([
    ['services', 5],
    ['services?minimal=true', 4],
    ['services?full=true&per_page=200', 7],
    ['services?search=servizio&page=1', 5],
    ['organizations', 5],
    ['organizations?full=true', 9],
    ['organizations?full_service=true', 11],
    ['service_at_locations', 7],
    ['service_at_locations?full=true&per_page=200', 7],
    ['taxonomies', 2],
    ['taxonomy_terms', 2],
  ])('asks the database as often for one record as for many: %s', async (path, times) => {
    // The register of municipalities is read once in a while, and the first of them pays for it.
    await statementsOf('/pochi/api/hsds/taxonomies?search=nulla');
    const forFew = await statementsOf(`/pochi/api/hsds/${path}`);
    expect(await statementsOf(`/tanti/api/hsds/${path}`)).toBe(forFew);
    expect(forFew).toBe(times);
    // One statement tells whether the answer given before still holds; what somebody searched is kept by nobody.
    expect(await statementsOf(`/tanti/api/hsds/${path}`)).toBe(path.includes('search') ? times : 1);
  });

  it('says as much of a record by itself from as many statements, however long its history is', async () => {
    const ids = ofMany.slice(0, 2).map(({ id }) => id);
    await transact(system(many), (tx) =>
      sql`
        insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, cause)
        select tenant_id, 'service', id, n, ${contentOfRow} || jsonb_build_object('title', 'Prima ' || n), now(), 'staff', 'desk'
        from service s, generate_series(1, 300) n where id = ${ids[0]}`.execute(tx),
    );
    const [long, short] = ids.map((id) => `/tanti/api/hsds/services/${id}`);
    expect(await statementsOf(long ?? '')).toBe(await statementsOf(short ?? ''));
    expect(((await (await app.request(long ?? '')).json()) as HsdsService).metadata).toHaveLength(20);
  });

  it('is found by the order of ids, however deep it lies', async () => {
    const plan = await read(system(many), async (tx) => {
      // Only what has no other way than sorting would still sort.
      for (const way of ['seqscan', 'bitmapscan', 'sort'])
        await sql`select set_config(${`enable_${way}`}, 'off', true)`.execute(tx);
      const { rows } = await sql<Record<string, string>>`
        explain (costs off) select s.id from service s where true order by s.id limit 50 offset 250`.execute(tx);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/Index (Only )?Scan using service_pkey/);
    expect(plan).not.toMatch(/Sort/);
  });
});
