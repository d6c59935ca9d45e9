import { useTexts } from '../language-context.ts';
import { stepName, type PriceStep } from './price-step.ts';

const rowHeight = 44;
const longest = 150;

/** The ladder as bars that get shorter. The table beside it says the same in figures. */
export function PriceDrawing({ steps, id }: { readonly steps: readonly PriceStep[]; readonly id: string }) {
  const { ui, formats } = useTexts();
  const highest = Math.max(1, ...steps.map((step) => step.centsPerHour));
  const spoken = steps.map((step) => ui.ladderStep(stepName(step.families, ui), formats.money(step.centsPerHour)));
  return (
    <svg
      class="will-ladder-drawing"
      viewBox={`0 0 300 ${steps.length * rowHeight}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{ui.ladderDrawing}</title>
      <desc id={`${id}-desc`}>{spoken.join('; ')}</desc>
      {steps.map((step, index) => {
        const width = (step.centsPerHour / highest) * longest;
        const middle = index * rowHeight + rowHeight / 2;
        return (
          <g class={step.current === true ? 'will-bar-current' : 'will-bar'}>
            <text x="62" y={middle} dy="0.35em" text-anchor="end">
              {stepName(step.families, ui)}
            </text>
            <rect x="72" y={middle - 14} width={width} height="28" rx="4" />
            <text x={80 + width} y={middle} dy="0.35em" class="will-bar-value">
              {formats.money(step.centsPerHour)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
