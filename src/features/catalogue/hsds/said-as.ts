/**
 * A text that a column keeps in a tidier form. The document keeps the text as it was said, and it goes out again as long
 * as the column still holds what became of it: whoever changes the column need not know.
 */
export function saidAs(said: string | undefined, kept: string, tidy: (text: string) => string): string {
  return said !== undefined && tidy(said) === kept ? said : kept;
}

/** A name as a title holds it. */
export function titleOf(name: string): string {
  // Cut to what the column holds; a character cut in half is mended.
  return name.trim().replaceAll(/\s+/g, ' ').slice(0, 300).toWellFormed().trim();
}

/** The fields of `value` that have something to say; the type's optional fields stay optional. */
export function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined && field !== null)) as T;
}
