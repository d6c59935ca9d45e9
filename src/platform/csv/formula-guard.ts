/**
 * Where a spreadsheet may find a formula: at the beginning of a cell, and behind whatever parts cells and rows for one that goes by
 * other signs than the comma. Italian ones part a table at its semicolons, and see no quotes but those at the beginning of a cell; so
 * "Ascolto;=HYPERLINK(…)" is two cells to them. A dash with a space behind it is an item of a list, unless something is called there.
 */
const atBeginning = String.raw`'*[=+\-@\t\r]`;
const behindSign = String.raw`'*(?:[=+@]|-(?:\S|[^;\t\r\n]*[(|!]))`;
const unguarded = new RegExp(`^(?=${atBeginning})|(?<=[;\\t\\r\\n])(?=${behindSign})`, 'g');
const guarded = new RegExp(`^'(?=${atBeginning})|(?<=[;\\t\\r\\n])'(?=${behindSign})`, 'g');

/** A text of a cell with an apostrophe wherever a formula could begin: a spreadsheet reads it as the text that it is. */
export function guardFormulas(text: string): string {
  return text.replaceAll(unguarded, "'");
}

/** The text before it was guarded. */
export function withoutGuards(text: string): string {
  return text.includes("'") ? text.replaceAll(guarded, '') : text;
}
