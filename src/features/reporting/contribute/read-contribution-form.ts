import { z } from 'zod';
import { messages, type Language } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { NewContribution } from '../contribution-store.ts';
import type { Chapter } from '../model.ts';

export type ReadContribution =
  | { readonly kind: 'read'; readonly contribution: NewContribution }
  | { readonly kind: 'wrong'; readonly errors: FieldErrors };

const chapter = z.enum(['1', '2', '3', '4']).transform((text) => Number(text) as Chapter);
const language = z.enum(['it', 'en']);
const longest = { titolo: 200, testo: 40_000, firma: 120 } as const;

/** The form of a contribution; `newId` for one that lost its own key. */
export function readContributionForm(pageLanguage: Language, form: FormFields, newId: () => string): ReadContribution {
  const t = messages(pageLanguage).reporting;
  const needed = { titolo: t.titleNeeded, testo: t.bodyNeeded, firma: t.authorNeeded };
  const errors: Record<string, string> = {};
  const chosen = chapter.safeParse(form.text('capitolo'));
  if (!chosen.success) errors['capitolo'] = t.chapterNeeded;
  const spoken = language.safeParse(form.text('lingua'));
  if (!spoken.success) errors['lingua'] = t.languageNeeded;
  for (const name of ['titolo', 'testo', 'firma'] as const) {
    const text = form.text(name);
    if (text === '') errors[name] = needed[name];
    else if (text.length > longest[name]) errors[name] = t.tooLong(longest[name]);
  }
  if (Object.keys(errors).length > 0 || !chosen.success || !spoken.success) return { kind: 'wrong', errors };
  return {
    kind: 'read',
    contribution: {
      id: z.uuid().toLowerCase().safeParse(form.text('submissionKey')).data ?? newId(),
      chapter: chosen.data,
      language: spoken.data,
      title: form.text('titolo'),
      body: form.text('testo'),
      author: form.text('firma'),
      authorNamed: form.text('nome-stampato') === 'yes',
    },
  };
}
