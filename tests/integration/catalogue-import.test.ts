import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  exportServices,
  importServices,
  mappingSchema,
  parseMapping,
  readService,
  searchServices,
  type FileRefusal,
  type ImportReport,
  type Mapping,
} from '../../src/features/catalogue/public.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { bytesAsFile, diskFile, type StoredFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const realFile = new URL('../../../shared/data/solidarity-initiatives-italy-2020.csv', import.meta.url);

async function aCity(): Promise<Ctx> {
  return aContext(database.app, await registered(database), { actor: { kind: 'system' } });
}

async function imported(ctx: Ctx, rows: string | StoredFile, mapping: Mapping = smallMapping): Promise<ImportReport> {
  const file = typeof rows === 'string' ? bytesAsFile(rows) : rows;
  const outcome = await importServices(ctx, { format: 'csv', file, mapping });
  if (outcome.outcome !== 'imported') throw new Error(`not imported: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function found(ctx: Ctx, text: string) {
  const outcome = await searchServices(ctx, { text, page: 1 });
  return outcome.kind === 'found' ? outcome : { total: 0, services: [] };
}

async function counts(ctx: Ctx) {
  return read(ctx, async (tx) => {
    const { rows } = await sql<{ services: number; terms: number; audited: number; pairs: number }>`
      select (select count(*)::int from service) as services, (select count(*)::int from service_term) as terms,
        (select count(*)::int from possible_duplicate) as pairs,
        (select count(*)::int from audit_entry where action = 'services-imported') as audited
    `.execute(tx);
    return rows[0];
  });
}

const smallMapping = mappingSchema.parse({
  format: 'will-mapping/1',
  source: 'prova',
  delimiter: ',',
  columns: {
    sourceKey: 'id',
    title: 'titolo',
    description: 'testo',
    provider: 'ente',
    lat: 'lat',
    lon: 'lon',
    url: 'link',
    status: 'stato',
  },
  values: { status: { attivo: 'active', finito: 'closed' } },
});
const header = 'id,titolo,testo,ente,lat,lon,link,stato\n';

describe.skipIf(!existsSync(realFile))('the 1,083 initiatives of 2020', async () => {
  const mappingText = readFileSync(new URL('../../demo/solidarity-2020.mapping.json', import.meta.url), 'utf8');
  const parsed = parseMapping(mappingText);
  const mapping = parsed.kind === 'mapping' ? parsed.mapping : smallMapping;
  const ctx = await aCity();
  const first = await imported(ctx, await diskFile(fileURLToPath(realFile)), mapping);

  test('are read by the demo’s mapping', () => {
    expect(parsed).toMatchObject({ kind: 'mapping' });
  });

  test('are each imported, or rejected with line and reason', async () => {
    expect(first.read).toBe(1083);
    expect(first.new + first.rejected.length).toBe(1083);
    expect(first.rejected).toEqual([]);
    expect((await counts(ctx))?.services).toBe(1083);
  });

  test('lose only positions, links and addresses that cannot be, each with its line', () => {
    const lines = readFileSync(realFile, 'utf8').split('\n');
    const unreadable = first.warnings.filter(({ reason }) => reason === 'coordinates-unreadable');
    expect(unreadable).toHaveLength(6);
    const keys = new Set(lines.flatMap((line, index) => (/^\d{9},/.test(line) ? [index + 1] : [])));
    for (const { line } of first.warnings) expect(keys.has(line), `line ${line} begins no record`).toBe(true);
  });

  test('change nothing when they come again', async () => {
    const before = await counts(ctx);
    const again = await imported(ctx, await diskFile(fileURLToPath(realFile)), mapping);
    expect([again.read, again.new, again.changed, again.unchanged]).toEqual([1083, 0, 0, 1083]);
    expect(again.duplicates).toEqual(first.duplicates);
    expect(await counts(ctx)).toEqual(before);
    expect(before?.audited).toBe(1);
  });

  test('have likely duplicates, listed with why', () => {
    expect(first.duplicates.length).toBeGreaterThan(10);
    expect(first.duplicates.length).toBeLessThan(150);
    for (const pair of first.duplicates) expect(pair.reasons.length).toBeGreaterThan(1);
  });

  test.each([
    ['anziano', 'anziani'],
    ['domiciliare', 'domiciliari'],
    ['familiare', 'familiari'],
    ['bambina', 'bambini'],
    ['farmaco', 'farmaci'],
    ['città', 'CITTA'],
  ])('are found by %j as by %j', async (one, other) => {
    const [a, b] = [await found(ctx, `${one} `), await found(ctx, other)];
    expect(a.total).toBeGreaterThan(1);
    expect(a.services.map(({ service }) => service.id)).toEqual(b.services.map(({ service }) => service.id));
  });

  test('that are closed are not found, though their sheet says that they ended', async () => {
    const everything = await found(ctx, '');
    expect(everything.total).toBe(1073);
  });

  test('come out again as a CSV with every service in it', async () => {
    let text = '';
    for await (const piece of exportServices(ctx, 'csv')) text += piece;
    const mappingBack = mappingSchema.parse({
      format: 'will-mapping/1',
      source: 'copia',
      columns: { sourceKey: 'sourceKey', title: 'title', description: 'description', lat: 'lat', lon: 'lon' },
    });
    const copy = await aCity();
    const report = await imported(copy, text, mappingBack);
    expect([report.read, report.new, report.rejected]).toEqual([1083, 1083, []]);
    // Nothing had to be repaired; a few speak of violence, for the desk to look at.
    expect(new Set(report.warnings.map(({ reason }) => reason))).toEqual(new Set(['may-be-shelter']));
    expect(report.warningCount).toBeLessThan(30);
  });
});

describe('a file', () => {
  test('changes what changed, adds what is new and keeps ids', async () => {
    const ctx = await aCity();
    await imported(ctx, `${header}1,Pasti,,,,,,attivo\n2,Ascolto,,,,,,attivo\n`);
    const [before] = (await found(ctx, 'pasti')).services;
    const report = await imported(
      ctx,
      `${header}1,Pasti caldi,,,,,,attivo\n2,Ascolto,,,,,,attivo\n3,Compagnia,,,,,,attivo\n`,
    );
    expect([report.new, report.changed, report.unchanged]).toEqual([1, 1, 1]);
    const [after] = (await found(ctx, 'caldo')).services;
    expect(after?.service.id).toBe(before?.service.id);
  });

  test('ends a service: it is found no more, and its sheet stays', async () => {
    const ctx = await aCity();
    await imported(ctx, `${header}1,Pasti,,,,,,attivo\n`);
    const [service] = (await found(ctx, 'pasti')).services;
    await imported(ctx, `${header}1,Pasti,,,,,,finito\n`);
    expect((await found(ctx, 'pasti')).total).toBe(0);
    expect((await found(ctx, '')).total).toBe(0);
    expect(await readService(ctx, service?.service.id ?? '')).toMatchObject({ status: 'ended', title: 'Pasti' });
  });

  test('with bad rows is imported without them', async () => {
    const ctx = await aCity();
    const report = await imported(
      ctx,
      `${header}1,Pasti,,,,,,\n,Senza chiave,,,,,,\n2,,,,,,,\n1,Ancora,,,,,,\n3,troppe,,,,,,,,\n4,${'x'.repeat(301)},,,,,,\n,,,,,,,\n`,
    );
    expect(report.new).toBe(1);
    expect(report.read).toBe(7);
    expect(report.rejected).toEqual([
      { line: 3, reason: 'missing', field: 'sourceKey', length: 0 },
      { line: 4, reason: 'missing', field: 'title', length: 0 },
      { line: 5, reason: 'repeated-key', field: 'sourceKey', length: 1 },
      { line: 6, reason: 'column-count', field: '', length: 10 },
      { line: 7, reason: 'too-long', field: 'title', length: 301 },
      { line: 8, reason: 'missing', field: 'sourceKey', length: 0 },
    ]);
  });

  test('with scripts in its cells leaves only their text, and no script link', async () => {
    const ctx = await aCity();
    await imported(
      ctx,
      `${header}1,<script>alert(1)</script>Pasti <b>caldi</b>,<img src=x onerror=alert(1)>ogni giorno,<i>Mensa</i>,,,javascript:alert(1),\n`,
    );
    const [result] = (await found(ctx, 'pasti')).services;
    const sheet = await readService(ctx, result?.service.id ?? '');
    expect(sheet).toMatchObject({ title: 'Pasti caldi', description: 'ogni giorno', providerName: 'Mensa', url: null });
  });

  const bad: [string, string | Uint8Array, FileRefusal['reason']][] = [
    ['is empty', '', 'empty'],
    ['is no text', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'not-csv'],
    ['is a web page', '<html><body>id,titolo</body></html>', 'not-csv'],
    ['is JSON', '[{"id":1}]', 'not-csv'],
    ['is text of no encoding', Uint8Array.of(0x69, 0x64, 0x2c, 0x81, 0x8d, 0x0a), 'unknown-encoding'],
    ['has another delimiter', `${header}1,Pasti,,,,,,\n`.replaceAll(',', ';'), 'wrong-delimiter'],
    ['has other columns', 'nome,cognome\nAda,Rossi\n', 'missing-columns'],
    ['is good at first, and then a quote never closes', `${header}1,Pasti,,,,,,\n2,"Ascolto,,,,,,\n`, 'malformed'],
  ];
  test.each(bad)('that %s leaves nothing behind', async (_, rows, reason) => {
    const ctx = await aCity();
    const outcome = await importServices(ctx, { format: 'csv', file: bytesAsFile(rows), mapping: smallMapping });
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { reason } });
    expect(await counts(ctx)).toEqual({ services: 0, terms: 0, pairs: 0, audited: 0 });
  });

  test('is all in or all out when the writing fails midway', async () => {
    const ctx = await aCity();
    let ids = 0;
    const failing: Ctx = { ...ctx, newId: () => (ids++ === 1500 ? 'not-a-uuid' : ctx.newId()) };
    const rows = header + Array.from({ length: 2000 }, (_, n) => `${n},Servizio ${n},,,,,,\n`).join('');
    await expect(
      importServices(failing, { format: 'csv', file: bytesAsFile(rows), mapping: smallMapping }),
    ).rejects.toThrow('uuid');
    expect((await counts(ctx))?.services).toBe(0);
  });

  test('that two people import at the same instant is in once', async () => {
    const ctx = await aCity();
    const rows = header + Array.from({ length: 300 }, (_, n) => `${n},Servizio ${n},,,,,,\n`).join('');
    const reports = await Promise.all([imported(ctx, rows), imported(ctx, rows)]);
    expect(reports.map((report) => report.new + report.unchanged)).toEqual([300, 300]);
    expect((await counts(ctx))?.services).toBe(300);
  });

  test('is imported by the administrator and the command line, and by nobody else', async () => {
    const ctx = await aCity();
    const as = (actor: Ctx['actor']) =>
      importServices(
        { ...ctx, actor },
        { format: 'csv', file: bytesAsFile(`${header}1,Pasti,,,,,,\n`), mapping: smallMapping },
      );
    const staff = { kind: 'staff', accountId: ctx.newId(), name: 'Ada' } as const;
    expect(await as({ kind: 'public' })).toEqual({ outcome: 'denied' });
    expect(await as({ ...staff, role: 'desk-operator' })).toEqual({ outcome: 'denied' });
    expect((await counts(ctx))?.services).toBe(0);
    expect(await as({ ...staff, role: 'administrator' })).toMatchObject({ outcome: 'imported', new: 1 });
  });

  test('of one city is in no other', async () => {
    const [monza, novara] = [await aCity(), await aCity()];
    await imported(monza, `${header}1,Pasti,,,,,,\n`);
    await imported(novara, `${header}1,Ascolto,,,,,,\n`);
    const [pasti] = (await found(monza, 'pasti')).services;
    expect((await found(novara, 'pasti')).total).toBe(0);
    expect((await found(novara, '')).total).toBe(1);
    expect(await readService(novara, pasti?.service.id ?? '')).toBeUndefined();
    let text = '';
    for await (const piece of exportServices(novara, 'csv')) text += piece;
    expect(text).not.toContain('Pasti');
  });
});
