import { describe, expect, test } from 'vitest';
import { flattenRecord } from './flatten-record.ts';
import type { HsdsService } from './records.ts';
import { hsdsTables } from './tables.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const organization = { id: id(2), name: 'Cooperativa', description: '', phones: [{ id: id(3), number: '039 1' }] };
const service: HsdsService = {
  id: id(1),
  name: 'Doposcuola',
  status: 'active',
  will_audiences: ['children'],
  organization,
  phones: [{ id: id(4), number: '039 2', languages: [{ id: id(5), code: 'it' }] }],
  attributes: [
    {
      id: id(6),
      taxonomy_term: {
        id: id(7),
        name: 'Compiti',
        description: '',
        taxonomy_detail: { id: id(8), name: 'T', description: '' },
      },
    },
  ],
  capacities: [{ id: id(12), available: 1, updated: '2026-11-25T09:00:00Z', unit: { id: id(13), name: 'posti' } }],
  service_at_locations: [
    { id: id(9), schedules: [{ id: id(10) }], location: { id: id(11), location_type: 'physical', name: 'Sede' } },
  ],
};

describe('tables', () => {
  test('are the specification’s, with the profile’s columns', () => {
    const byName = new Map(hsdsTables.map((table) => [table.name, table]));
    expect(hsdsTables).toHaveLength(24);
    expect(byName.get('schedule')?.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'id',
        'service_id',
        'location_id',
        'service_at_location_id',
        'byday',
        'opens_at',
        'will_closures',
      ]),
    );
    expect(byName.get('service')?.columns.find(({ name }) => name === 'will_audiences')?.type).toBe('array');
    expect(byName.get('service')?.columns.map(({ name }) => name)).not.toContain('phones');
  });

  test('have no file twice', () => {
    expect(new Set(hsdsTables.map(({ file }) => file)).size).toBe(hsdsTables.length);
  });
});

describe('a record in tables', () => {
  const rows = flattenRecord('service', service);
  const cells = (n: number) => rows.find((row) => row.id === id(n))?.cells;

  test('has a row for each record in it, its own last', () => {
    expect(rows.map((row) => row.id)).toHaveLength(13);
    expect(rows.at(-1)).toMatchObject({ table: 'service', id: id(1) });
  });

  test('says in each row what it belongs to', () => {
    expect(cells(1)).toMatchObject({ organization_id: id(2), name: 'Doposcuola', will_audiences: ['children'] });
    expect(cells(3)).toMatchObject({ organization_id: id(2), number: '039 1' });
    expect(cells(4)).toMatchObject({ service_id: id(1) });
    expect(cells(5)).toMatchObject({ phone_id: id(4), code: 'it' });
    expect(cells(6)).toMatchObject({ link_id: id(1), link_entity: 'service', taxonomy_term_id: id(7) });
    expect(cells(7)).toMatchObject({ taxonomy_id: id(8), name: 'Compiti' });
    expect(cells(9)).toMatchObject({ service_id: id(1), location_id: id(11) });
    expect(cells(10)).toMatchObject({ service_at_location_id: id(9) });
    expect(cells(12)).toMatchObject({ service_id: id(1), unit_id: id(13) });
  });
});
