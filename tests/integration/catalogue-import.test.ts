import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importServices, parseMapping, searchServices, type ImportReport, type Mapping } from '../../src/features/catalogue/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const realFile = new URL('../../../shared/data/solidarity-initiatives-italy-2020.csv', import.meta.url);
const database = await testDatabase();

test('x', async () => {
  const m = parseMapping(readFileSync(new URL('../../demo/solidarity-2020.mapping.json', import.meta.url), 'utf8'));
  if (m.kind !== 'mapping') throw new Error(JSON.stringify(m));
  const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
  console.time('a');
  const r = await importServices(ctx, { rows: createReadStream(realFile), mapping: m.mapping });
  console.timeEnd('a');
  if (r.outcome !== 'imported') throw new Error(JSON.stringify(r));
  console.log({ ...r, rejected: r.rejected, warnings: r.warnings.length, duplicates: r.duplicates.length });
  console.log(r.warnings.filter(w=>w.reason!=='link-completed'), r.duplicates.slice(0, 400).filter((_,i)=>i%10===0).map(d => [d.title, d.otherTitle, d.likeness, d.reasons.join()].join(' | ')));
  const again = await importServices(ctx, { rows: createReadStream(realFile), mapping: m.mapping });
  if (again.outcome==='imported') console.log(again.new, again.changed, again.unchanged, again.duplicates.length);
  for (const text of ['anziano', 'anziani', 'spesa a domicilio', 'psicolo', '', 'meals', 'xyzzy spesa']) {
    const o = await searchServices(ctx, { text, page: 1 });
    console.log(text, o.kind, o.kind === 'found' ? [o.total, o.points.length, o.services.slice(0, 3).map((s) => [s.service.title, s.metres, JSON.stringify(s.explanation)])] : o);
  }
  const o = await searchServices(ctx, { text: 'spesa', near: {lat:45.58, lon: 9.27}, withinMetres: 10000, page: 1 });
  console.log(o.kind === 'found' ? [o.total, o.services.map((s) => [s.service.title, s.metres])] : o);
});
