/** The languages of the product. Italian is the source; English is complete. */
export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** The other language, for the switch in every page's header. */
export function otherLanguage(language: Language): Language {
  return language === 'it' ? 'en' : 'it';
}

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
