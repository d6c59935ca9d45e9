import type { ContributionBand } from '../pricing/contribution.ts';
import { euroCents, type EuroCents } from '../pricing/euro-cents.ts';
import type { SplitBasis } from '../pricing/terms.ts';
import { houseRules, type GroupRules } from './agreement-terms.ts';
import { usualAccountYears } from './keeping-terms.ts';

/** How a city lets its groups agree: the days that each step has, who pays what, and how groups live together. */
export interface CityRules {
  /** Days in which other providers may offer once all families have said yes; 0: nobody else is called. */
  readonly callDays: number;
  readonly chooseDays: number;
  readonly signDays: number;
  readonly basis: SplitBasis;
  /** What coordination costs an hour of a group. Families bear it only as far as they stay under what they said yes to. */
  readonly coordinationCents: EuroCents;
  /** What the city adds, by ISEE, after the split. */
  readonly bands: readonly ContributionBand[];
  readonly rules: GroupRules;
  /** Years that the accounts of a group are kept, after the one in which it ended. */
  readonly accountYears: number;
}

/** Days from everybody's yes to the last signature, should every step take all the days that it has. */
export function daysToAgree({ callDays, chooseDays, signDays }: CityRules): number {
  return callDays + (callDays > 0 ? chooseDays : 0) + signDays;
}

/** Of a city that has said nothing else: each pays by its seats, as proposals are priced, and the city adds nothing. */
export const defaultCityRules: CityRules = {
  callDays: 3,
  chooseDays: 3,
  signDays: 7,
  basis: 'seats',
  coordinationCents: euroCents(0),
  bands: [],
  rules: {
    absence: { kind: 'free-when-told', hoursBefore: 24 },
    noticeDays: 30,
    substituteDays: 7,
    coordinator: 'city',
    house: houseRules,
    more: '',
  },
  accountYears: usualAccountYears,
};
