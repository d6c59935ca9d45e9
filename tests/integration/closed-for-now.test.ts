import { describe, expect, it } from 'vitest';
import {
  exportServices,
  importServices,
  openForImport,
  searchServices,
  type ExportFormat,
} from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'chiusa' });
const system = aContext(database.app, city, { actor: { kind: 'system' } });
const app = testApp(database);
const id = system.newId();
const scheduleId = system.newId();

/** A canteen that is open at any hour, when it is. */
const canteen = (status: string, alert?: string) => ({
  id,
  name: 'Mensa di via Aperta',
  status,
  description: 'Pasti caldi',
  alert,
  schedules: [{ id: scheduleId, freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }],
});

async function bring(record: object): Promise<void> {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(JSON.stringify(record)) });
  if (opened.kind !== 'hsds') throw new Error(opened.kind);
  expect((await importServices(system, opened.incoming('altri'))).outcome).toBe('imported');
}

async function exported(ctx: Ctx, format: ExportFormat): Promise<string> {
  let text = '';
  for await (const piece of exportServices(ctx, format)) text += Buffer.from(piece).toString();
  return text;
}

async function openNow(): Promise<string[]> {
  const answer = await searchServices(system, { text: 'mensa', page: 1, openNow: true });
  return answer.kind === 'found' ? answer.services.map(({ service }) => service.title) : [];
}

const sheet = async (prefix = '') => (await app.request(`${prefix}/chiusa/servizi/${id}`)).text();

describe('a service that is closed for a time', () => {
  it('says so in place of its hours, with the notice of its source', async () => {
    await bring(canteen('active', 'Da lunedì si entra dal cortile'));
    const open = await sheet();
    await expectValidHtml(open);
    expect(textOf(open)).toContain('Servizio attivo');
    expect(textOf(open)).toMatch(/Avviso\s+Da lunedì si entra dal cortile/);
    expect(open).toContain('hoursAvailable');
    expect(await openNow()).toEqual(['Mensa di via Aperta']);
    expect(await exported(system, 'csv')).toContain('00:00');

    await bring(canteen('temporarily closed', 'Chiusa per lavori <fino a marzo>'));
    const closed = await sheet();
    await expectValidHtml(closed);
    expect(textOf(closed)).toContain('Chiuso per ora');
    expect(textOf(closed)).toContain('Chiusa per lavori <fino a marzo>');
    expect(textOf(closed)).not.toMatch(/Servizio attivo|Aperto|Sempre aperto/);
    expect(closed).not.toContain('hoursAvailable');
    expect(textOf(await sheet('/en'))).toContain('Closed for now');
    const record = (await (await app.request(`/chiusa/api/hsds/services/${id}`)).json()) as object;
    expect(record).toMatchObject({ status: 'temporarily closed', alert: 'Chiusa per lavori <fino a marzo>' });
  });

  it('is found, and never as open; in files it has no hours', async () => {
    expect(await openNow()).toEqual([]);
    const answer = await searchServices(system, { text: 'mensa', page: 1 });
    expect(answer.kind === 'found' && answer.services.map(({ opening }) => opening)).toEqual([
      { kind: 'closed-for-now' },
    ]);
    const csv = await exported(system, 'csv');
    expect(csv).toContain('temporarily closed');
    expect(csv).not.toContain('00:00');
    expect(await exported(system, 'cpsv-ap')).toContain('Chiuso per ora');
    expect((await app.request(`/chiusa/servizi/${id}/orari.ics`)).status).toBe(404);
  });

  it('opens again when its source says so', async () => {
    await bring(canteen('active'));
    expect(await openNow()).toEqual(['Mensa di via Aperta']);
    expect(textOf(await sheet())).not.toContain('Avviso');
  });
});
