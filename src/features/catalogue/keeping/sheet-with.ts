import { withValue, type EntryField } from '../entries/fields.ts';
import type { ServiceSheet } from '../sheet/model.ts';

/** The sheet as it would be with other values. What it then does not say any more is null there. */
export function sheetWith(
  sheet: ServiceSheet,
  values: readonly { readonly field: EntryField; readonly proposed: unknown }[],
): ServiceSheet {
  const changed = values.reduce((sum, { field, proposed }) => withValue(sum, field, proposed), sheet);
  const { address = null, locality = null, url = null } = changed as Partial<ServiceSheet>;
  return { ...changed, address, locality, url };
}
