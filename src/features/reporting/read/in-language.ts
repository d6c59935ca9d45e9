import { otherLanguage, type Language } from '../../../i18n/index.ts';
import type { InLanguages } from '../model.ts';

/** A text in the reader's language, or in the other one where it is missing: then it says so. */
export interface ReadableText {
  readonly text: string;
  readonly language: Language;
}

export function inLanguage(language: Language, texts: InLanguages): ReadableText {
  if (texts[language] !== '') return { text: texts[language], language };
  const other = otherLanguage(language);
  return texts[other] === '' ? { text: '', language } : { text: texts[other], language: other };
}
