import { createContext, useContext } from 'hono/jsx';
import { formats, messages, type Formats, type Language, type Messages } from '../i18n/index.ts';

// Values are kept per render, so two requests in two languages never mix. Italian is the source, and the default.
const LanguageContext = createContext<Language>('it');

/** `<LanguageProvider value="en">`: `Page` does it; a test or a fragment may do it alone. */
export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export interface Texts {
  readonly language: Language;
  readonly common: Messages['common'];
  readonly ui: Messages['ui'];
  readonly formats: Formats;
}

/** The words a component says by itself, in the language of the page that it stands on. */
export function useTexts(): Texts {
  const language = useLanguage();
  const { common, ui } = messages(language);
  return { language, common, ui, formats: formats(language) };
}
