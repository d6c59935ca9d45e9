import { messages } from '../../../i18n/index.ts';
import { Card, Tag, Why } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Answers } from '../../../domain/eligibility/facts.ts';
import { reasonsOf } from '../words/say-condition.ts';
import { AskAgain } from './ask-again.tsx';
import type { AgedEntry } from './find-answers.ts';
import { becauseOf } from './open-results.tsx';
import type { State } from './state.ts';

interface AgedCardProps {
  readonly ctx: Ctx;
  readonly state: State;
  readonly answers: Answers;
  readonly aged: AgedEntry;
}

/** An entry that is for some ages, for whoever's age is not known: the one question, and what its sheet says. */
export function AgedCard({ ctx, state, answers, aged: { entry, condition, question } }: AgedCardProps) {
  const t = messages(ctx.language).orientation;
  return (
    <Card
      title={<span lang={entry.language}>{entry.title}</span>}
      href={ctx.links.to(`/servizi/${entry.serviceId}`)}
      above={<Tag tone="care">{t.maybe}</Tag>}
    >
      {entry.providerName !== null && <p class="will-muted">{entry.providerName}</p>}
      {becauseOf(ctx, state, { ...entry, ages: null }).map((line) => (
        <p>{line}</p>
      ))}
      <AskAgain ctx={ctx} state={state} title={entry.title} fact={question.fact} says={t.oneQuestion} />
      <Why label={t.whyMaybe} reasons={reasonsOf(ctx.language, condition, answers)}>
        <p class="will-muted">{t.agesSource}</p>
      </Why>
    </Card>
  );
}
