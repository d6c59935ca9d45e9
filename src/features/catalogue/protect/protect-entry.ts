import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readEntry, writeEntry } from '../entries/entry-store.ts';
import { indexEntry } from '../entries/index-entry.ts';
import type { Entry, EntryContent } from '../entries/model.ts';
import { keepVersions } from '../entries/version-store.ts';
import { redactReports } from '../freshness/report-store.ts';
import { redactProposals } from '../keeping/proposal-store.ts';
import type { NewService } from '../model.ts';
import { mayChangeEntries, type CataloguePermit } from '../policy.ts';
import { forgetLostWords } from '../search/index-store.ts';
import { lockCatalogue } from '../write-store.ts';
import { readQuarters, writeExactPlaces, type ExactRow } from './exact-place-store.ts';
import { gatherHiding, type Hiding } from './gather-hiding.ts';
import { hideLocation, hideService } from './hide-place.ts';
import { writeScrubbedOrganization } from './organization-store.ts';
import {
  readOldVersions,
  readPlacesOf,
  readServicesAt,
  redactVersions,
  writePlaces,
  writeProtectedLocations,
  writeProtectedService,
  type OldVersion,
} from './protect-store.ts';
import { namesPlace, redactPlaces, redactVersion, streetsOf } from './redact-version.ts';
import { mentionsAddress, scrubAddress } from './scrub-address.ts';

export type ProtectOutcome = 'protected' | 'already' | 'unknown' | 'denied';

/**
 * Hides where an entry is, and every place of it, and of its organisation at the same door: from now on it is told by its quarter, in its earlier versions too, and no
 * source makes it public again. Where it is stays with those who accompany people there, who leave a note when they read it.
 */
export async function protectEntry(ctx: Ctx, id: string): Promise<ProtectOutcome> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    // An import that runs would write over it.
    await lockCatalogue(tx, permit);
    const entry = await readEntry(tx, id, { forUpdate: true });
    if (entry === undefined) return 'unknown';
    const hiding = await gatherHiding(tx, entry, { forUpdate: true });
    const { locations, addresses, organization } = hiding;
    const tells = organization !== undefined && addresses.some((street) => mentionsAddress(organization.hsds, street));
    if (entry.content.protectedPlace && locations.length === 0 && !tells) return 'already';
    const quarters = await readQuarters(tx);
    const hiddenLocations = locations.map((location) =>
      hideLocation({ ...location, protectedPlace: true }, quarters, 'desk'),
    );
    const shown = hideService(asService(entry), quarters, 'desk');
    const exact: ExactRow[] = [
      ...(shown.exact ? [{ kind: 'service' as const, id, ...shown.exact }] : []),
      ...hiddenLocations.flatMap(({ shown: { id: of }, exact: at }) =>
        at ? [{ kind: 'location' as const, id: of, ...at }] : [],
      ),
    ];
    await writeExactPlaces(tx, permit, exact);
    await keepVersions(tx, permit, ctx, [id], { cause: 'protection' });
    const content = contentOf(entry, [...addresses, ...addressesOf(exact)].reduce(scrubAddress, shown.shown));
    const changedHere = [...new Set([...entry.changedHere, 'protectedPlace'])].sort();
    await writeEntry(tx, permit, id, { content, changedHere, now: ctx.now });
    await writeProtectedService(tx, permit, id, content);
    await writeProtectedLocations(
      tx,
      permit,
      ctx.now,
      hiddenLocations.map(({ shown: location }) => location),
    );
    await hideInTheRest(tx, permit, ctx, { id, hiding, streets: addressesOf(exact) });
    const there = await readServicesAt(
      tx,
      locations.map((one) => one.id),
    );
    await redactProposals(tx, permit, ctx.now, [id, ...there]);
    await redactReports(tx, permit, ctx.now, [id, ...there]);
    await indexEntry(tx, permit, { id, content, hidden: entry.hidden });
    await forgetLostWords(tx);
    await recordAudit(tx, ctx, 'address-protected', 'service', id);
    return 'protected';
  });
}

interface Rest {
  readonly id: string;
  readonly hiding: Hiding;
  readonly streets: readonly string[];
}

/** Takes the streets out of what stands around an entry: what it said before, its places, its organisation. */
async function hideInTheRest(tx: Tx, permit: CataloguePermit, { now }: Ctx, { id, hiding, streets }: Rest) {
  const { locations, addresses, organization } = hiding;
  const locationIds = locations.map((location) => location.id);
  const versions = await readOldVersions(tx, id, locationIds, organization?.id);
  const isNeighbour = (version: OldVersion) => version.kind === 'service' && version.id !== id;
  const ofEntry = versions.filter((version) => version.kind !== 'provider' && !isNeighbour(version));
  const all = [...new Set([...ofEntry.flatMap(streetsOf), ...addresses, ...streets])];
  const hidden = new Set(locationIds);
  const redacted = versions.flatMap((version) => {
    if (isNeighbour(version)) return namesPlace(version, hidden) ? redactPlaces(version, hidden) : [];
    return redactVersion(version, version.kind === 'provider' ? addresses : all);
  });
  await redactVersions(tx, permit, now, redacted);
  const places = await readPlacesOf(tx, locationIds);
  await writePlaces(
    tx,
    permit,
    places.map((place) => ({ ...place, hsds: all.reduce(scrubAddress, place.hsds) })),
  );
  if (organization === undefined || !addresses.some((street) => mentionsAddress(organization.hsds, street))) return;
  const hsds = addresses.reduce(scrubAddress, organization.hsds);
  await writeScrubbedOrganization(tx, permit, now, { id: organization.id, hsds });
}

function addressesOf(exact: readonly ExactRow[]): string[] {
  return exact.flatMap(({ address }) => address ?? []);
}

function asService({ source, madeUp, content: { lat, lon, places: _places, ...content } }: Entry): NewService {
  const position = lat === undefined || lon === undefined ? {} : { position: { lat, lon } };
  return { ...content, ...position, source, sourceKey: '', madeUp, protectedPlace: true };
}

function contentOf({ content }: Entry, { position, ...service }: NewService): EntryContent {
  const { title, description, sections, quarter, hsds } = service;
  const { address: _address, lat: _lat, lon: _lon, quarter: _quarter, ...rest } = content;
  return {
    ...rest,
    title,
    description,
    sections,
    hsds: hsds ?? {},
    protectedPlace: true,
    ...(quarter !== undefined && { quarter }),
    ...position,
  };
}
