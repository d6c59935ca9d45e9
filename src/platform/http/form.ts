import type { Context } from 'hono';

/** The fields of a form as the browser sent them; a name that came twice keeps every value. */
export interface FormFields {
  /** First value of a field, trimmed, or '' when it was not sent. */
  text(name: string): string;
  /** All values of a field (checkboxes). */
  all(name: string): string[];
  has(name: string): boolean;
  /** First values by name, for the page that shows them again. */
  readonly values: Readonly<Record<string, string>>;
}

/** Reads a form. Files are not expected; what is not a form, or is a broken one, reads as an empty one, which every form refuses. */
export async function readForm(c: Context): Promise<FormFields> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    return formFields(new URLSearchParams());
  const fields = new URLSearchParams();
  for (const [name, value] of await readBody(c)) if (typeof value === 'string') fields.append(name, value);
  return formFields(fields);
}

async function readBody(c: Context): Promise<Iterable<[string, unknown]>> {
  try {
    return await c.req.formData();
  } catch (error) {
    // A multipart body without its boundary, or cut off: the sender's mistake, not ours.
    if (error instanceof TypeError) return [];
    throw error;
  }
}

export function formFields(fields: URLSearchParams): FormFields {
  // PostgreSQL's text cannot hold U+0000, and no person types it.
  const clean = (value: string) => value.replaceAll('\0', '').normalize('NFC').trim();
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of fields) values[name] ??= clean(value);
  return {
    text: (name) => values[name] ?? '',
    all: (name) => fields.getAll(name).map(clean),
    has: (name) => fields.has(name),
    values,
  };
}
