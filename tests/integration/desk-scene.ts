import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveFile } from '../../src/features/catalogue/import/desk/receive-file.ts';
import { checkImport, writeImport } from '../../src/features/catalogue/import/desk/run-import.ts';
import { confirmImport, tryImport } from '../../src/features/catalogue/import/desk/steps.ts';
import { cautious } from '../../src/features/catalogue/import/model.ts';
import { openKept } from '../../src/features/catalogue/keeping/read-keeper.ts';
import { draftProposal, sendProposal } from '../../src/features/catalogue/keeping/propose.ts';
import { setTrust } from '../../src/features/catalogue/keeping/review-proposal.ts';
import { saveOwnLabel } from '../../src/features/catalogue/labels/keep-labels.ts';
import { labelEntry } from '../../src/features/catalogue/labels/label-entry.ts';
import { changeOrganization } from '../../src/features/catalogue/organizations/change-organization.ts';
import { placesOf, savePlaces, saveProviders } from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import type { HsdsService } from '../../src/integrations/hsds/public.ts';
import { aContext } from '../setup/a-context.ts';
import { aKeeper } from '../setup/a-keeper.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { signedIn } from '../setup/signed-in.ts';
import type { TestDatabase } from '../setup/test-database.ts';

/** A city whose desk has as many of everything as it is asked for, and one of each to be looked at. */
export interface DeskCity {
  readonly slug: string;
  readonly session: string;
  readonly service: string;
  readonly placeOfService: string;
  readonly proposal: string;
  readonly organization: string;
  readonly label: string;
  readonly quarter: string;
  readonly imports: { readonly waiting: string; readonly tried: string; readonly done: string };
}

const mailbox = 'ente@example.org';

export async function aDeskCity(database: TestDatabase, slug: string, size: number): Promise<DeskCity> {
  const municipality = await registered(database, { slug, name: slug });
  const system = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
  const account = await anAccount(database, municipality);
  const desk: Ctx = { ...system, actor: account };
  const services = servicesOf(size);
  await keepHsds(system, { services });
  const [service, placeOfService] = [services[0]?.id ?? '', services[0]?.service_at_locations?.[0]?.id ?? ''];
  const keeper = await aKeeper(system, account, { mailbox, serviceId: service, marker: 'prova' });
  await setTrust(desk, keeper.waiting, { trusted: false, reason: 'Prima si guarda' });
  await someProposals(system, keeper.key, { service, size });
  return {
    slug,
    session: await signedIn(system, 'administrator'),
    service,
    placeOfService,
    proposal: keeper.waiting,
    organization: await someOrganizations(system, desk, { id: services[0]?.organization?.id ?? '', size }),
    label: await someLabels(system, desk, { service, size }),
    quarter: await somePlaceNames(system, size),
    imports: await someImports(system, size),
  };
}

function times(size: number): number[] {
  return Array.from({ length: size }, (_, n) => n);
}

/** Services of one organisation; the first is given at as many places as there are services, with hours at each. */
function servicesOf(size: number): HsdsService[] {
  const organization = { id: randomUUID(), name: 'Ente di tutti', description: '', email: mailbox };
  const place = (n: number) => ({
    id: randomUUID(),
    location: {
      id: randomUUID(),
      location_type: 'physical' as const,
      name: `Sala ${n}`,
      latitude: 45.5,
      longitude: 9.2,
    },
    schedules: [{ id: randomUUID(), freq: 'WEEKLY' as const, byday: 'MO', opens_at: '09:00', closes_at: '12:00' }],
  });
  return times(size).map((n) => ({
    id: randomUUID(),
    name: `Doposcuola numero ${n}`,
    status: 'active' as const,
    email: mailbox,
    organization,
    will_kinds_of_help: ['homework'],
    service_at_locations: times(n === 0 ? size : 1).map(place),
  }));
}

async function someProposals(system: Ctx, key: string, { service, size }: { service: string; size: number }) {
  const visitor: Ctx = { ...system, actor: { kind: 'public' } };
  for (const n of times(size)) {
    const seen = (await openKept(visitor, key, service))?.entry.version ?? 0;
    const values = new Map([['sections.howTo', `Suona il campanello ${n}.`]] as const);
    const drafted = await draftProposal(visitor, key, service, { seen, values, isAsked: () => true });
    const sent = drafted.kind === 'drafted' && (await sendProposal(visitor, key, drafted.id));
    if (sent !== 'sent') throw new Error(`the proposal is ${String(sent)}`);
  }
}

/** Others in the city's own register, and as many versions of the one. */
async function someOrganizations(system: Ctx, desk: Ctx, { id, size }: { id: string; size: number }): Promise<string> {
  await saveProviders(
    system,
    times(size).map((n) => ({ name: `Ente ${n}`, accredited: false, madeUp: true })),
  );
  for (const n of times(size)) {
    const values = new Map([['hsds.website', `https://www${n}.example.org`]] as const);
    const { kind } = await changeOrganization(desk, { id, values });
    if (kind !== 'changed') throw new Error(kind);
  }
  return id;
}

async function someLabels(
  system: Ctx,
  desk: Ctx,
  { service, size }: { service: string; size: number },
): Promise<string> {
  const labels = times(size).map((n) => ({ id: system.newId(), name: `Etichetta ${n}` }));
  for (const label of labels) await saveOwnLabel(system, label);
  await labelEntry(
    desk,
    service,
    labels.map(({ id }) => id),
  );
  return labels[0]?.id ?? '';
}

async function somePlaceNames(system: Ctx, size: number): Promise<string> {
  const at = { lat: 45.5, lon: 9.2 };
  const quarters = times(size).map((n) => ({
    kind: 'quarter' as const,
    name: `Rione ${n}`,
    quarter: `Rione ${n}`,
    ...at,
  }));
  const streets = quarters.map(({ name }, n) => ({ kind: 'street' as const, name: `Via ${n}`, quarter: name, ...at }));
  await savePlaces(system, [...quarters, ...streets]);
  return (await placesOf(system)).find(({ name }) => name === 'Rione 0')?.id ?? '';
}

/** Files of so many rows; as many wait for their columns. */
async function someImports(system: Ctx, size: number): Promise<DeskCity['imports']> {
  const rows = times(size).map((n) => `${n},Pasti caldi ${n},Ente ${n}`);
  const table = ['id,titolo,ente', ...rows, ...rows.map((row) => `${row},di troppo`)].join('\n');
  for (const n of times(size)) await received(system, table, `Fonte ${n}`);
  const [waiting, tried, done] = [
    await received(system, table, 'In attesa'),
    await received(system, table, 'In prova'),
    await received(system, table, 'Fatta'),
  ];
  for (const id of [tried, done]) {
    await tryImport(system, id);
    await checkImport(system, id);
  }
  await confirmImport(system, done, cautious);
  await writeImport(system, done);
  return { waiting, tried, done };
}

async function received(system: Ctx, content: string, source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'will-test-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const file = await receiveFile(system, { path, name: 'servizi.csv', source });
    if (file.kind !== 'received') throw new Error(file.kind);
    return file.id;
  } finally {
    await rm(folder, { recursive: true });
  }
}
