import { choiceFacts, isChoice, isIsee } from '../../../domain/eligibility/facts.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { MoneyField, NumberField, Radios } from '../../../ui/index.ts';
import { sayValue } from '../words/say-value.ts';
import type { AskableFact } from './state.ts';

export interface QuestionFieldProps {
  readonly language: Language;
  readonly fact: AskableFact;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** As it was typed. */
  readonly value: string;
  readonly error?: string | undefined;
  readonly optional?: 'unmarked' | undefined;
}

/** The field that answers a question: a choice, a sum, or a number. */
export function QuestionField({ language, fact, ...field }: QuestionFieldProps) {
  if (isChoice(fact))
    return (
      <Radios
        {...field}
        options={choiceFacts[fact].map((value) => ({ value, label: sayValue(language, fact, value) }))}
      />
    );
  return isIsee(fact) ? <MoneyField {...field} width="medium" /> : <NumberField {...field} />;
}

/** What is wrong with what was typed. */
export function wrongAnswer(language: Language, fact: AskableFact, bounds: { least: number; most: number }): string {
  const t = messages(language).orientation;
  if (isChoice(fact)) return t.choose;
  return isIsee(fact) ? t.euros : t.whole(bounds.least, bounds.most);
}
