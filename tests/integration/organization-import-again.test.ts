import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  importServices,
  mendMailbox,
  openForImport,
  saveProviders,
  saveServices,
  searchServices,
  type ImportReport,
} from '../../src/features/catalogue/public.ts';
import { aService } from '../../src/features/catalogue/testing/open-page.ts';
import { changeOrganization } from '../../src/features/catalogue/organizations/change-organization.ts';
import type { OrganizationField } from '../../src/features/catalogue/organizations/fields.ts';
import { confirmEntry } from '../../src/features/catalogue/freshness/settle-entry.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
let system: Ctx;
let desk: Ctx;

beforeEach(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  desk = { ...system, actor: await anAccount(database, city, 'desk-operator') };
});

const organization = {
  id: randomUUID(),
  name: 'Associazione Prova',
  description: 'Di prova',
  email: 'vecchia@example.org',
  website: 'https://prova.example.org/',
  phones: [{ id: randomUUID(), number: '039 000001' }],
  contacts: [{ id: randomUUID(), name: 'Ada Prova', title: 'Segreteria' }],
};
const service = (of: object = organization, given: object = {}) => ({
  id: 'a3a5dc6f-63cf-4d4c-9b6e-4a1f2f5b8a11',
  name: 'Pasti caldi',
  status: 'active',
  organization: of,
  ...given,
});

async function imported(content: unknown, trial = false): Promise<ImportReport> {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(JSON.stringify(content)) });
  if (opened.kind !== 'hsds') throw new Error(opened.kind);
  const outcome = await importServices(system, { ...opened.incoming('prova'), trial });
  if (outcome.outcome !== 'imported' && outcome.outcome !== 'tried') throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return read(system, async (tx) => (await query.execute(tx)).rows);
}

async function changed(values: Partial<Record<OrganizationField, unknown>>): Promise<void> {
  const given = new Map(Object.entries(values) as [OrganizationField, unknown][]);
  expect(await changeOrganization(desk, { id: organization.id, seen: 1, values: given })).toEqual({ kind: 'changed' });
}

describe('an organisation whose source comes again', () => {
  test('keeps the mailbox that the desk mended, takes the rest of what is new, and says so', async () => {
    await imported(service());
    await transact(desk, (tx) => mendMailbox(tx, desk, organization.id, 'nuova@example.org'));
    const next = { ...organization, email: 'altra@example.org', website: 'https://altra.example.org/' };
    const report = await imported(service(next));
    expect(report.keptOrganizations).toEqual([
      { organizationId: organization.id, name: 'Associazione Prova', fields: ['email'] },
    ]);
    expect(await rows(sql`select email, hsds ->> 'website' as website, version from provider`)).toEqual([
      { email: 'nuova@example.org', website: 'https://altra.example.org/', version: 3 },
    ]);
    expect((await imported(service(next))).keptOrganizations).toEqual([]);
  });

  test('keeps name, phones and people to ask for, field by field', async () => {
    await imported(service());
    await changed({
      name: 'Associazione Giusta',
      'hsds.phones': [{ ...organization.phones[0], number: '039 000002' }],
      'hsds.contacts': [{ ...organization.contacts[0], name: 'Bice Prova' }],
    });
    const next = {
      ...organization,
      name: 'Associazione Prova Onlus',
      description: 'Un’altra descrizione',
      phones: [{ ...organization.phones[0], number: '039 000003' }],
      contacts: [{ ...organization.contacts[0], name: 'Carla Prova' }],
    };
    const tried = await imported(service(next, { description: 'Cambia anche lui.' }), true);
    const done = await imported(service(next, { description: 'Cambia anche lui.' }));
    expect(tried.keptOrganizations).toEqual(done.keptOrganizations);
    expect(done.keptOrganizations).toMatchObject([{ fields: ['hsds.contacts', 'hsds.phones', 'name'] }]);
    expect(done.changes).toMatchObject([{ fields: ['description'] }]);
    expect(
      await rows(
        sql`select name, phone, hsds ->> 'description' as about, hsds #>> '{contacts,0,name}' as person from provider`,
      ),
    ).toEqual([
      { name: 'Associazione Giusta', phone: '039 000002', about: 'Un’altra descrizione', person: 'Bice Prova' },
    ]);
    expect(await rows(sql`select provider_name as name from service`)).toEqual([{ name: 'Associazione Giusta' }]);
  });

  test('whose words are only those that were mended changes in nothing, and its version stays', async () => {
    await imported(service());
    await changed({ email: 'nuova@example.org' });
    await imported(service({ ...organization, email: 'altra@example.org' }));
    expect(await rows(sql`select email, version from provider`)).toEqual([{ email: 'nuova@example.org', version: 2 }]);
  });
});

describe('the day of a check', () => {
  const told = (day: string, description: string) => service(organization, { assured_date: day, description });

  test('stands when the source comes again with an earlier one, and gives way to a later', async () => {
    await imported(told('2025-01-01', 'Prima.'));
    const [entry] = await rows<{ id: string; version: number }>(sql`select id, version from service`);
    if (entry === undefined) throw new Error('no service');
    expect(await confirmEntry(desk, entry.id, { version: entry.version, reports: [] })).toBe('confirmed');
    const day = desk.now.toISOString().slice(0, 10);
    const again = await imported(told('2025-02-01', 'Dopo.'));
    expect(again.kept).toMatchObject([{ title: 'Pasti caldi', fields: ['hsds.assured_date'] }]);
    const assured = sql<{ day: string }>`select hsds ->> 'assured_date' as day from service`;
    expect(await rows(assured)).toEqual([{ day }]);
    await imported(told('2099-01-01', 'Ancora.'));
    expect(await rows(assured)).toEqual([{ day: '2099-01-01' }]);
  });
});

describe('an organisation of the municipality’s own register', () => {
  test('that got another name is still whom a table means by the old one', async () => {
    const { idByName } = await saved();
    const id = idByName.get('Cooperativa Vecchia') ?? '';
    const told = (description: string) =>
      saveServices(system, [aService({ title: 'Spesa a casa', description, providerName: 'Cooperativa Vecchia' })]);
    await told('Prima.');
    const values = new Map([['name', 'Cooperativa Nuova']] as const);
    expect(await changeOrganization(desk, { id, seen: 1, values })).toEqual({ kind: 'changed' });
    const named = sql`select provider_id as id, provider_name as name, description, version from service`;
    expect(await rows(named)).toEqual([{ id, name: 'Cooperativa Nuova', description: 'Prima.', version: 2 }]);
    expect(await searchServices(desk, { text: 'cooperativa nuova', page: 1 })).toMatchObject({
      kind: 'found',
      total: 1,
    });
    await told('Dopo.');
    expect(await rows(named)).toEqual([{ id, name: 'Cooperativa Nuova', description: 'Dopo.', version: 3 }]);
  });
});

async function saved() {
  const outcome = await saveProviders(system, [{ name: 'Cooperativa Vecchia', accredited: false, madeUp: true }]);
  if (outcome.outcome !== 'saved') throw new Error(outcome.outcome);
  return outcome;
}
