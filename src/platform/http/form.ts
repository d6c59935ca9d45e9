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

/** Reads a form. Files are not expected, and what is not a form reads as an empty one. */
export async function readForm(c: Context): Promise<FormFields> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    return formFields(new URLSearchParams());
  const data = await c.req.formData();
  const fields = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === 'string') fields.append(name, value);
  return formFields(fields);
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
