import type { Language } from '../../../i18n/language.ts';

/** What a person wrote, in its paragraphs and lines. `lang` where it is not the language of the page. */
export function Prose({ text, lang }: { readonly text: string; readonly lang: Language | undefined }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p lang={lang}>
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </>
  );
}
