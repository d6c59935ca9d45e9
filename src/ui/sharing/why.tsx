import type { Child } from 'hono/jsx';
import { Icon, type IconName } from '../content/icon.tsx';
import { useTexts } from '../language-context.ts';

export interface Reason {
  /** `undefined` where it is not known yet. */
  readonly met: boolean | undefined;
  readonly text: Child;
}

export interface WhyProps {
  /** "Perché?" unless another question fits better. */
  readonly label?: string | undefined;
  readonly reasons?: readonly Reason[] | undefined;
  /** What would turn a no into a yes. */
  readonly change?: Child | undefined;
  readonly open?: boolean | undefined;
  /** A fold on phones only: where there is room its content is simply there. */
  readonly openOnWide?: boolean | undefined;
  /** The arithmetic, the distances: whatever else explains. */
  readonly children?: Child | undefined;
}

function ReasonItem({ reason }: { readonly reason: Reason }) {
  const { ui } = useTexts();
  const icons: Record<'yes' | 'no' | 'unknown', IconName> = { yes: 'check', no: 'cross', unknown: 'question' };
  const words = { yes: ui.conditionMet, no: ui.conditionNotMet, unknown: ui.conditionUnknown };
  const answer = reason.met === undefined ? 'unknown' : reason.met ? 'yes' : 'no';
  return (
    <li class={`will-reason will-reason-${answer}`}>
      <Icon name={icons[answer]} />
      <span>
        <span class="will-reason-word">{words[answer]}</span> {reason.text}
      </span>
    </li>
  );
}

/** Under every suggestion and every no: the reasons, for who wants to see them. */
export function Why({ label, reasons = [], change, open = false, openOnWide = false, children }: WhyProps) {
  const { common, ui } = useTexts();
  return (
    <details class={openOnWide ? 'will-why will-why-wide' : 'will-why'} open={open}>
      <summary>{label ?? common.why}</summary>
      <div class="will-why-body">
        {reasons.length > 0 && (
          <ul class="list-unstyled">
            {reasons.map((reason) => (
              <ReasonItem reason={reason} />
            ))}
          </ul>
        )}
        {children}
        {change !== undefined && (
          <div class="will-change">
            <p>
              <strong>{ui.whatWouldChange}</strong>
            </p>
            <p>{change}</p>
          </div>
        )}
      </div>
    </details>
  );
}
