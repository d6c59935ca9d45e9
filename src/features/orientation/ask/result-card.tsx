import { messages } from '../../../i18n/index.ts';
import { Card, Tag, Why } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Answers } from '../../../domain/eligibility/facts.ts';
import { sayAmount } from '../words/say-amount.ts';
import { reasonsOf } from '../words/say-condition.ts';
import { AskAgain } from './ask-again.tsx';
import type { Answered } from './find-answers.ts';
import { sayNo, saySource } from './result-words.ts';
import { isAskable, type State } from './state.ts';

export interface ResultCardProps {
  readonly ctx: Ctx;
  readonly state: State;
  readonly answers: Answers;
  readonly answered: Answered;
}

const tones = { yes: 'good', no: 'neutral', 'not-known': 'care' } as const;

/** One answer: yes, no or perhaps, what it would cost, and always why. */
export function ResultCard({ ctx, state, answers, answered }: ResultCardProps) {
  const t = messages(ctx.language).orientation;
  const { rule, outcome } = answered;
  const words = { yes: [t.yes, t.whyYes], no: [t.no, t.whyNo], 'not-known': [t.maybe, t.whyMaybe] } as const;
  const [word, why] = words[outcome];
  const { amount, condition, source } = rule.text;
  const said = amount && outcome !== 'no' ? sayAmount(ctx.language, amount, answers) : undefined;
  const howMuch = outcome === 'yes' ? said?.missing.find(isAskable) : undefined;
  return (
    <Card
      title={<span lang={rule.language}>{rule.title}</span>}
      href={ctx.links.to(`/servizi/${rule.serviceId}`)}
      above={<Tag tone={tones[outcome]}>{word}</Tag>}
    >
      {rule.providerName !== null && <p class="will-muted">{rule.providerName}</p>}
      {outcome === 'no' && sayNo(ctx.language, answered).map((line) => <p>{line}</p>)}
      {outcome === 'not-known' && (
        <AskAgain ctx={ctx} state={state} title={rule.title} fact={answered.question.fact} says={t.oneQuestion} />
      )}
      {said !== undefined && <p>{said.sum}</p>}
      {howMuch !== undefined && (
        <AskAgain ctx={ctx} state={state} title={rule.title} fact={howMuch} says={t.howMuchQuestion} />
      )}
      <Why label={why} open={outcome === 'yes'} reasons={reasonsOf(ctx.language, condition, answers)}>
        {said !== undefined && (
          <>
            <p>
              <strong>{t.howMuch}</strong>
            </p>
            <ul>
              {said.steps.map((step) => (
                <li>{step}</li>
              ))}
            </ul>
          </>
        )}
        {saySource(ctx.language, rule).map((line) => (
          <p class="will-muted">{line}</p>
        ))}
        {source.link !== undefined && (
          <p>
            <a href={source.link} rel="noreferrer">
              {t.ruleSource}
            </a>
          </p>
        )}
      </Why>
    </Card>
  );
}
