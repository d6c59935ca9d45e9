import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { editEntry } from '../../src/features/catalogue/entries/edit-entry.ts';
import type { EntryField } from '../../src/features/catalogue/entries/fields.ts';
import { placeField } from '../../src/features/catalogue/entries/places/place-fields.ts';
import { changeOrganization } from '../../src/features/catalogue/organizations/change-organization.ts';
import type { OrganizationField } from '../../src/features/catalogue/organizations/fields.ts';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import {
  exportServices,
  importServices,
  openForImport,
  type ExportFormat,
} from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import {
  profilePatches,
  type HsdsLocation,
  type HsdsMetadata,
  type HsdsOrganization,
  type HsdsService,
  type HsdsServiceAtLocation,
} from '../../src/integrations/hsds/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { hasSpecification, specification } from '../setup/hsds-files.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { entryOf, ids, importTold, told } from './places-scene.ts';

const database = await testDatabase();
const now = new Date('2026-11-25T23:30:00Z');
const organization = { id: randomUUID(), name: 'Vicini di casa', description: 'Ci si aiuta.' };
let slug: string;
let app: ReturnType<typeof testApp>;
let system: Ctx;
let desk: Ctx;

beforeEach(async () => {
  slug = `citta-${randomUUID().slice(0, 8)}`;
  const city = await registered(database, { slug });
  // One of its own: what another knows of cities it has read before this one came.
  app = testApp(database, { environment: { API_PER_MINUTE: '1000000' } });
  system = aContext(database.app, city, { actor: { kind: 'system' }, now });
  desk = aContext(database.app, city, { actor: await anAccount(database, city), now });
  await importTold(system);
});

async function change(values: Partial<Record<EntryField, unknown>>, id: string = ids.desk): Promise<void> {
  const { version } = await entryOf(desk, id);
  const edit = { seen: version, values: new Map(Object.entries(values) as [EntryField, unknown][]), reason: undefined };
  expect(await editEntry(desk, id, edit)).toMatchObject({ kind: 'changed' });
}

