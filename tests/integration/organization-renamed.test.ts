import { beforeAll, expect, test } from 'vitest';
import { readOldVersions } from '../../src/features/catalogue/entries/read-versions.ts';
import { readEntry } from '../../src/features/catalogue/entries/entry-store.ts';
import { changeOrganization } from '../../src/features/catalogue/organizations/change-organization.ts';
import { saveProviders, saveServices, searchServices } from '../../src/features/catalogue/public.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { statementsOn } from '../setup/statements-on.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService } from './catalogue-scene.ts';

const database = await testDatabase();
const statementsOf = statementsOn(database);
let desk: Ctx;
let few: string;
let many: string;

/** An organisation that gives so many services, the last of which has ended. */
async function anOrganization(system: Ctx, name: string, size: number): Promise<string> {
  const saved = await saveProviders(system, [{ name, accredited: false, madeUp: true }]);
  const id = saved.outcome === 'saved' ? saved.idByName.get(name) : undefined;
  if (id === undefined) throw new Error(saved.outcome);
  const services = Array.from({ length: size }, (_, n) =>
    aService({ title: `Doposcuola ${n} di ${name}`, providerName: name, status: n === size - 1 ? 'ended' : 'active' }),
  );
  const kept = await saveServices(system, services);
  if (kept.outcome !== 'saved') throw new Error(kept.outcome);
  return id;
}

beforeAll(async () => {
  const city = await registered(database);
  const system = aContext(database.app, city, { actor: { kind: 'system' } });
  desk = aContext(database.app, city, { actor: await anAccount(database, city) });
  few = await anOrganization(system, 'Pochi', 5);
  many = await anOrganization(system, 'Molti', 50);
});

const renamed = (id: string, name: string) =>
  statementsOf(async () => {
    expect(await changeOrganization(desk, { id, values: new Map([['name', name]]) })).toEqual({ kind: 'changed' });
  });

async function found(text: string) {
  const outcome = await searchServices(desk, { text, page: 1 });
  return outcome.kind === 'found' ? outcome.services.map(({ service }) => service.id) : [];
}

test('an organisation gets another name in as many statements, whatever it gives, and its services are found by it', async () => {
  expect(await found('zafferano')).toEqual([]);
  const [forFew, forMany] = [await renamed(few, 'Zafferano'), await renamed(many, 'Girasole')];
  expect(forMany).toHaveLength(forFew.length);
  expect(forFew.length).toBeLessThanOrEqual(18);
  expect(await found('zafferano')).toHaveLength(4);
  const [first = ''] = await found('girasole');
  const entry = await read(desk, (tx) => readEntry(tx, first));
  expect(entry).toMatchObject({ version: 2, content: { providerName: 'Girasole' } });
  const versions = await read(desk, async (tx) => (entry ? readOldVersions(tx, entry, { most: 10 }) : []));
  expect(versions.map(({ content }) => content.providerName)).toEqual(['Molti']);
});
