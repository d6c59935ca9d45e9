import { isChoice, isIsee, numberFacts, type Value } from '../../../domain/eligibility/facts.ts';
import { writeEuros, euroCents } from '../../../domain/pricing/euro-cents.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { Actions, HiddenField, LinkButton, Page, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { Carry } from './carry.tsx';
import { QuestionField, wrongAnswer } from './question-field.tsx';
import type { AskableFact, State } from './state.ts';

export interface QuestionPageProps {
  readonly ctx: Ctx;
  readonly state: State;
  readonly fact: AskableFact;
  /** How many rules ask for it; absent where it is asked again to change it. */
  readonly asks?: number | undefined;
  /** What was typed and is no answer. */
  readonly refused?: string | undefined;
}

/** One question, always with a way not to answer it. */
export function QuestionPage({ ctx, state, fact, asks, refused }: QuestionPageProps) {
  const { orientation: t, eligibility } = messages(ctx.language);
  const bounds = isChoice(fact) ? { least: 0, most: 0 } : numberFacts[fact];
  const error = refused === undefined ? undefined : wrongAnswer(ctx.language, fact, bounds);
  const none = isIsee(fact)
    ? t.haveNone.isee
    : fact === 'months-since-job' || fact === 'months-since-birth'
      ? t.haveNone[fact]
      : undefined;
  return (
    <Page
      shell={shellFor(ctx)}
      title={eligibility.questions[fact]}
      eyebrow={t.question(state.asked.filter((one) => one !== fact).length + 1)}
      indexed={false}
      errors={error === undefined ? {} : { valore: error }}
    >
      <Carry ctx={ctx} state={state} action="/scopri">
        <HiddenField name="domanda" value={fact} />
        <QuestionField
          language={ctx.language}
          fact={fact}
          name="valore"
          label={eligibility.facts[fact]}
          hint={eligibility.hints[fact]}
          value={refused ?? asTyped(ctx.language, fact, state.answers[fact])}
          error={error}
          optional="unmarked"
        />
        {asks !== undefined && <p class="will-muted">{t.whyAsked(asks)}</p>}
        <Actions>
          <SubmitButton name="azione" value="avanti">
            {t.next}
          </SubmitButton>
          {none !== undefined && (
            <SubmitButton tone="secondary" name="azione" value="nessuno">
              {none}
            </SubmitButton>
          )}
          <SubmitButton tone="secondary" name="azione" value="salta">
            {t.skip}
          </SubmitButton>
        </Actions>
        <Actions>
          <LinkButton name="azione" value="indietro">
            {t.back}
          </LinkButton>
          <LinkButton name="azione" value="risultati">
            {t.toResults}
          </LinkButton>
        </Actions>
      </Carry>
    </Page>
  );
}

/** An answer as it was typed. */
export function asTyped(language: Language, fact: AskableFact, value: Value | undefined): string {
  if (value === undefined || (value === 'none' && !isChoice(fact))) return '';
  if (isChoice(fact) || typeof value === 'string') return String(value);
  return isIsee(fact) ? writeEuros(euroCents(value), language === 'it' ? ',' : '.') : String(value);
}
