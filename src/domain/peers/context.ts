/** What makes cities alike, before anything that they do: how large, how old, how much they spend, how dense. */
export const contextCodes = ['population', 'over-64-share', 'spending-per-head', 'density'] as const;
export type ContextCode = (typeof contextCodes)[number];

/** Size and density spread over powers of ten: twice as many is as far for a town as for a city. */
const onALogScale: ReadonlySet<ContextCode> = new Set(['population', 'density']);

export function isOnALogScale(code: ContextCode): boolean {
  return onALogScale.has(code);
}

/** Values by city; what is not known is not there. Population in residents, share 0 to 1, euros a head a year, residents a square kilometre. */
export type CityContext = Readonly<Partial<Record<ContextCode, number>>>;

/** The value on the scale that distances are measured on; undefined where it is not known, or cannot be true. */
export function scaled(code: ContextCode, context: CityContext): number | undefined {
  const value = context[code];
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (!onALogScale.has(code)) return value;
  return value > 0 ? Math.log(value) : undefined;
}
