import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { sameValue, valueAt } from '../entries/fields.ts';
import { mayChangeEntries } from '../policy.ts';
import { applyToOrganization, readTelling, type OrganizationOutcome } from './change-organization.ts';
import { organizationFields, type OrganizationField } from './fields.ts';
import type { Organization, OrganizationVersion } from './model.ts';
import { readOrganization } from './organization-store.ts';
import { readOrganizationVersions } from './version-store.ts';

const mostVersions = 200;

export interface OrganizationHistory {
  readonly organization: Organization;
  /** Superseded ones, the latest first. */
  readonly versions: readonly OrganizationVersion[];
}

/** What the entry of an organisation said before, for the desk. */
export async function readOrganizationHistory(ctx: Ctx, id: string): Promise<OrganizationHistory | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => {
    const organization = await readOrganization(tx, id);
    if (organization === undefined) return undefined;
    return { organization, versions: await readOrganizationVersions(tx, id, { most: mostVersions }) };
  });
}

export interface OldOrganization {
  readonly organization: Organization;
  readonly version: OrganizationVersion;
  /** Where it differs from what stands, but for what tells a street that is protected today. */
  readonly fields: readonly OrganizationField[];
  readonly hidesAddress: boolean;
}

export async function readOldOrganization(ctx: Ctx, id: string, number: number): Promise<OldOrganization | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, (tx) => oldOrganization(tx, id, number));
}

/** Lets an organisation say again what it said in an earlier version, as its next one: its source does not undo it. */
export async function restoreOrganization(
  ctx: Ctx,
  id: string,
  { number, seen }: { readonly number: number; readonly seen: number },
): Promise<OrganizationOutcome | { readonly kind: 'denied' }> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const old = await oldOrganization(tx, id, number);
    if (old === undefined) return { kind: 'unknown' };
    const values = new Map(old.fields.map((field) => [field, valueAt(old.version.content, field)] as const));
    const outcome = await applyToOrganization(tx, ctx, permit, { id, seen, values, cause: 'restore' });
    if (outcome.kind === 'changed') await recordAudit(tx, ctx, 'entry-restored', 'provider', id);
    return outcome;
  });
}

async function oldOrganization(tx: Tx, id: string, number: number): Promise<OldOrganization | undefined> {
  const organization = await readOrganization(tx, id);
  const [version] = await readOrganizationVersions(tx, id, { most: 1, version: number });
  if (organization === undefined || version === undefined) return undefined;
  const tells = await readTelling(tx, id);
  const differing = organizationFields.filter(
    (field) => !sameValue(valueAt(version.content, field), valueAt(organization.content, field)),
  );
  const fields = differing.filter((field) => !tells(valueAt(version.content, field)));
  return { organization, version, fields, hidesAddress: fields.length < differing.length };
}
