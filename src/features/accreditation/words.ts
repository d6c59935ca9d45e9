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

export function progressInWords(language: Language, { state, through }: Progress): string {
  const t = messages(language).accreditation.progress;
  const date = through === undefined ? '' : dayInWords(language, through);
  switch (state) {
    case 'missing':
      return t.missing;
    case 'waiting':
      return t.waiting;
    case 'asks-again':
      return t.asksAgain;
    case 'refused':
      return t.refused;
    case 'lapsed':
      return t.lapsed(date);
    case 'ok':
      return through === undefined ? t.ok : t.okUntil(date);
  }
}
