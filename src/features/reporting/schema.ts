import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { messages } from '../../i18n/index.ts';
import type { FieldErrors } from '../../ui/index.ts';
import type { FormFields } from '../../platform/http/form.ts';
import type { Chapter, SectionText } from './model.ts';
import { parseMarkup } from './markup/parse-markup.ts';
import { referencesIn } from './markup/references-in.ts';

export type ReadSection =
  | { readonly kind: 'read'; readonly text: SectionText; readonly revision: number }
  | { readonly kind: 'wrong'; readonly errors: FieldErrors };

const chapter = z.enum(['1', '2', '3', '4']).transform((text) => Number(text) as Chapter);
const position = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number);

/** The form of a section. `known` are the references that there are, `cities` the slugs of the register. */
export function readSectionForm(
  { language }: Pick<Ctx, 'language'>,
  form: FormFields,
  known: { readonly has: (reference: string) => boolean },
  cities: readonly string[],
): ReadSection {
  const t = messages(language).reporting;
  const errors: Record<string, string> = {};
  const [titleIt, titleEn] = [form.text('titolo'), form.text('titolo-en')];
  if (titleIt === '' && titleEn === '') errors['titolo'] = t.titleNeeded;
  for (const [name, title] of [
    ['titolo', titleIt],
    ['titolo-en', titleEn],
  ] as const)
    if (title.length > 200) errors[name] = t.tooLong(200);
  const chosen = chapter.safeParse(form.text('capitolo'));
  if (!chosen.success) errors['capitolo'] = t.chapterNeeded;
  const place = position.safeParse(form.text('posto'));
  if (!place.success) errors['posto'] = t.positionWrong;
  const city = form.text('citta');
  if (city !== '' && !cities.includes(city)) errors['citta'] = t.cityUnknown;
  for (const name of ['testo', 'testo-en']) {
    const problem = problemOf(language, form.text(name), known);
    if (problem !== undefined) errors[name] = problem;
  }
  if (form.text('firma').length > 120) errors['firma'] = t.tooLong(120);
  if (Object.keys(errors).length > 0 || !chosen.success || !place.success) return { kind: 'wrong', errors };
  const text: SectionText = {
    chapter: chosen.data,
    position: place.data,
    city: city === '' ? null : city,
    title: { it: titleIt, en: titleEn },
    body: { it: form.text('testo'), en: form.text('testo-en') },
    author: form.text('firma'),
    authorNamed: form.text('nome-stampato') === 'yes',
  };
  return { kind: 'read', text, revision: revisionOf(form) };
}

export function revisionOf(form: FormFields): number {
  return /^\d{1,6}$/.test(form.text('letta')) ? Number(form.text('letta')) : 0;
}

const longest = 40_000;

/** What is wrong with a text, in words that name its line; undefined when nothing is. */
export function problemOf(
  language: Ctx['language'],
  text: string,
  known: { readonly has: (reference: string) => boolean },
): string | undefined {
  const t = messages(language).reporting;
  if (text.length > longest) return t.tooLong(longest);
  const markup = parseMarkup(text);
  const [fault] = markup.faults;
  if (fault !== undefined) return t.faults[fault.problem](fault.line, fault.text);
  const unknown = referencesIn(markup).find((reference) => !known.has(reference));
  return unknown === undefined ? undefined : t.figureUnknown(unknown);
}
