import type { Ctx } from '../../src/features/context.ts';
import { expect } from 'vitest';
import { importServices, openForImport, type NewService } from '../../src/features/catalogue/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aService } from './catalogue-scene.ts';

/** Street, stem and position of the places below: the letters that would lead there. */
export const exact = /nascostissim|45[.,]61234|9[.,]21234|45[.,]61555/i;

/** A service of our own with its address in its texts. */
export const shelter = (id: string, title: string): NewService =>
  aService({
    id,
    sourceKey: 'casa',
    title,
    description: 'Un posto tranquillo, in via Nascostissima 7.',
    kindsOfHelp: ['housing'],
    address: 'Via Nascostissima 7',
    position: { lat: 45.61234, lon: 9.21234 },
    sections: { access: 'Dalla fermata di via nascostissima' },
  });

export interface ElsewhereIds {
  readonly serviceId: string;
  readonly placeId: string;
  readonly locationId: string;
}

/** Brings one from elsewhere, at a place of its own. */
export function importElsewhere(system: Ctx, ids: ElsewhereIds, name: string): Promise<void> {
  return importRecord(system, {
    id: ids.serviceId,
    name,
    status: 'active',
    service_at_locations: [
      {
        id: ids.placeId,
        description: 'Citofono in via Nascostissima 9',
        location: {
          id: ids.locationId,
          location_type: 'physical',
          name: 'Via Nascostissima',
          latitude: 45.61555,
          longitude: 9.21234,
          addresses: [
            {
              id: '7c0ffee0-0000-4000-8000-00000000000a',
              address_1: 'Via Nascostissima 9',
              city: 'Riparo',
              state_province: 'MB',
              postal_code: '20900',
              country: 'IT',
              address_type: 'physical',
            },
          ],
        },
      },
    ],
  });
}

/** Brings one of which a position is told, and no street. */
export function importPosition(system: Ctx, ids: ElsewhereIds, name: string): Promise<void> {
  return importRecord(system, {
    id: ids.serviceId,
    name,
    status: 'active',
    service_at_locations: [
      {
        id: ids.placeId,
        location: {
          id: ids.locationId,
          location_type: 'physical',
          name: 'Casa',
          latitude: 45.61555,
          longitude: 9.21234,
        },
      },
    ],
  });
}

async function importRecord(system: Ctx, record: object): Promise<void> {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(JSON.stringify(record)) });
  if (opened.kind !== 'hsds') throw new Error(opened.kind);
  const outcome = await importServices(system, opened.incoming('altri'));
  expect(outcome.outcome).toBe('imported');
}
