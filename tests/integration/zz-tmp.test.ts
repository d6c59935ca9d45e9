import { createReadStream, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { Client } from 'pg';
import { parseMapping, searchServices, saveServices } from '../../src/features/catalogue/public.ts';
import { readServices } from '../../src/features/catalogue/import/read-services.ts';
import { rankStatement } from '../../src/features/catalogue/search/search-store.ts';
import { searchWords } from '../../src/features/catalogue/search/search-words.ts';
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
  const base = file.services; let ctx0: any; const t0 = Date.now();
  for (let c = 0; c < 20; c++) {
    const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } }); ctx0 ??= ctx;
    await saveServices(ctx, Array.from({ length: 5000 }, (_, i) => { const b = base[(i * 7 + c * 131) % base.length]!; const d = base[(i * 13 + c) % base.length]!;
      return { ...b, sourceKey: `k${i}`, status: 'active' as const, title: b.title + ' ' + i, description: d.description.slice(0, 400), position: { lat: 45.55 + ((i * 37) % 1000) / 12000, lon: 9.22 + ((i * 91) % 1000) / 10000 } }; }));
  }
  console.log('load total', Date.now() - t0);
  const cases: [string, object, string[]][] = [['anziano', {}, []], ['spesa a domicilio', {}, []], ['', {}, []], ['', { answerKind: 'free' }, ['kind:free']], ['psicolog', {help: 'listening'}, ['help:listening']], ['aiuto anziani', {near: {lat: 45.58, lon: 9.27}, withinMetres: 2000}, []]];
  const app = new Client({ connectionString: database.urls.app }); await app.connect(); await app.query(`set app.tenant_id = '${ctx0.municipality.tenantId}'`);
  for (const phase of ['unanalysed', 'analysed']) {
    if (phase === 'analysed') { const o = new Client({ connectionString: database.urls.owner }); await o.connect(); await o.query('vacuum analyze service_term'); await o.query('vacuum analyze service'); await o.end(); }
    for (const [text, more, facets] of cases) {
      const times: number[] = []; let total = 0;
      for (let i = 0; i < 12; i++) { const t = performance.now(); const o = await searchServices(ctx0, { text, page: 1, ...more }); times.push(performance.now() - t); if (o.kind === 'found') total = o.total; }
      const compiled = rankStatement({ words: searchWords(text), facets, offset: 0, limit: 20, points: 300 }).compile(database.app);
      const { rows } = await app.query('explain (analyze) ' + compiled.sql, [...compiled.parameters]);
      console.log(phase, text, JSON.stringify(more), total, 'median', times.sort((a, b) => a - b)[6]!.toFixed(1), rows.at(-1)['QUERY PLAN']);
    }
  }
  await app.end();
}, 600000);
