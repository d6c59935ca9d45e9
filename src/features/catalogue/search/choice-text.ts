import type { Language } from '../../../i18n/language.ts';
import { messages } from '../../../i18n/index.ts';
import type { ChoiceName } from './choices.ts';

/** A choice as people read it; `value` as it stands in the address. */
export function choiceText(language: Language, name: ChoiceName, value: string): string {
  const { search: s, vocabulary } = messages(language);
  const labels: Readonly<Record<ChoiceName, Readonly<Record<string, string>> | string>> = {
    help: vocabulary.kindsOfHelp,
    audience: vocabulary.audiences,
    answerKind: vocabulary.answerKinds,
    price: s.prices,
    spoken: s.spoken,
    access: s.access,
    openNow: s.moments.open,
    hasRoom: s.moments.room,
    shared: s.shared,
  };
  const said = labels[name];
  return typeof said === 'string' ? said : (said[value] ?? value);
}
