import { beforeAll, expect, test } from 'vitest';
import {
  changeOrganization,
  openOrganization,
  openOrganizationFrom,
} from '../../src/features/catalogue/organizations/change-organization.ts';
import type { OrganizationField } from '../../src/features/catalogue/organizations/fields.ts';
import {
  readOldOrganization,
  readOrganizationHistory,
  restoreOrganization,
} from '../../src/features/catalogue/organizations/restore-organization.ts';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import { saveProviders, saveServices, searchServices } from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService } from './catalogue-scene.ts';

const database = await testDatabase();
let system: Ctx;
let desk: Ctx;

beforeAll(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  desk = aContext(database.app, city, { actor: await anAccount(database, city) });
});

async function anOrganization(name: string): Promise<string> {
  const saved = await saveProviders(system, [{ name, accredited: false, madeUp: true }]);
  const id = saved.outcome === 'saved' ? saved.idByName.get(name) : undefined;
  if (id === undefined) throw new Error(saved.outcome);
  return id;
}

const changed = async (id: string, values: Partial<Record<OrganizationField, unknown>>) =>
  changeOrganization(desk, { id, values: new Map(Object.entries(values) as [OrganizationField, unknown][]) });

test('an old version that tells a street which is protected today neither shows it nor brings it back', async () => {
  const id = await anOrganization('Casa Aperta');
  await anOrganization('Casa Prima');
  const refuge = (providerName: string) =>
    saveServices(system, [
      aService({ title: 'Rifugio', address: 'Via Segretissima 7', locality: 'Monza', providerName }),
    ]);
  await refuge('Casa Prima');
  await changed(id, { 'hsds.description': 'La sede è in via Segretissima 7.', email: 'prima@example.org' });
  await changed(id, { 'hsds.description': 'La sede è in centro.', email: 'dopo@example.org' });
  expect(await readOldOrganization(desk, id, 2)).toMatchObject({
    fields: ['email', 'hsds.description'],
    hidesAddress: false,
  });
  const found = await searchServices(desk, { text: 'rifugio', page: 1 });
  const [entry] = found.kind === 'found' ? found.services : [];
  expect(await protectEntry(desk, entry?.service.id ?? '')).toBe('protected');
  await refuge('Casa Aperta');

  expect(await readOldOrganization(desk, id, 2)).toMatchObject({ fields: ['email'], hidesAddress: true });
  // Whoever began with that version and saves late is not shown the street either.
  const open = await openOrganizationFrom(desk, id, 2);
  expect(open?.began).toMatchObject({ email: 'prima@example.org', hsds: { description: 'La sede è in centro.' } });
  const late = new Map<OrganizationField, unknown>([['email', 'tardi@example.org']]);
  const outcome = await changeOrganization(desk, { id, seen: 2, values: late });
  expect(outcome).toMatchObject({ kind: 'meanwhile', differences: [{ field: 'email', changedBy: 'both' }] });
  expect(JSON.stringify(outcome)).not.toContain('Segretissima');
  expect(await restoreOrganization(desk, id, { number: 2, seen: 3 })).toEqual({ kind: 'changed' });
  expect((await openOrganization(desk, id))?.content).toMatchObject({
    email: 'prima@example.org',
    hsds: { description: 'La sede è in centro.' },
  });
});

test('an old name comes back with the services that bear it, unless another has it by now', async () => {
  const id = await anOrganization('Banca del tempo');
  await saveServices(system, [aService({ title: 'Ore scambiate', providerName: 'Banca del tempo' })]);
  await changed(id, { name: 'Tempo comune' });
  const reader: Ctx = { ...system, actor: { kind: 'public' } };
  expect(await restoreOrganization(reader, id, { number: 1, seen: 2 })).toEqual({ kind: 'denied' });
  expect(await restoreOrganization(desk, id, { number: 1, seen: 2 })).toEqual({ kind: 'changed' });
  expect(await searchServices(desk, { text: 'banca del tempo', page: 1 })).toMatchObject({ kind: 'found', total: 1 });
  expect((await readOrganizationHistory(desk, id))?.versions.map(({ replaced }) => replaced.cause)).toEqual([
    'restore',
    'desk',
  ]);
  await anOrganization('Tempo comune');
  expect(await restoreOrganization(desk, id, { number: 2, seen: 3 })).toEqual({ kind: 'name-taken' });
});
