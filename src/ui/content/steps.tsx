import { useTexts } from '../language-context.ts';

export interface StepsProps {
  readonly current: number;
  readonly total: number;
  /** The name of this step. */
  readonly label?: string | undefined;
}

/** How far a journey has come: words first, a thin line beside them. */
export function Steps({ current, total, label }: StepsProps) {
  const { ui } = useTexts();
  return (
    <div class="will-steps">
      <p>
        {ui.stepOf(current, total)}
        {label !== undefined && <span class="will-steps-label"> · {label}</span>}
      </p>
      <progress value={current} max={total} aria-hidden="true"></progress>
    </div>
  );
}
