import type { Validity } from '../../domain/accreditation/rules.ts';
import type { KindOfHelp } from '../../domain/vocabulary.ts';
import { formats, messages, type Language } from '../../i18n/index.ts';
import type { TagTone } from '../../ui/index.ts';
import type { FileState } from './model.ts';
import type { Progress } from './progress-of.ts';

/** A local day, `2026-11-25`, as people read it. */
export function dayInWords(language: Language, date: string): string {
  return formats(language).date(new Date(`${date}T12:00:00Z`));
}

export function kindsInWords(language: Language, kinds: readonly KindOfHelp[]): string {
  return formats(language).list(kinds.map((kind) => messages(language).vocabulary.kindsOfHelp[kind]));
}

export function validityInWords(language: Language, validity: Validity): string {
  const t = messages(language).accreditation.notice;
  switch (validity.kind) {
    case 'for-good':
      return t.forGood;
    case 'its-own-date':
      return t.itsOwnDate;
    case 'months':
      return t.months(validity.months);
  }
}

export const stateTones: Readonly<Record<FileState, TagTone>> = {
  applied: 'neutral',
  refused: 'neutral',
  accredited: 'good',
  suspended: 'care',
  expired: 'care',
  withdrawn: 'neutral',
};

export const progressTones: Readonly<Record<Progress['state'], TagTone>> = {
  missing: 'care',
  waiting: 'neutral',
  'asks-again': 'care',
  refused: 'bad',
  ok: 'good',
  lapsed: 'bad',
};

/** Where a requirement stands, in a word or two: `until` says more, where there is more to say. */
export function progressInWords(language: Language, state: Progress['state']): string {
  const t = messages(language).accreditation.progress;
  const words: Readonly<Record<Progress['state'], string>> = {
    missing: t.missing,
    waiting: t.waiting,
    'asks-again': t.asksAgain,
    refused: t.refused,
    ok: t.ok,
    lapsed: t.lapsed,
  };
  return words[state];
}

export function untilInWords(language: Language, { state, through }: Progress): string | undefined {
  if (through === undefined || (state !== 'ok' && state !== 'lapsed')) return undefined;
  const t = messages(language).accreditation.progress;
  const date = dayInWords(language, through);
  return state === 'ok' ? t.until(date) : t.lapsedOn(date);
}
