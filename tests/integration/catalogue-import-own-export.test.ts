import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { saveOwnLabel } from '../../src/features/catalogue/labels/keep-labels.ts';
import {
  exportServices,
  importServices,
  openForImport,
  type ExportFormat,
} from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import { loadMonza } from '../../src/cli/demo/load-monza.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { rowsOfTenant } from '../setup/rows-of-tenant.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');

async function aCity(): Promise<Ctx> {
  return aContext(database.app, await registered(database), { actor: { kind: 'system' }, now });
}

async function exported(ctx: Ctx, format: ExportFormat): Promise<Buffer> {
  const pieces = [];
  for await (const piece of exportServices(ctx, format)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function imported(ctx: Ctx, file: Buffer, source: string) {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(file) });
  if (opened.kind !== 'hsds') throw new Error(`taken for ${opened.kind}`);
  const outcome = await importServices(ctx, opened.incoming(source));
  if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const tables = ['provider', 'location', 'service', 'service_at_location', 'taxonomy', 'taxonomy_term', 'entry_version'];

async function rowsOf({ municipality }: Ctx): Promise<Record<string, number>> {
  const counted = tables.map(async (table) => [
    table,
    (await rowsOfTenant(database, municipality.tenantId, table)).length,
  ]);
  return Object.fromEntries(await Promise.all(counted)) as Record<string, number>;
}

test.each(['hsds', 'hsds-tabular'] as const)(
  'a city that brings in its own export as %s finds all of it there: no row comes, not even for who is only named',
  async (format) => {
    const city = await aCity();
    await loadMonza(city);
    await saveOwnLabel(city, { id: randomUUID(), name: 'Custode sociale' });
    const before = await rowsOf(city);
    const once = (await exported(city, 'hsds')).toString();
    const report = await imported(city, await exported(city, format), 'nostro');
    expect(await rowsOf(city)).toEqual(before);
    expect(report).toMatchObject({ new: 0, changed: 0, rejected: [], warnings: [] });
    const { organization, location, taxonomy, term } = report.records ?? {};
    expect([organization?.new, location?.new, taxonomy?.new, term?.new]).toEqual([0, 0, 0, 0]);
    expect((await exported(city, 'hsds')).toString()).toBe(once);
  },
);

test.each(['hsds', 'hsds-tabular'] as const)(
  'a city that has its catalogue from one file, and brings in its own export as %s under the same name, has the same rows',
  async (format) => {
    const [first, city] = [await aCity(), await aCity()];
    await loadMonza(first);
    await imported(city, await exported(first, 'hsds'), 'regione');
    const { entry_version: _, ...before } = await rowsOf(city);
    const once = (await exported(city, 'hsds')).toString();
    const report = await imported(city, await exported(city, format), 'regione');
    expect(report).toMatchObject({ new: 0, rejected: [], warnings: [] });
    const { entry_version: _versions, ...after } = await rowsOf(city);
    expect(after).toEqual(before);
    expect((await exported(city, 'hsds')).toString()).toBe(once);
  },
);
