import { createReadStream, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { Client } from 'pg';
import { parseMapping, searchServices, saveServices } from '../../src/features/catalogue/public.ts';
import { readServices } from '../../src/features/catalogue/import/read-services.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const realFile = new URL('../../../shared/data/solidarity-initiatives-italy-2020.csv', import.meta.url);
const database = await testDatabase();

test('x', async () => {
  const m = parseMapping(readFileSync(new URL('../../demo/solidarity-2020.mapping.json', import.meta.url), 'utf8'));
  if (m.kind !== 'mapping') throw new Error(JSON.stringify(m));
  const file = await readServices(createReadStream(realFile), m.mapping, () => undefined);
  if (file.kind !== 'read') throw new Error('x');
  const base = file.services;
  let ctx0;
  const t0 = Date.now();
  for (let c = 0; c < 12; c++) {
    const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
    ctx0 ??= ctx;
    const many = Array.from({ length: 5000 }, (_, i) => {
      const b = base[(i * 7 + c * 131) % base.length]!; const d = base[(i * 13 + c) % base.length]!;
      return { ...b, sourceKey: `k${i}`, status: 'active' as const, title: b.title + ' ' + i, description: d.description.slice(0, 400), position: { lat: 45.55 + ((i * 37) % 1000) / 12000, lon: 9.22 + ((i * 91) % 1000) / 10000 } };
    });
    const t = Date.now();
    await saveServices(ctx, many);
    if (c % 5 === 0) console.log('city', c, Date.now() - t);
  }
  console.log('total', Date.now() - t0);
  const client = new Client({ connectionString: database.urls.owner }); await client.connect();
  await client.query('vacuum analyze service_term').catch((e) => console.log(e.message));
  await client.query('vacuum analyze service').catch((e) => console.log(e.message));
  await client.end();
  const { rankStatement } = await import('../../src/features/catalogue/search/search-store.ts');
  const { searchWords } = await import('../../src/features/catalogue/search/search-words.ts');
  const app = new Client({ connectionString: database.urls.app }); await app.connect();
  await app.query(`set app.tenant_id = '${ctx0!.municipality.tenantId}'`);
  for (const [text, facets] of [['anziano', []], ['spesa domicilio', []], ['', []], ['', ['kind:free']], ['anziani', ['help:shopping-errands']]] as [string, string[]][]) {
    const compiled = rankStatement({ words: searchWords(text), facets, offset: 0, limit: 20, points: 300 }).compile(database.app);
    for (let i = 0; i < 2; i++) await app.query(compiled.sql, [...compiled.parameters]);
    const { rows } = await app.query('explain (analyze, costs off) ' + compiled.sql, [...compiled.parameters]);
    console.log(text, facets, '\n' + rows.map((r) => r['QUERY PLAN']).join('\n'));
  }
  await app.end();
}, 600000);
