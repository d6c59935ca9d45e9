/** A range of values that what was seen is compatible with. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** So many of so many: whole numbers, `yes` from 0 to `of`. */
export interface Share {
  readonly yes: number;
  readonly of: number;
}

/** So many events over an exposure, such as families, inhabitants or months: events whole, exposure above zero. */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

/** The confidence that every page of the lab speaks with, unless it says another. */
export const usualLevel = 0.95;

/** Refuses what is no share: a mistake of the code, since measurements are checked where they are entered. */
export function assertShare({ yes, of }: Share): void {
  if (!Number.isInteger(yes) || !Number.isInteger(of) || yes < 0 || of < 1 || yes > of) {
    throw new RangeError('a share is a whole number of a whole number above zero');
  }
}

export function assertRate({ events, exposure }: Rate): void {
  if (!Number.isInteger(events) || events < 0 || !(exposure > 0)) {
    throw new RangeError('a rate is a whole number of events over an exposure above zero');
  }
}