async function ask<Item>(path: string): Promise<Item> {
  const response = await app.request(`/${slug}/api/hsds/${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Item;
}

async function exported(ctx: Ctx, format: ExportFormat): Promise<Buffer> {
  const pieces = [];
  for await (const piece of exportServices(ctx, format)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function imported(ctx: Ctx, content: Buffer, source: string) {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(content) });
  if (opened.kind !== 'hsds') throw new Error(opened.kind);
  const outcome = await importServices(ctx, opened.incoming(source));
  if (outcome.outcome !== 'imported') throw new Error(outcome.outcome);
  return outcome;
}

/** When an entry was checked is of whoever checks it: elsewhere it is somebody else. */
function withoutChecks(text: string): string {
  const records = JSON.parse(text, (field, value: unknown) =>
    field === 'will_checked_on' || field === 'will_check_state' ? undefined : value,
  ) as object[];
  return records.map((record) => JSON.stringify(record)).join('\n');
}

const fields = (metadata: readonly HsdsMetadata[] = []) =>
  metadata.map(({ field_name, previous_value, replacement_value, updated_by }) => [
    field_name,
    previous_value,
    replacement_value,
    updated_by,
  ]);

describe('what changed in an entry', () => {
  test('is told with its full record, field by field, by whom as a role and when by the day here', async () => {
    await importTold(system, { deskName: 'Sportello per tutti' });
    await change({ title: 'Sportello vicini', description: 'Si aiuta chi è solo.' });
    const { metadata } = await ask<HsdsService>(`services/${ids.desk}`);
    expect(fields(metadata)).toEqual([
      ['name', 'Sportello aiuti', 'Sportello per tutti', 'import'],
      ['name', 'Sportello per tutti', 'Sportello vicini', 'municipality'],
      ['description', '', 'Si aiuta chi è solo.', 'municipality'],
    ]);
    expect(metadata?.[1]).toMatchObject({
      resource_id: ids.desk,
      resource_type: 'service',
      last_action_date: '2026-11-26',
      last_action_type: 'update',
    });
    const { actor } = desk;
    if (actor.kind !== 'staff') throw new Error(actor.kind);
    for (const said of [actor.name, actor.accountId]) expect(JSON.stringify(metadata)).not.toContain(said);
  });

  test('stands where it is of: the service at a place, its location, its organisation', async () => {
    await change({ [placeField(ids.deskAtHall, 'location.transportation')]: 'Bus 206' });
    await importTold(system, { libraryStreet: 'Via Lecco 9' });
    const service = await ask<HsdsService>(`services/${ids.desk}`);
    const at = (id: string) => service.service_at_locations?.find((place) => place.id === id);
    expect(fields(at(ids.deskAtHall)?.metadata)).toEqual([['location.transportation', '', 'Bus 206', 'municipality']]);
    const [street] = at(ids.deskAtLibrary)?.location?.metadata ?? [];
    expect(street).toMatchObject({ field_name: 'addresses', resource_id: ids.library, updated_by: 'import' });
    expect(street?.previous_value).toContain('Via Padre Reginaldo 3');
    expect(street?.replacement_value).toContain('Via Lecco 9');
    // The same location, told by another service that is there.
    const reading = await ask<HsdsServiceAtLocation>(`service_at_locations/${ids.readingAtLibrary}`);
    expect(reading.location?.metadata).toEqual(at(ids.deskAtLibrary)?.location?.metadata);
  });

  test('in how people are reached is told without what it said: it may be somebody’s own, taken back since', async () => {
    await change({ 'hsds.contacts': [{ id: randomUUID(), name: 'Ada Bianchi' }] });
    await change({ 'hsds.contacts': [], 'hsds.phones': [{ id: randomUUID(), number: '333 1234567' }] });
    await change({ 'hsds.phones': [{ id: randomUUID(), number: '039 222' }] });
    await change({ description: 'Chiamare Ada al 333 7654321 o ada@example.org.' });
    await change({ description: 'Chiamare lo sportello.' });
    const { metadata } = await ask<HsdsService>(`services/${ids.desk}`);
    const withheld = fields(metadata);
    expect(withheld).toContainEqual(['contacts', '', '', 'municipality']);
    expect(withheld).toContainEqual(['phones', '', '', 'municipality']);
    expect(withheld).toContainEqual([
      'description',
      'Chiamare Ada al … o ….',
      'Chiamare lo sportello.',
      'municipality',
    ]);
    expect(JSON.stringify(metadata)).not.toMatch(/Bianchi|333|ada@/);
  });

  test('of an organisation is told with it and with its services’ full records', async () => {
    const one = { ...told()[0], organization };
    await imported(system, Buffer.from(JSON.stringify(one)), 'altri');
    const values = new Map<OrganizationField, unknown>([['hsds.description', 'Ci si aiuta in tanti.']]);
    expect(await changeOrganization(desk, { id: organization.id, values })).toEqual({ kind: 'changed' });
    const expected = [['description', 'Ci si aiuta.', 'Ci si aiuta in tanti.', 'municipality']];
    const whole = await ask<HsdsOrganization>(`organizations/${organization.id}`);
    expect(fields(whole.metadata)).toEqual(expected);
    expect(fields((await ask<HsdsService>(`services/${ids.desk}`)).organization?.metadata)).toEqual(expected);
  });

  test('is in no list: a long history makes none slower', async () => {
    await change({ title: 'Sportello vicini' });
    for (const list of ['services?full=true', 'service_at_locations?full=true', 'organizations?full_service=true'])
      expect(JSON.stringify(await ask(list)), list).not.toContain('"metadata"');
  });

  test('is told of so many versions as are read at once, the latest', async () => {
    for (let n = 1; n <= 22; n++) await change({ title: `Sportello ${n}` });
    const { metadata } = await ask<HsdsService>(`services/${ids.desk}`);
    expect(metadata?.map(({ replacement_value }) => replacement_value)).toEqual(
      Array.from({ length: 20 }, (_, n) => `Sportello ${n + 3}`),
    );
  });

  test.runIf(hasSpecification)('fits the specification, with and without the Italian profile', async () => {
    await change({
      title: 'Sportello vicini',
      'hsds.schedules': [{ id: randomUUID(), freq: 'WEEKLY', byday: 'FR', opens_at: '09:00', closes_at: '10:00' }],
      [placeField(ids.deskAtHall, 'location.transportation')]: 'Bus 206',
    });
    const service = await ask<HsdsService>(`services/${ids.desk}`);
    const { metadata = [] } = service;
    expect(metadata.length).toBeGreaterThan(1);
    for (const wrong of [specification(), specification(profilePatches())]) {
      expect(metadata.flatMap((one) => wrong('metadata', one))).toEqual([]);
      expect(wrong('service', service)).toEqual([]);
    }
  });
});

describe('the history of what is protected', () => {
  const secret = /reginaldo|corso lungo|45\.58|45\.59/i;

  test('says nothing of where, when protection came later, in no record and no file', async () => {
    await change({ description: 'Si entra da via Padre Reginaldo 3.' });
    await change({ description: 'Si entra dal cortile.' });
    await change({ [placeField(ids.deskAtHall, 'location.transportation')]: 'Fermata di corso Lungo' });
    expect(JSON.stringify(await ask(`services/${ids.desk}`))).toMatch(secret);
    for (const id of [ids.desk, ids.reading]) expect(await protectEntry(desk, id)).toBe('protected');
    for (const path of [`services/${ids.desk}`, `services/${ids.reading}`, `service_at_locations/${ids.deskAtHall}`])
      expect(JSON.stringify(await ask(path)), path).not.toMatch(secret);
    expect((await exported(system, 'hsds')).toString()).not.toMatch(secret);
  });

  test('says nothing in the words of others either: who moved away, who named the street', async () => {
    const club = {
      id: randomUUID(),
      name: 'Circolo',
      status: 'active',
      description: 'Di fronte a via Padre Reginaldo 3.',
      organization: { ...organization, description: 'In via Padre Reginaldo, al 3.' },
    };
    await imported(system, Buffer.from(JSON.stringify(club)), 'circoli');
    await change({ description: 'In centro.' }, club.id);
    const values = new Map<OrganizationField, unknown>([['hsds.description', 'In centro.']]);
    await changeOrganization(desk, { id: organization.id, values });
    const one = await ask<HsdsService>(`services/${club.id}`);
    expect([one.metadata, one.organization?.metadata].map((of) => of?.length)).toEqual([1, 1]);
    for (const id of [ids.desk, ids.reading]) await protectEntry(desk, id);
    const after = await ask<HsdsService>(`services/${club.id}`);
    expect(JSON.stringify(after)).not.toMatch(secret);
    expect([after.metadata, after.organization?.metadata]).toEqual([undefined, undefined]);
    expect((await exported(system, 'hsds')).toString()).not.toMatch(secret);
  });
});

describe.each(['hsds', 'hsds-tabular'] as const)('history in a file of %s', (format) => {
  test('goes out the same each time, and comes in elsewhere as it went out', async () => {
    await imported(system, Buffer.from(JSON.stringify({ ...told()[1], organization })), 'altri');
    await change({ title: 'Sportello vicini', description: 'Si aiuta «chi è solo»,\nanche di sera.' });
    await change({ [placeField(ids.deskAtHall, 'location.transportation')]: '=Bus 206' });
    await importTold(system, { libraryStreet: 'Via Lecco 9', withHall: false });
    const values = new Map<OrganizationField, unknown>([['name', 'Vicini']]);
    await changeOrganization(desk, { id: organization.id, values });
    const once = (await exported(system, 'hsds')).toString();
    expect(once.split('"last_action_type":"update"').length).toBeGreaterThan(5);
    const file = await exported(system, format);
    expect(Buffer.compare(file, await exported(system, format))).toBe(0);
    const second = aContext(database.app, await registered(database), { actor: { kind: 'system' }, now });
    await imported(second, file, 'hsds');
    expect(withoutChecks((await exported(second, 'hsds')).toString())).toBe(withoutChecks(once));
  });

  test('comes back to its own city without being told twice, and what others told stays as it came', async () => {
    const [service] = told();
    const came = {
      id: randomUUID(),
      last_action_date: '2020-01-01',
      last_action_type: 'update',
      field_name: 'name',
      previous_value: 'Prima',
      replacement_value: 'Sportello aiuti',
      updated_by: 'Un’altra città',
      resource_id: ids.desk,
      resource_type: 'service',
    };
    await imported(system, Buffer.from(JSON.stringify({ ...service, metadata: [came] })), 'altri');
    await change({ title: 'Sportello vicini' });
    const before = await ask<HsdsService>(`services/${ids.desk}`);
    expect(before.metadata).toMatchObject([came, { previous_value: 'Sportello aiuti' }]);
    const once = (await exported(system, 'hsds')).toString();
    await imported(system, await exported(system, format), 'altri');
    expect((await ask<HsdsService>(`services/${ids.desk}`)).metadata).toEqual(before.metadata);
    expect((await exported(system, 'hsds')).toString()).toBe(once);
  });

  test('tells locations that no service has, too', async () => {
    const hall: HsdsLocation = { id: randomUUID(), location_type: 'physical', name: 'Sala vuota' };
    await imported(system, Buffer.from(JSON.stringify(hall)), 'sale');
    await imported(system, Buffer.from(JSON.stringify({ ...hall, name: 'Sala grande' })), 'sale');
    const records = JSON.parse((await exported(system, 'hsds')).toString()) as HsdsLocation[];
    const one = records.find(({ id }) => id === hall.id);
    expect(fields(one?.metadata)).toEqual([['name', 'Sala vuota', 'Sala grande', 'import']]);
    expect(one?.metadata?.[0]).toMatchObject({ resource_type: 'location', resource_id: hall.id });
  });
});
