import type { Gap } from '../../domain/diagnosis/gap-of.ts';
import { isSupply, type Range, type RecordedPart } from '../../domain/diagnosis/parts.ts';
import { formats, messages, type Language } from '../../i18n/index.ts';
import { rangeOf } from './figures/figures-of.ts';
import type { AskedOfPlatform, Figure, Territory } from './model.ts';
import type { Answered } from './platform/suggest.ts';

export function territoryInWords(language: Language, { kind, name }: Territory): string {
  const { diagnosis: t } = messages(language);
  return kind === 'city' ? t.city : t[kind](name);
}

/** `quarter:San Biagio` in addresses; the whole city is ''. */
export function territoryKey({ kind, name }: Territory): string {
  return kind === 'city' ? '' : `${kind}:${name}`;
}

/** People and services in whole numbers; a share of a hundred with one digit. */
export function rangeInWords(language: Language, part: RecordedPart | 'need', { low, high }: Range): string {
  const digits = part === 'prevalence' ? 1 : 0;
  const write = (value: number) => formats(language).number(value, digits);
  if (high === Infinity) return messages(language).diagnosis.atLeast(write(low));
  return low === high || write(low) === write(high)
    ? write(low)
    : messages(language).diagnosis.between(write(low), write(high));
}

/** What a figure says: a value, a range, the least there is, or that it is not known. */
export function figureInWords(language: Language, figure: Pick<Figure, 'part' | 'low' | 'high' | 'method'>): string {
  const range = rangeOf(figure);
  return range === undefined ? messages(language).diagnosis.unknown : rangeInWords(language, figure.part, range);
}

export function gapInWords(language: Language, gap: Gap): string {
  const { diagnosis: t } = messages(language);
  switch (gap.kind) {
    case 'unknown':
      return t.gapUnknown;
    case 'at-most':
      return t.atMost(formats(language).number(gap.high));
    case 'between':
      return rangeInWords(language, 'need', gap);
  }
}

export function dayInWords(language: Language, day: string): string {
  return formats(language).date(new Date(`${day}T12:00:00Z`));
}

/** A count of the platform, or why there is none. */
export function answeredInWords(language: Language, answered: Answered): string {
  const { common, diagnosis } = messages(language);
  if (answered === 'unknown') return diagnosis.unknown;
  return answered === 'withheld' ? common.fewerThanFive : formats(language).number(answered);
}

/** The question behind a count of the platform, as sentences: what, of whom, where, when. */
export function questionInWords(language: Language, asked: AskedOfPlatform): string {
  const { diagnosis: t } = messages(language);
  return `${t.howMany(t.queries[asked.query])} ${scopeInWords(language, asked)}`;
}

/** Of whom, where and when a count of the platform is. */
export function scopeInWords(language: Language, { query, kinds, quarter, from, to }: AskedOfPlatform): string {
  const { diagnosis: t, vocabulary } = messages(language);
  const where = territoryInWords(
    language,
    quarter === null ? { kind: 'city', name: '' } : { kind: 'quarter', name: quarter },
  );
  const named = formats(language).list(kinds.map((kind) => vocabulary.kindsOfHelp[kind]));
  // What the catalogue has is counted on a day, not over days.
  if (isSupply(query)) {
    const asked = t.scopeOn(named, where, dayInWords(language, to));
    return quarter === null ? asked : `${asked} ${t.queryInQuarter}`;
  }
  return t.scope(named, where, dayInWords(language, from), dayInWords(language, to));
}
