import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { transact } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'rifugio' });
const app = testApp(database, { environment: { API_PER_MINUTE: '1000000' } });
const system = aContext(database.app, city, { actor: { kind: 'system' } });
const id = (n: number) => `7c0ffee0-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** A postcode that is a word of its own: ids hold any five figures. */
const secrets = /segretissima|\b20871\b|45\.61234|9\.21234|W3W-9/i;

/** Everything that a city's interface tells. */
async function everything(): Promise<string> {
  const lists = [
    'services',
    'services?full=true',
    'services?full=true&format=ndjson',
    'service_at_locations?full=true',
    'service_at_locations',
    'organizations?full_service=true',
  ];
  const records = [`services/${id(1)}`, `service_at_locations/${id(2)}`, `organizations/${id(4)}?full_service=true`];
  const answers = await Promise.all(
    [...lists, ...records].map(async (path) => app.request(`/rifugio/api/hsds/${path}`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
}

it('tells the quarter of a shelter and nothing that leads to it, not even what its rows still hold', async () => {
  const address = {
    id: id(5),
    address_1: 'Via Segretissima 7',
    city: 'Rifugio',
    state_province: 'MB',
    postal_code: '20871',
    country: 'IT',
    address_type: 'physical' as const,
  };
  const location = {
    id: id(3),
    location_type: 'physical' as const,
    name: 'Casa',
    latitude: 45.61234,
    longitude: 9.21234,
    transportation: 'Fermata di via Segretissima',
    external_identifier: 'W3W-9',
    addresses: [address],
  };
  const metadata = [
    {
      id: id(6),
      last_action_date: '2026-01-01',
      last_action_type: 'update',
      field_name: 'address',
      previous_value: 'Via Segretissima 7',
      replacement_value: '',
      updated_by: 'x',
    },
  ];
  await keepHsds(system, {
    services: [
      {
        id: id(1),
        name: 'Casa rifugio',
        status: 'active',
        metadata,
        organization: { id: id(4), name: 'Ente', description: '', locations: [{ ...location, will_protected: true }] },
        service_at_locations: [
          { id: id(2), location: { ...location, will_protected: true, will_quarter: 'San Biagio' } },
        ],
      },
    ],
  });
  const told = await everything();
  expect(told).toContain('San Biagio');
  expect(told).not.toMatch(secrets);
  // Somebody protects a place and forgets its document.
  await transact(system, (tx) =>
    sql`update location set hsds = hsds || ${JSON.stringify({ transportation: 'via Segretissima', external_identifier: 'W3W-9', metadata })}::jsonb`.execute(
      tx,
    ),
  );
  expect(await everything()).not.toMatch(secrets);
});

it('finds no shelter by its postcode', async () => {
  const found = await app.request('/rifugio/api/hsds/service_at_locations?postcode=20871');
  expect(((await found.json()) as { total_items: number }).total_items).toBe(0);
  expect((await app.request('/rifugio/api/hsds/service_at_locations?postcode=20871&proximity=1000')).status).toBe(422);
});
