import { z } from 'zod';
import type { FormFields } from '../../../platform/http/form.ts';

export const entryId = z.uuid();
export const versionNumber = z.coerce.number().int().min(1).max(1_000_000);

/** A reason that may be left out: at most what its column holds. */
export function reasonIn(form: FormFields, name = 'reason'): string | undefined {
  const text = form.text(name).replaceAll(/\s+/g, ' ').slice(0, 500);
  return text === '' ? undefined : text;
}
