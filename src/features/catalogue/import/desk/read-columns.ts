import { messages, type Language } from '../../../../i18n/index.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import type { FieldErrors } from '../../../../ui/index.ts';
import { longest, type ColumnName } from '../table/limits.ts';
import type { ColumnProfile } from './model.ts';

export interface ReadColumns {
  readonly chosen: Readonly<Partial<Record<ColumnName, string>>>;
  readonly errors: FieldErrors;
}

const names = Object.keys(longest) as ColumnName[];

/** Which columns were chosen. A name that the file does not have is none; a column means one thing. */
export function readColumns(language: Language, form: FormFields, profile: readonly ColumnProfile[]): ReadColumns {
  const t = messages(language).imports.problems;
  const known = new Set(profile.map(({ name }) => name));
  const chosen: Partial<Record<ColumnName, string>> = {};
  const errors: Record<string, string> = {};
  const taken = new Set<string>();
  for (const field of names) {
    const column = form.text(field);
    if (!known.has(column)) continue;
    chosen[field] = column;
    if (taken.has(column)) errors[field] = t.twice(column);
    taken.add(column);
  }
  if (chosen.title === undefined) errors['title'] = t.titleColumn;
  return { chosen, errors };
}
