import { z } from 'zod';
import type { FormFields } from '../../../platform/http/form.ts';
import type { PageContext } from '../../context.ts';

export const entryId = z.uuid();
export const versionNumber = z.coerce.number().int().min(1).max(1_000_000);

/** The id in an address; of nobody, where it is none. */
export function idIn(c: PageContext, name = 'id'): string {
  return entryId.safeParse(c.req.param(name)).data ?? '00000000-0000-0000-0000-000000000000';
}

/** A reason that may be left out: at most what its column holds. */
export function reasonIn(form: FormFields, name = 'reason'): string | undefined {
  const text = form.text(name).replaceAll(/\s+/g, ' ').slice(0, 500);
  return text === '' ? undefined : text;
}
