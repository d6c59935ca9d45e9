/** An address, or where a source has none its name with the year: who says it, and when. */
export function isSource(source: string): boolean {
  return /^https?:/.test(source) ? URL.canParse(source) : /\p{L}{4,}.*\b20\d\d\b/u.test(source);
}
