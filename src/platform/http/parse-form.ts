import type { z } from 'zod';
import type { FormFields } from './form.ts';

export type ParsedForm<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  /** The fields that are wrong, in the order of the schema; the page has the words. */
  | { readonly kind: 'wrong'; readonly fields: readonly string[] };

/** A form against its schema: typed, or which of its fields are wrong. What was not sent reads as ''. */
export function parseForm<Value>(schema: z.ZodType<Value>, form: FormFields): ParsedForm<Value> {
  const known = 'shape' in schema ? Object.keys(schema.shape as object) : [];
  const sent = Object.fromEntries(known.map((name) => [name, form.text(name)]));
  const parsed = schema.safeParse(sent);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  return {
    kind: 'wrong',
    fields: [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? known[0] ?? '')))],
  };
}

/** The words of the fields that are wrong, for the page that comes back. */
export function errorsFor(fields: readonly string[], words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, words[field] ?? words['other'] ?? field]));
}
