import type { Tx } from '../../../platform/db/database.ts';
import { sameValue, valueAt, withValue } from '../entries/fields.ts';
import { contentOfOrganization, differingOrganizationFields, rowOfOrganization } from '../organizations/fields.ts';
import type { OrganizationContent, OrganizationRow } from '../organizations/model.ts';
import type { RecordState } from './records/record-tally.ts';
import { readOrganizationsBeside, type BesideOrganization, type GivenOrganization } from './organization-store.ts';

/** An organisation of a source that is new here, or says something else than the last time. */
export interface ComparedOrganization {
  readonly isNew: boolean;
  readonly digest: string;
  readonly madeUp: boolean;
  /** As it will be written: what people changed here is as they left it. */
  readonly row: OrganizationRow;
  /** In what it changes; empty where people here had changed all of that. */
  readonly fields: readonly string[];
  /** What the source would have changed, and people had changed before. */
  readonly kept: readonly string[];
}

export interface ComparedOrganizations {
  /** All of them, and how they stand. */
  readonly states: readonly (Pick<GivenOrganization, 'id' | 'hsds'> & { readonly state: RecordState })[];
  /**
   * Without those that say the same as the last time, those that the register or another source has under the same id, and those of
   * which a file says no more than the name by which services here call them.
   */
  readonly toWrite: readonly ComparedOrganization[];
}

/** Organisations of a source beside what the catalogue has of them. */
export async function compareOrganizations(
  tx: Tx,
  source: string,
  given: readonly GivenOrganization[],
): Promise<ComparedOrganizations> {
  const beside = new Map((await readOrganizationsBeside(tx, given)).map((row) => [row.id, row]));
  const toWrite: ComparedOrganization[] = [];
  const states = given.map(({ id, hsds, ...rest }) => {
    const found = beside.get(id);
    if (found === undefined) throw new Error('an organisation is compared with what stands');
    const { standing, digest, isNamedHere } = found;
    const isKnown = standing === null ? isNamedHere && isOnlyName({ ...rest, hsds }) : standing.source !== source;
    if (isKnown) return { id, hsds, state: 'foreign' as const };
    if (standing?.digest === digest) return { id, hsds, state: 'unchanged' as const };
    const compared = compare({ id, hsds, ...rest }, found);
    toWrite.push(compared);
    const state = compared.isNew ? 'new' : compared.fields.length > 0 ? 'changed' : 'unchanged';
    return { id, hsds, state } as const;
  });
  return { states, toWrite };
}

/** It comes from an export of our own, where services name their provider and no register has it: here they name it already. */
function isOnlyName({ email, phone, hsds }: Pick<GivenOrganization, 'email' | 'phone' | 'hsds'>): boolean {
  return email === undefined && phone === undefined && Object.keys(hsds).length === 0;
}

function compare(given: GivenOrganization, { digest, standing }: BesideOrganization): ComparedOrganization {
  const { id, madeUp } = given;
  const told = contentOfOrganization(given);
  if (standing === null) return { isNew: true, digest, madeUp, row: given, fields: [], kept: [] };
  const stands = contentOfOrganization({ ...standing, id });
  const { merged, kept } = withChangesHere(told, stands, standing.changedHere);
  const fields = differingOrganizationFields(merged, stands);
  return { isNew: false, digest, madeUp, row: rowOfOrganization(id, merged), fields, kept };
}

function withChangesHere(told: OrganizationContent, stands: OrganizationContent, changedHere: readonly string[]) {
  const kept = changedHere.filter((field) => !sameValue(valueAt(told, field), valueAt(stands, field)));
  const merged = kept.reduce((sum, field) => withValue(sum, field, valueAt(stands, field)), told);
  return { merged, kept };
}
