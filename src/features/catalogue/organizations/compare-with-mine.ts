import { withValue } from '../entries/fields.ts';
import { differencesIn, type Difference } from '../entries/merge-versions.ts';
import { organizationFields, type OrganizationField } from './fields.ts';
import type { OrganizationContent } from './model.ts';

export type OrganizationDifference = Difference<OrganizationField>;

/** Two people changed the same version of an organisation: where what I would have is not what is there now. */
export function compareOrganizations(
  seen: OrganizationContent,
  mine: ReadonlyMap<OrganizationField, unknown>,
  now: OrganizationContent,
): OrganizationDifference[] {
  const wouldBe = [...mine].reduce((sum, [field, value]) => withValue(sum, field, value), seen);
  return differencesIn(organizationFields, seen, wouldBe, now);
}
