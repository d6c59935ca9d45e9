import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { compareServices } from '../compare-services.ts';
import { writeCompared } from '../keep-services.ts';
import type { NewService } from '../model.ts';
import type { CataloguePermit } from '../policy.ts';
import { hideLocations, keepLocations, type HiddenLocation } from '../protect/keep-locations.ts';
import { replaceBorneTerms, writeTaxonomies, writeTaxonomyTerms } from './borne-term-store.ts';
import { compareOrganizations, type ComparedOrganization } from './compare-organizations.ts';
import type { Intake } from './intake.ts';
import { MissingOrganizations } from './missing-organizations.ts';
import { organizationsIn, Sorted, type Arrived } from './sort-intake.ts';
import { readProvidersById, tieProviders, writeOrganizations } from './organization-store.ts';
import { prepareOrganizations } from './prepare-organizations.ts';
import { RecordsOfFile } from './records/records-of-file.ts';
import { Tally } from './tally.ts';
import { asOfOthers } from './without-own-changes.ts';
import { readForeignIds, readTies } from './tie-store.ts';
import { LookAgain } from '../look-again.ts';
import { TermHeap } from '../term-heap.ts';
import { readProviderIds, writeTermHeap } from '../write-store.ts';

export interface BringIn {
  readonly source: string;
  /** Records of the source that are services that the catalogue has already, as somebody has just said. */
  readonly sameAsOthers: ReadonlySet<string>;
  /** Without it nothing is written: a trial, which says what would be. */
  readonly permit: CataloguePermit | undefined;
  readonly onProgress: (read: number) => void;
}

const batchSize = 2000;

/** Takes what a file brings, batch by batch, so that a file of any size needs the memory of one batch. */
export async function bringIn(
  tx: Tx,
  ctx: Ctx,
  entries: AsyncIterable<Intake>,
  { source, sameAsOthers, permit, onProgress }: BringIn,
): Promise<Tally> {
  const ties = new Set([...(await readTies(tx, source)), ...sameAsOthers]);
  const trial = permit === undefined;
  const tally = new Tally({ source, ties, records: await RecordsOfFile.begin(tx, source, { trial }), trial });
  const byName = await readProviderIds(tx);
  const late: Arrived['late'][number][] = [];
  const missing = new MissingOrganizations();
  const heap = new TermHeap();
  const lookAgain = new LookAgain();
  const take = async (batch: Sorted) => {
    tally.tell(batch);
    const services = await ownOf(tx, tally, batch.services);
    const told = organizationsIn(batch);
    missing.see(told, services);
    const prepared = await prepareOrganizations(tx, source, told);
    const organizations = await compareOrganizations(tx, source, prepared.organizations);
    const standalone = await hideLocations(
      tx,
      batch.locations.map((location) => ({ source, madeUp: false, location })),
    );
    tally.countOrganizations(organizations.toWrite);
    await tally.records.count(tx, {
      taxonomies: batch.taxonomies,
      terms: batch.terms,
      mentioned: batch.mentioned,
      organizations: organizations.states,
      locations: [...prepared.locations, ...standalone, ...(await placesOf(tx, services))].map(({ row }) => row),
      services: services.map(({ service }) => service),
    });
    if (permit !== undefined)
      await writeRecords(tx, ctx, permit, source, {
        batch,
        places: prepared.locations,
        standalone,
        organizations: organizations.toWrite,
      });
    const compared = await compareServices(
      tx,
      source,
      services.map(({ service }) => service),
    );
    const lines = new Map(services.map(({ service, line }) => [service.sourceKey, line]));
    tally.count(services.length, compared, lines);
    if (permit === undefined) return;
    const named = services.flatMap(({ service }) => service.organizationId ?? []);
    const byId = await readProvidersById(tx, [...new Set(named)]);
    late.push(...lateIn(services, byId));
    const touched = await writeCompared(tx, permit, ctx, compared, { byName, byId }, heap);
    tally.touched.push(...touched);
    await lookAgain.after(tx, touched.length);
  };
  await inBatches(ofOthers(ctx, entries), tally, onProgress, take);
  tally.tell({ rejected: [], warnings: await missing.warnings(tx) });
  if (permit === undefined) return tally;
  await writeTermHeap(tx, permit, heap);
  await tieProviders(tx, permit, source, late);
  return tally;
}

async function* ofOthers({ municipality }: Ctx, entries: AsyncIterable<Intake>): AsyncGenerator<Intake> {
  for await (const entry of entries) yield asOfOthers(municipality.tenantId, entry);
}

/** One batch is read while the database writes the one before; whatever breaks, nothing goes on behind the caller's back. */
async function inBatches(
  entries: AsyncIterable<Intake>,
  tally: Tally,
  onProgress: BringIn['onProgress'],
  take: (batch: Sorted) => Promise<void>,
): Promise<void> {
  let sorted = new Sorted();
  let taking = Promise.resolve();
  try {
    for await (const entry of entries) {
      if (sorted.add(entry, tally)) onProgress(tally.read);
      if (sorted.size < batchSize) continue;
      await taking;
      taking = take(sorted);
      // Waited for with the next batch, or below.
      taking.catch(() => undefined);
      sorted = new Sorted();
    }
    await taking;
    taking = take(sorted);
  } finally {
    await Promise.allSettled([taking]);
  }
  await taking;
}

/** Without those that the catalogue has from elsewhere, as their id says. */
async function ownOf(tx: Tx, tally: Tally, services: readonly Arrived['services'][number][]) {
  const ids = services.flatMap(({ service }) => service.id ?? []);
  const foreign = await readForeignIds(tx, tally.source, ids);
  const own = services.filter(({ service }) => service.id === undefined || !foreign.has(service.id));
  tally.tied += services.length - own.length;
  return own;
}

interface Records {
  readonly batch: Sorted;
  /** Of organisations. */
  readonly places: readonly HiddenLocation[];
  /** Of nobody. */
  readonly standalone: readonly HiddenLocation[];
  readonly organizations: readonly ComparedOrganization[];
}

async function writeRecords(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  source: string,
  { batch, places, standalone, organizations }: Records,
): Promise<void> {
  await writeTaxonomies(tx, permit, source, batch.taxonomies);
  await writeTaxonomyTerms(tx, permit, source, batch.terms);
  const kept = (await keepLocations(tx, permit, ctx, places)).map(({ location }) => location);
  await writeOrganizations(tx, permit, ctx, source, organizations);
  const rows = organizations.map(({ row }) => row);
  await replaceBorneTerms(tx, permit, { kind: 'provider', source }, idsOf(rows), rows);
  await replaceBorneTerms(tx, permit, { kind: 'location', source }, idsOf(kept), kept);
  await keepLocations(tx, permit, ctx, standalone);
}

/** Where services are given, as everybody may see it. */
function placesOf(tx: Tx, services: readonly { readonly service: NewService }[]): Promise<readonly HiddenLocation[]> {
  const rows = services.flatMap(({ service: { source, madeUp, places = [] } }) =>
    places.map(({ location }) => ({ source, madeUp, location })),
  );
  return hideLocations(tx, rows);
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** Services whose provider the file has not told of yet. */
function lateIn(
  services: readonly { readonly service: NewService }[],
  known: ReadonlyMap<string, string>,
): Arrived['late'] {
  return services.flatMap(({ service: { sourceKey, organizationId } }) =>
    organizationId === undefined || known.has(organizationId) ? [] : [{ sourceKey, organizationId }],
  );
}
