import { expect } from 'vitest';
import { importServices, openForImport, type ImportReport } from '../../src/features/catalogue/public.ts';
import { readService } from '../../src/features/catalogue/sheet/read-service.ts';
import { whereItIs } from '../../src/features/catalogue/sheet/where-it-is.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { readEntry } from '../../src/features/catalogue/entries/entry-store.ts';
import type { Entry } from '../../src/features/catalogue/entries/model.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';

const id = (n: number) => `7c0ffee0-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A help desk in two places; the library is also the place of a reading group. */
export const ids = {
  desk: id(1),
  reading: id(2),
  deskAtLibrary: id(11),
  deskAtHall: id(12),
  readingAtLibrary: id(13),
  library: id(21),
  hall: id(22),
} as const;

export interface Told {
  readonly libraryStreet?: string;
  readonly hallHours?: string;
  readonly deskName?: string;
  readonly withHall?: boolean;
}

const address = (n: number, street: string) => ({
  id: id(n),
  address_1: street,
  city: 'Monza',
  state_province: 'MB',
  postal_code: '20900',
  country: 'IT',
  address_type: 'physical',
});

function library(street: string) {
  return {
    id: ids.library,
    location_type: 'physical',
    name: 'Biblioteca',
    latitude: 45.58,
    longitude: 9.27,
    addresses: [address(31, street)],
    accessibility: [{ id: id(41), description: 'Rampa' }],
  };
}

const weekly = (n: number, byday: string, opens_at: string) => ({
  id: id(n),
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at: '12:00',
});

/** What the source of both says. */
export function told({
  libraryStreet = 'Via Padre Reginaldo 3',
  hallHours = '09:00',
  deskName = 'Sportello aiuti',
  withHall = true,
}: Told = {}) {
  const hall = {
    id: ids.hall,
    location_type: 'physical',
    name: 'Sala civica',
    latitude: 45.59,
    longitude: 9.28,
    addresses: [address(32, 'Corso Lungo 8')],
  };
  return [
    {
      id: ids.desk,
      name: deskName,
      status: 'active',
      phones: [{ id: id(61), number: '039 111' }],
      program: { id: id(71), name: 'Vicini', description: '' },
      service_at_locations: [
        { id: ids.deskAtLibrary, schedules: [weekly(51, 'MO', '10:00')], location: library(libraryStreet) },
        ...(withHall ? [{ id: ids.deskAtHall, schedules: [weekly(52, 'TU', hallHours)], location: hall }] : []),
      ],
    },
    {
      id: ids.reading,
      name: 'Gruppo di lettura',
      status: 'active',
      service_at_locations: [{ id: ids.readingAtLibrary, location: library(libraryStreet) }],
    },
  ];
}

export async function importTold(system: Ctx, given: Told = {}): Promise<ImportReport> {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(JSON.stringify(told(given))) });
  if (opened.kind !== 'hsds') throw new Error(opened.kind);
  const outcome = await importServices(system, opened.incoming('altri'));
  expect(outcome.outcome).toBe('imported');
  return outcome as ImportReport;
}

export async function entryOf(ctx: Ctx, serviceId: string): Promise<Entry> {
  const entry = await read(ctx, (tx) => readEntry(tx, serviceId));
  if (entry === undefined) throw new Error(`no entry ${serviceId}`);
  return entry;
}

/** The places of a sheet, as it tells them. */
export async function placesTold(ctx: Ctx, serviceId: string) {
  const sheet = await readService(ctx, serviceId);
  return sheet === undefined ? [] : whereItIs(sheet);
}
