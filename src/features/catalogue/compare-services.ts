import type { Tx } from '../../platform/db/database.ts';
import { digestOf, saysTheSame } from './digest-of.ts';
import { differingFields } from './entries/compare-contents.ts';
import { sameValue, valueAt, withValue } from './entries/fields.ts';
import type { EntryContent } from './entries/model.ts';
import { placeOfField } from './entries/places/place-fields.ts';
import { placesAsEntry, withPlacesHere } from './merge-places.ts';
import type { NewService } from './model.ts';
import { readNamesHere, type NamesHere } from './organizations/organization-store.ts';
import { readDigests, readStanding, type StandingService } from './write-store.ts';

/** A service of a source that is new here or says something else than the last time. */
export interface ComparedService {
  /** Undefined where it is new. */
  readonly standing: StandingService | undefined;
  readonly digest: string;
  /** As it will be written: what people changed here is as they left it. */
  readonly service: NewService;
  /** In what it changes; empty where only its index is old. */
  readonly fields: readonly string[];
  /** What the source would have changed, and people had changed before. */
  readonly kept: readonly string[];
}

/** Services of one source beside what the catalogue has of them. What has not changed since the last time is left out. */
export async function compareServices(
  tx: Tx,
  source: string,
  services: readonly NewService[],
): Promise<ComparedService[]> {
  const keys = services.map(({ sourceKey }) => sourceKey);
  const digests = new Map((await readDigests(tx, source, keys)).map((row) => [row.sourceKey, row]));
  const given = services.map((service) => ({ service, digest: digestOf(service) }));
  const other = given.filter(({ service, digest }) => digests.get(service.sourceKey)?.digest !== digest);
  const known = other.flatMap(({ service }) => digests.get(service.sourceKey)?.id ?? []);
  const standing = new Map((await readStanding(tx, known)).map((row) => [row.id, row]));
  const names = await readNamesHere(
    tx,
    other.flatMap(({ service }) => service.organizationId ?? []),
  );
  return other.map(({ service: told, digest }) => {
    const service = withNameHere(told, names);
    const before = digests.get(service.sourceKey);
    const stands = standing.get(before?.id ?? '');
    if (before === undefined || stands === undefined)
      return { standing: undefined, digest, service, fields: [], kept: [] };
    const { merged, kept } = withChangesHere(service, stands);
    const { assured, day } = withCheckHere(merged, stands);
    const fields = saysTheSame(before.digest, digest) ? [] : changedFields(assured, stands.content, kept.length === 0);
    return { standing: stands, digest, service: assured, fields, kept: [...kept, ...day] };
  });
}

/** Its provider as people here call it. */
function withNameHere(service: NewService, { byId, byFormerName }: NamesHere): NewService {
  const name = byId.get(service.organizationId ?? '') ?? byFormerName.get(service.providerName ?? '');
  return name === undefined ? service : { ...service, providerName: name };
}

const assuredDate = 'hsds.assured_date';

/** The day on which somebody here found it right stands until its source names a later one. */
function withCheckHere(service: NewService, { content, checkedHere }: StandingService) {
  const told = service.hsds?.assured_date;
  if (checkedHere === null || content.hsds.assured_date !== checkedHere || (told ?? '') >= checkedHere)
    return { assured: service, day: [] };
  return { assured: withValue(service, assuredDate, checkedHere), day: [assuredDate] };
}

function withChangesHere(
  service: NewService,
  standing: StandingService,
): { readonly merged: NewService; readonly kept: readonly string[] } {
  const { content, changedHere } = standing;
  const places = withPlacesHere(service, standing);
  let { merged } = places;
  const kept = [...places.kept];
  for (const field of changedHere) {
    if (placeOfField(field) !== undefined) continue;
    const ours = valueAt(content, field);
    if (sameValue(valueAt(service, field), ours)) continue;
    kept.push(field);
    merged = withValue(merged, field, ours);
  }
  return { merged, kept };
}

function changedFields(service: NewService, before: EntryContent, somethingDid: boolean): string[] {
  const { position, providerName, places, ...rest } = service;
  // A protected address is not in the content, and the quarter's middle stands for the position.
  const address = service.protectedPlace === true ? undefined : service.address;
  const said = { ...rest, address, hsds: service.hsds ?? {}, sections: service.sections };
  const now = { ...said, places: placesAsEntry(places) } as unknown as EntryContent;
  const fields: string[] = differingFields(now, before).filter(
    (field) => service.protectedPlace !== true || field !== 'address',
  );
  const hasMoved = service.protectedPlace !== true && (position?.lat !== before.lat || position?.lon !== before.lon);
  if (hasMoved) fields.push('position');
  // A source may name its provider by id alone.
  const named = providerName ?? (service.organizationId === undefined ? undefined : before.providerName);
  if (named !== before.providerName) fields.push('providerName');
  // What no field of a sheet tells.
  return fields.length === 0 && somethingDid ? ['details'] : fields;
}
