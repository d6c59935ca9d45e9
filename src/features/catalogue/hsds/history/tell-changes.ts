import { dateAt } from '../../../../domain/schedule/today.ts';
import { canonicalText, cleanedText, type HsdsMetadata } from '../../../../integrations/hsds/public.ts';
import type { EntryContent } from '../../entries/model.ts';
import { tellingAddresses } from '../../protect/scrub-address.ts';
import type { KeptVersion, ProtectedPlaces } from './history-store.ts';
import { ownChange } from './own-change.ts';
import {
  nameOfPlace,
  saidByLocation,
  saidByOrganization,
  saidByService,
  saidOfOwnPlace,
  saidOfPlace,
  type SaidFields,
} from './said-in-version.ts';
import { withoutReach } from './without-reach.ts';

/** Changes by the record that they are of: `service/7c0f…`. */
export type ToldChanges = ReadonlyMap<string, readonly HsdsMetadata[]>;

export type ChangedResource = 'service' | 'service_at_location' | 'organization' | 'location';

export function keyOf(type: ChangedResource, id: string): string {
  return `${type}/${id}`;
}

/** Of one record at most so many, the latest; and of a text so many characters. */
const mostChanges = 200;
const mostCharacters = 2000;

/** Who changed what, told by roles: nobody is named, and who keeps an entry for its provider is its provider. */
type Role = 'municipality' | 'provider' | 'import';

/** How people are reached may be somebody's own number, taken back since: that it changed is told, what it said is not. */
const withheld = /(?:^|\.)(?:phones|contacts|email)$/;

interface Difference {
  readonly type: ChangedResource;
  readonly id: string;
  readonly before: SaidFields;
  readonly after: SaidFields;
}

/**
 * What changed from version to version, as HSDS tells it. `versions` of each entry follow one another, the oldest first, what stands
 * last. Nothing is told that says where a protected place is, whenever it came under protection.
 */
export function tellChanges(tenantId: string, versions: readonly KeptVersion[], hidden: ProtectedPlaces): ToldChanges {
  const told = new Map<string, Map<string, HsdsMetadata>>();
  const tells = tellingAddresses(hidden.doors.flatMap(({ address }) => address ?? []));
  for (const [index, version] of versions.entries()) {
    const next = versions[index + 1];
    if (version.replaced === null || next === undefined || next.id !== version.id || next.kind !== version.kind)
      continue;
    const { at } = version.replaced;
    const by = roleOf(version.replaced);
    for (const { type, id, before, after } of differences(version, next, hidden, by)) {
      const ofRecord = told.get(keyOf(type, id)) ?? new Map<string, HsdsMetadata>();
      told.set(keyOf(type, id), ofRecord);
      for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
        const [previous, replacement] = [textOf(before[name]), textOf(after[name])];
        if (previous === replacement || tells(previous) || tells(replacement)) continue;
        const isTold = !withheld.test(name);
        const change = ownChange(tenantId, {
          resource_id: id,
          resource_type: type,
          last_action_date: dateAt(at),
          last_action_type: 'update',
          field_name: name,
          previous_value: isTold ? toldValue(previous) : '',
          replacement_value: isTold ? toldValue(replacement) : '',
          updated_by: by,
        });
        ofRecord.set(change.id, change);
      }
    }
  }
  return new Map([...told].map(([key, changes]) => [key, [...changes.values()].slice(-mostChanges)]));
}

function roleOf({ by, cause }: NonNullable<KeptVersion['replaced']>): Role {
  if (cause === 'import') return 'import';
  return cause === 'proposal' || by === 'public' ? 'provider' : 'municipality';
}

function differences(one: KeptVersion, next: KeptVersion, hidden: ProtectedPlaces, by: Role): readonly Difference[] {
  const { id } = one;
  if (one.kind === 'service' && next.kind === 'service')
    return [
      {
        type: 'service',
        id,
        before: saidByService(id, one.content),
        after: saidByService(id, next.content),
      },
      ...whereDifferences(id, one.ownPlaceId, [one.content, next.content], hidden, by),
    ];
  if (one.kind === 'provider' && next.kind === 'provider')
    return [
      {
        type: 'organization',
        id,
        before: saidByOrganization({ ...one.content, id }),
        after: saidByOrganization({ ...next.content, id }),
      },
    ];
  if (one.kind !== 'location' || next.kind !== 'location') return [];
  const [before, after] = [saidByLocation(one.content, hidden), saidByLocation(next.content, hidden)];
  return isEmpty(before) || isEmpty(after) ? [] : [{ type: 'location', id, before, after }];
}

/** What changed in where a service is given. A version that kept no places differs in none. */
function whereDifferences(
  serviceId: string,
  ownPlaceId: string,
  [before, after]: readonly [EntryContent, EntryContent],
  hidden: ProtectedPlaces,
  by: Role,
): readonly Difference[] {
  const [places, later] = [before.places, after.places];
  if (places === undefined || later === undefined) return [];
  const hasRows = [places, later].map((of) => Object.keys(of).length > 0);
  if (!hasRows[0] && !hasRows[1]) {
    const [was, is] = [saidOfOwnPlace(before, hidden), saidOfOwnPlace(after, hidden)];
    return isEmpty(was) || isEmpty(is) ? [] : [{ type: 'service_at_location', id: ownPlaceId, before: was, after: is }];
  }
  const ids = [...new Set([...Object.keys(places), ...Object.keys(later)])].sort();
  return ids.flatMap((id): Difference[] => {
    const [was, is] = [places[id], later[id]];
    if (was !== undefined && is !== undefined) {
      const said = [saidOfPlace(was, hidden), saidOfPlace(is, hidden)] as const;
      // A location tells by itself what its source made of it; and what only one version may tell is no change.
      const isOfLocation = by !== 'import' && said.every(tellsWhere);
      const [one, other] = isOfLocation ? said : said.map(withoutWhere);
      return [{ type: 'service_at_location', id, before: one ?? {}, after: other ?? {} }];
    }
    const named = (place: typeof was) => ({ [`service_at_locations.${id}`]: place && nameOfPlace(place, hidden) });
    return [{ type: 'service', id: serviceId, before: named(was), after: named(is) }];
  });
}

function tellsWhere(fields: SaidFields): boolean {
  return Object.keys(fields).some((name) => name.startsWith('location.'));
}

function withoutWhere(fields: SaidFields): SaidFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('location.')));
}

function isEmpty(fields: SaidFields): boolean {
  return Object.keys(fields).length === 0;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return '';
  return cleanedText(typeof value === 'string' ? value : canonicalText(value));
}

/** Words that people wrote may hold what fields of their own withhold; a code has no spaces. */
function toldValue(text: string): string {
  return cut(/\s/.test(text) ? withoutReach(text) : text);
}

function cut(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1).toWellFormed()}…`;
}
