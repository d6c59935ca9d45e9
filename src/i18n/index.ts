import type { Language } from './language.ts';
import * as it from './it/index.ts';
import * as en from './en/index.ts';

export type Messages = typeof it;

// `en` must have Italian's shape: a missing key does not compile.
const byLanguage: Record<Language, Messages> = { it, en };

/** All messages of a language, one property per feature: `messages(language).requests.title`. */
export function messages(language: Language): Messages {
  return byLanguage[language];
}

export { formats, type Formats } from './formats.ts';
export { languages, otherLanguage, type Bilingual, type Language } from './language.ts';
