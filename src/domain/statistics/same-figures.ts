/** Kept numbers come back whole, but the last digit may differ where the same sum is done in another order. */
const tolerance = 1e-9;

/** Whether figures that were kept say what those say that were just made. Kept as JSON, an end that has no limit is null. */
export function sameFigures<Figures>(kept: Figures, made: Figures | undefined): boolean {
  return made !== undefined && same(kept, made);
}

function same(kept: unknown, made: unknown): boolean {
  if (typeof made === 'number') {
    if (!Number.isFinite(made)) return kept === null || kept === made;
    return typeof kept === 'number' && Math.abs(kept - made) <= tolerance * Math.max(1, Math.abs(made));
  }
  if (typeof made !== 'object' || made === null || typeof kept !== 'object' || kept === null)
    return (kept ?? undefined) === (made ?? undefined);
  const [one, other] = [new Map(Object.entries(kept)), new Map(Object.entries(made))];
  return [...new Set([...one.keys(), ...other.keys()])].every((key) => same(one.get(key), other.get(key)));
}
