import type { IndicatorType } from './indicators.ts';

/**
 * The indicators that WILL collects by design (domain, E.5), beside those that the lab adds. Their words are in `src/i18n`. Live ones have a query over the
 * platform's own events, run for each month; the others are entered by hand with their source.
 */
export const liveCodes = [
  'requests-made',
  'assisted-share',
  'first-contact-share',
  'fill-rate',
  'days-to-proposal',
  'groups-started',
  'group-size',
  'families-sharing',
  'hours-shared',
  'attendance',
  'price-ratio',
  'entries-expired',
  'helped-share',
  'met-share',
  'again-share',
] as const;
export type LiveCode = (typeof liveCodes)[number];

export const handCodes = [
  'providers-active',
  'points-of-presence',
  'services-for-cluster',
  'volunteers',
  'cost',
  'contacts-in-person',
  'vouchers-used',
  'caregiver-burden',
  'loneliness',
  'delayed-entry',
  'regular-hours',
  'satisfaction',
] as const;
export type HandCode = (typeof handCodes)[number];
export type LibraryCode = LiveCode | HandCode;

/** `share`: numerator of denominator; `mean`: a sum over how many; `count`: a number of things; `amount`: a sum of something that divides. */
export type Measure = 'share' | 'mean' | 'count' | 'amount';
/** What a value is counted in; a share in hundredths. */
export type LibraryUnit =
  | 'percent'
  | 'days'
  | 'families'
  | 'requests'
  | 'groups'
  | 'hours'
  | 'entries'
  | 'people'
  | 'places'
  | 'cents'
  | 'points'
  | 'providers'
  | 'months';
export type Direction = 'more-is-better' | 'less-is-better' | 'neither';

export interface LibraryIndicator {
  readonly type: IndicatorType;
  readonly measure: Measure;
  readonly unit: LibraryUnit;
  readonly direction: Direction;
  /** Raised when the way of counting changes: figures of two versions are never compared unawares. */
  readonly version: number;
  /** Numerator and denominator count families or people, so that small ones are withheld before they are published. */
  readonly countsPeople: boolean;
  /** Whether it is measured by quarter as well. */
  readonly byTerritory: boolean;
  /** What is true at the moment of the query alone, and cannot be asked of a past month again. */
  readonly photograph?: true;
}

const share = { measure: 'share', unit: 'percent', version: 1, countsPeople: true, byTerritory: true } as const;

export const library: Readonly<Record<LibraryCode, LibraryIndicator>> = {
  'requests-made': {
    type: 'process',
    measure: 'count',
    unit: 'requests',
    direction: 'neither',
    version: 1,
    countsPeople: true,
    byTerritory: true,
  },
  'assisted-share': { ...share, type: 'process', direction: 'neither' },
  'first-contact-share': { ...share, type: 'process', direction: 'more-is-better' },
  'fill-rate': { ...share, type: 'process', direction: 'more-is-better' },
  'days-to-proposal': {
    type: 'process',
    measure: 'mean',
    unit: 'days',
    direction: 'less-is-better',
    version: 1,
    countsPeople: true,
    byTerritory: true,
  },
  'groups-started': {
    type: 'process',
    measure: 'count',
    unit: 'groups',
    direction: 'more-is-better',
    version: 1,
    countsPeople: false,
    byTerritory: false,
  },
  'group-size': {
    type: 'process',
    measure: 'mean',
    unit: 'families',
    direction: 'neither',
    version: 1,
    countsPeople: true,
    byTerritory: false,
  },
  'families-sharing': {
    type: 'process',
    measure: 'count',
    unit: 'families',
    direction: 'more-is-better',
    version: 1,
    countsPeople: true,
    byTerritory: true,
  },
  'hours-shared': {
    type: 'process',
    measure: 'amount',
    unit: 'hours',
    direction: 'more-is-better',
    version: 1,
    countsPeople: false,
    byTerritory: false,
  },
  attendance: { ...share, type: 'process', direction: 'more-is-better', countsPeople: false, byTerritory: false },
  'price-ratio': { ...share, type: 'process', direction: 'less-is-better', countsPeople: false, byTerritory: false },
  'entries-expired': {
    ...share,
    type: 'structure',
    direction: 'less-is-better',
    countsPeople: false,
    byTerritory: false,
    photograph: true,
  },
  'helped-share': { ...share, type: 'outcome', direction: 'more-is-better' },
  'met-share': { ...share, type: 'outcome', direction: 'more-is-better' },
  'again-share': { ...share, type: 'outcome', direction: 'more-is-better' },
  'providers-active': {
    type: 'structure',
    measure: 'count',
    unit: 'providers',
    direction: 'more-is-better',
    version: 1,
    countsPeople: false,
    byTerritory: true,
  },
  'points-of-presence': {
    type: 'structure',
    measure: 'count',
    unit: 'places',
    direction: 'more-is-better',
    version: 1,
    countsPeople: false,
    byTerritory: true,
  },
  'services-for-cluster': {
    type: 'structure',
    measure: 'count',
    unit: 'entries',
    direction: 'more-is-better',
    version: 1,
    countsPeople: false,
    byTerritory: true,
  },
  volunteers: {
    type: 'structure',
    measure: 'count',
    unit: 'people',
    direction: 'more-is-better',
    version: 1,
    countsPeople: true,
    byTerritory: true,
  },
  cost: {
    type: 'structure',
    measure: 'amount',
    unit: 'cents',
    direction: 'less-is-better',
    version: 1,
    countsPeople: false,
    byTerritory: true,
  },
  'contacts-in-person': { ...share, type: 'process', direction: 'neither' },
  'vouchers-used': { ...share, type: 'process', direction: 'more-is-better' },
  'caregiver-burden': {
    type: 'outcome',
    measure: 'mean',
    unit: 'points',
    direction: 'less-is-better',
    version: 1,
    countsPeople: true,
    byTerritory: true,
  },
  loneliness: {
    type: 'outcome',
    measure: 'mean',
    unit: 'points',
    direction: 'less-is-better',
    version: 1,
    countsPeople: true,
    byTerritory: true,
  },
  'delayed-entry': {
    type: 'outcome',
    measure: 'mean',
    unit: 'months',
    direction: 'more-is-better',
    version: 1,
    countsPeople: true,
    byTerritory: true,
  },
  'regular-hours': { ...share, type: 'outcome', direction: 'more-is-better' },
  satisfaction: { ...share, type: 'outcome', direction: 'more-is-better' },
};

export function isLive(code: string): code is LiveCode {
  return liveCodes.some((live) => live === code);
}

/** What groups do is counted in groups, hours, cents and marks of the register, and behind it stand the families of those groups: few of them, it may be. */
export const groupCodes = ['groups-started', 'hours-shared', 'attendance', 'price-ratio'] as const satisfies LiveCode[];
export type GroupCode = (typeof groupCodes)[number];

export function isOfGroups(code: string): code is GroupCode {
  return groupCodes.some((one) => one === code);
}

/** A share of money is no share of cases: chance, which counts heads and tails, says nothing of so many cents of so many. */
export function isOfAmounts(code: string): boolean {
  return code === 'price-ratio';
}

export function isInLibrary(code: string): code is LibraryCode {
  return Object.hasOwn(library, code);
}

/** Codes that name other figures where a text refers to them: what was said of the change, of an experiment and its social return, of a skill. */
export function isKeptForReports(code: string): boolean {
  return /^(change|reading|skill)-|^social-return$/.test(code);
}

/** For how many months after its own a month may still change: a request that is asked on its last day has 90 days to be answered. */
export const monthsThatMove = 4;
