import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { readEntries } from '../entries/entry-store.ts';
import { sameValue, valueAt, withValue } from '../entries/fields.ts';
import { indexEntries } from '../entries/index-entry.ts';
import { keepVersions } from '../entries/version-store.ts';
import { mayChangeEntries, type CataloguePermit } from '../policy.ts';
import { readHiddenDoors } from '../protect/organization-store.ts';
import { mentionsAddress } from '../protect/scrub-address.ts';
import { compareOrganizations, type OrganizationDifference } from './compare-with-mine.ts';
import { organizationFields, type OrganizationField } from './fields.ts';
import type { Organization, OrganizationContent } from './model.ts';
import { registerNamed } from './named-store.ts';
import {
  isNameTaken,
  keepOrganizationVersions,
  readOrganization,
  readServicesNamedOtherwise,
  renameProviderOfServices,
  writeOrganization,
} from './organization-store.ts';
import { readOrganizationVersions } from './version-store.ts';

export type OrganizationValues = ReadonlyMap<OrganizationField, unknown>;

export interface OrganizationChange {
  readonly id: string;
  /** The version that the person saw; without it, the one that stands. */
  readonly seen?: number;
  readonly values: OrganizationValues;
  readonly cause?: 'desk' | 'restore';
}

export type OrganizationOutcome =
  | { readonly kind: 'changed' | 'unchanged' | 'unknown' | 'name-taken' }
  /** It would tell where a protected place is. */
  | { readonly kind: 'tells-address'; readonly field: OrganizationField }
  /** Somebody changed it since: nothing was written. What differs, for the person to choose from. */
  | {
      readonly kind: 'meanwhile';
      readonly organization: Organization;
      readonly differences: readonly OrganizationDifference[];
    };

/** An organisation's entry for somebody at the desk; undefined when there is none. */
export async function openOrganization(ctx: Ctx, id: string): Promise<Organization | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, (tx) => readOrganization(tx, id));
}

/** The same, with what it said in the version that the person began with; undefined when there is no such version. */
export async function openOrganizationFrom(
  ctx: Ctx,
  id: string,
  from: number,
): Promise<{ readonly organization: Organization; readonly began: OrganizationContent } | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => {
    const organization = await readOrganization(tx, id);
    const began = organization && (await readContentOf(tx, organization, from));
    return organization && began && { organization, began };
  });
}

export async function changeOrganization(
  ctx: Ctx,
  change: OrganizationChange,
): Promise<OrganizationOutcome | { readonly kind: 'denied' }> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const outcome = await applyToOrganization(tx, ctx, permit, change);
    if (outcome.kind === 'changed') await recordAudit(tx, ctx, 'entry-changed', 'provider', change.id);
    return outcome;
  });
}

/**
 * Changes an organisation's entry, in the caller's transaction. What it said is kept as a version, and what was changed is not
 * overwritten by its source. Its services are found by its new name at once.
 */
export async function applyToOrganization(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  { id, seen, values, cause = 'desk' }: OrganizationChange,
): Promise<OrganizationOutcome> {
  const organization = await readOrganization(tx, id, { forUpdate: true });
  if (organization === undefined) return { kind: 'unknown' };
  const { content, version, changedHere, source } = organization;
  const changed = [...values].filter(([field, value]) => !sameValue(valueAt(content, field), value));
  if (changed.length === 0) return { kind: 'unchanged' };
  const telling = await tellsAddress(tx, id, changed);
  if (telling !== undefined) return { kind: 'tells-address', field: telling };
  if (seen !== undefined && seen !== version) {
    const before = await readContentOf(tx, organization, seen);
    if (before === undefined) return { kind: 'unknown' };
    return { kind: 'meanwhile', organization, differences: compareOrganizations(before, values, content) };
  }
  const next = changed.reduce((sum, [field, value]) => withValue(sum, field, value), content);
  const isNew = organization.onlyNamed === true;
  if (source === null && (isNew || next.name !== content.name) && (await isNameTaken(tx, id, next.name)))
    return { kind: 'name-taken' };
  const fields = [...new Set([...changedHere, ...changed.map(([field]) => field)])].toSorted();
  const by = { kind: ctx.actor.kind, id: actorId(ctx.actor), now: ctx.now };
  if (isNew) await registerNamed(tx, permit, organization);
  await keepOrganizationVersions(tx, permit, by, [id], cause);
  await writeOrganization(tx, permit, id, { content: next, changedHere: fields, now: ctx.now });
  if (next.name !== content.name) await renameServices(tx, ctx, permit, id, next.name);
  return { kind: 'changed' };
}

/** What an organisation said in one of its versions, without a word of a street that is protected today. */
async function readContentOf(
  tx: Tx,
  organization: Organization,
  number: number,
): Promise<OrganizationContent | undefined> {
  const { id, version, content: now } = organization;
  if (number === version) return now;
  const [old] = await readOrganizationVersions(tx, id, { most: 1, version: number });
  if (old === undefined) return undefined;
  const tells = await readTelling(tx, id);
  const telling = organizationFields.filter((field) => tells(valueAt(old.content, field)));
  return telling.reduce((sum, field) => withValue(sum, field, valueAt(now, field)), old.content);
}

/** The first field that says the street of a protected place of one of its services. */
async function tellsAddress(
  tx: Tx,
  id: string,
  changed: readonly (readonly [OrganizationField, unknown])[],
): Promise<OrganizationField | undefined> {
  const tells = await readTelling(tx, id);
  return changed.find(([, value]) => tells(value))?.[0];
}

/** What says whether a value tells the street of a protected place of one of an organisation's services. */
export async function readTelling(tx: Tx, id: string): Promise<(value: unknown) => boolean> {
  const streets = ((await readHiddenDoors(tx, [id])).get(id) ?? []).flatMap(({ address }) => address ?? []);
  return (value) => streets.some((street) => mentionsAddress(value, street));
}

/** What is read of so many services fits into memory, whatever an organisation gives. */
const indexedAtOnce = 1000;

async function renameServices(tx: Tx, ctx: Ctx, permit: CataloguePermit, id: string, name: string): Promise<void> {
  const services = await readServicesNamedOtherwise(tx, id, name);
  await keepVersions(tx, permit, ctx, services, { cause: 'desk' });
  await renameProviderOfServices(tx, permit, { id, name, now: ctx.now });
  for (let first = 0; first < services.length; first += indexedAtOnce)
    await indexEntries(tx, permit, await readEntries(tx, services.slice(first, first + indexedAtOnce)));
}
