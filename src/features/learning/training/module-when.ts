import { messages, type Language } from '../../../i18n/index.ts';
import { whenInWords } from '../meetings/when-in-words.ts';
import type { Module } from './model.ts';

/** "mercoledì 3 marzo 2027, dalle 10:00 alle 12:00", "lo fai quando vuoi", or that the day is not known. */
export function moduleWhen(language: Language, module: Module): string {
  const t = messages(language).training;
  if (module.ownTime) return t.ownTime;
  const { day } = module;
  return day === null ? t.dayUnknown : whenInWords(language, { ...module, day });
}
