import { euroCents, type EuroCents } from './euro-cents.ts';

/** Up to this ISEE (in cents, included), the city pays this many hundredths of a family's part. */
export interface ContributionBand {
  readonly upToCents: EuroCents;
  readonly percent: number;
}

/** The band that an ISEE falls in: the lowest whose limit it does not pass; undefined above all of them. */
export function bandOf(bands: readonly ContributionBand[], iseeCents: number): ContributionBand | undefined {
  return [...bands].sort((a, b) => a.upToCents - b.upToCents).find(({ upToCents }) => iseeCents <= upToCents);
}

/** What the city pays of a part, to the nearest cent, half a cent in the family's favour. Never more than the part. */
export function contributionTo(partCents: number, percent: number): EuroCents {
  return euroCents(Math.min(partCents, Math.round((partCents * percent) / 100)));
}
