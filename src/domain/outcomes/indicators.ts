/** The figures that every city counts in the same way. Their words are in `src/i18n`, one entry a code. */
export const indicatorCodes = ['groups', 'families', 'hours-week', 'saved-cents-week', 'first-contacts'] as const;
export type IndicatorCode = (typeof indicatorCodes)[number];

/** What an indicator speaks of: what there is, what is being done, what changes for people. */
export type IndicatorType = 'structure' | 'process' | 'outcome';
export type IndicatorUnit = 'groups' | 'families' | 'hours-a-week' | 'cents-a-week';

export interface Indicator {
  readonly code: IndicatorCode;
  readonly type: IndicatorType;
  readonly unit: IndicatorUnit;
  /** Raised when the way of counting changes, so that figures counted in two ways are never compared unawares. */
  readonly version: number;
}

const definitions: Readonly<Record<IndicatorCode, Omit<Indicator, 'code'>>> = {
  groups: { type: 'process', unit: 'groups', version: 1 },
  families: { type: 'process', unit: 'families', version: 1 },
  'hours-week': { type: 'process', unit: 'hours-a-week', version: 1 },
  'saved-cents-week': { type: 'process', unit: 'cents-a-week', version: 1 },
  'first-contacts': { type: 'process', unit: 'families', version: 1 },
};

export const indicators: readonly Indicator[] = indicatorCodes.map((code) => ({ code, ...definitions[code] }));

/** Version of the whole set: a publication says by which one its figures were counted. */
export const definitionsVersion = 1;
