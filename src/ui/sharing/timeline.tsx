import type { Child } from 'hono/jsx';
import { useTexts } from '../language-context.ts';

export interface TimelineStep {
  readonly state: 'done' | 'now' | 'next';
  readonly title: Child;
  /** The word for its state, where "Fatto", "Adesso" and "Poi" do not fit. */
  readonly word?: string | undefined;
  /** By when, or on which day it was done, already in words. */
  readonly when?: string | undefined;
  /** True where `when` is a deadline: it is then read "entro …". */
  readonly deadline?: boolean | undefined;
  readonly who?: string | undefined;
  readonly detail?: Child | undefined;
}

export interface TimelineProps {
  readonly steps: readonly TimelineStep[];
  /** The name of the list; "Che cosa succede adesso" unless another fits. */
  readonly label?: string | undefined;
}

interface StepItemProps {
  readonly step: TimelineStep;
  /** Of several that happen at once, the first one is where one stands. */
  readonly current: boolean;
}

function StepItem({ step, current }: StepItemProps) {
  const { common, ui } = useTexts();
  const words = { done: common.done, now: common.now, next: common.nextStep };
  const when = step.when !== undefined && step.deadline === true ? ui.by(step.when) : step.when;
  return (
    <li class={`will-moment will-moment-${step.state}`} aria-current={current ? 'step' : undefined}>
      <p class="will-moment-state">
        {step.word ?? words[step.state]}
        {when !== undefined && <span class="will-moment-when"> · {when}</span>}
      </p>
      <p class="will-moment-title">{step.title}</p>
      {step.who !== undefined && <p class="text-secondary">{ui.who(step.who)}</p>}
      {step.detail !== undefined && <div>{step.detail}</div>}
    </li>
  );
}

/** What happens now: done, now, next, by when and who. */
export function Timeline({ steps, label }: TimelineProps) {
  const { ui } = useTexts();
  const current = steps.find(({ state }) => state === 'now');
  return (
    <ol class="will-timeline" aria-label={label ?? ui.whatHappens}>
      {steps.map((step) => (
        <StepItem step={step} current={step === current} />
      ))}
    </ol>
  );
}
