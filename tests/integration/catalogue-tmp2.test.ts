import { createReadStream, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { Client } from 'pg';
import { parseMapping, saveServices } from '../../src/features/catalogue/public.ts';
import { readServices } from '../../src/features/catalogue/import/read-services.ts';
import { termsOf } from '../../src/features/catalogue/terms.ts';
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
  const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
  const many = Array.from({ length: 5000 }, (_, i) => {
      const b = base[(i * 7) % base.length]!; const d = base[(i * 13) % base.length]!;
      return { ...b, sourceKey: `k${i}`, status: 'active' as const, title: b.title + ' ' + i, description: d.description.slice(0, 400), position: { lat: 45.55 + ((i * 37) % 1000) / 12000, lon: 9.22 + ((i * 91) % 1000) / 10000 } };
    });
  let t = performance.now(); let n = 0;
  for (const s of many) n += termsOf(s).size;
  console.log('terms js', performance.now() - t, n / 5000);
  t = performance.now(); await saveServices(ctx, many); console.log('save', performance.now() - t);
  const client = new Client({ connectionString: database.urls.app }); await client.connect();
  await client.query(`set app.tenant_id = '${ctx.municipality.tenantId}'`);
  const { rows } = await client.query('select term, service_id, weight from service_term');
  await client.end();
  const owner = new Client({ connectionString: database.urls.owner }); await owner.connect();
  await owner.query(`set app.tenant_id = '${ctx.municipality.tenantId}'`);
  for (const setup of ['', 'alter table service_term drop constraint service_term_tenant_id_service_id_fkey', 'drop index service_term_by_service', 'alter table service_term disable row level security']) {
    if (setup) await owner.query(setup).catch((e) => console.log(e.message));
    await owner.query('truncate service_term');
    const t = performance.now();
    await owner.query(`insert into service_term (tenant_id, term, service_id, weight) select $1::uuid, * from unnest(string_to_array($2, ' '), string_to_array($3,' ')::uuid[], string_to_array($4,' ')::smallint[]) as x(a,b,c) order by 2`, [ctx.municipality.tenantId, rows.map((r) => r.term).join(' '), rows.map((r) => r.service_id).join(' '), rows.map((r) => r.weight).join(' ')]);
    console.log(setup, performance.now() - t, rows.length);
  }
  await owner.end();
}, 600000);
