import { z } from 'zod';
import { messages, type Language } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { Question } from './question-store.ts';

export type ReadQuestion =
  { readonly kind: 'read'; readonly question: Question } | { readonly kind: 'wrong'; readonly errors: FieldErrors };

const longest = { ente: 200, luogo: 120, nome: 120, email: 254, messaggio: 4000 } as const;

/** The form of who would like to be accompanied; `newId` for one that lost its own key. */
export function readQuestionForm(language: Language, form: FormFields, newId: () => string): ReadQuestion {
  const t = messages(language).contact;
  const errors: Record<string, string> = {};
  for (const name of ['ente', 'luogo', 'nome', 'email', 'messaggio'] as const) {
    const text = form.text(name);
    if (text === '') errors[name] = t.needed[name];
    else if (text.length > longest[name]) errors[name] = t.tooLong(longest[name]);
    else if (name === 'email' && !z.email().safeParse(text).success) errors[name] = t.emailWrong;
  }
  if (Object.keys(errors).length > 0) return { kind: 'wrong', errors };
  return {
    kind: 'read',
    question: {
      id: z.uuid().toLowerCase().safeParse(form.text('submissionKey')).data ?? newId(),
      body: form.text('ente'),
      place: form.text('luogo'),
      name: form.text('nome'),
      email: form.text('email'),
      message: form.text('messaggio'),
      language,
    },
  };
}
