import { DataTable } from '../content/data-table.tsx';
import { useTexts } from '../language-context.ts';

export interface Bar {
  readonly label: string;
  /** `undefined` where it is hidden because too few, or not known: `text` then says so. */
  readonly value: number | undefined;
  /** The value in words and figures of the page's language. */
  readonly text: string;
  readonly highlighted?: boolean | undefined;
}

export interface BarChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What one sees: the sentence that someone who cannot see it needs. */
  readonly description: string;
  readonly bars: readonly Bar[];
  /** What the bars are ("Comune") and what they measure ("Ore condivise"). */
  readonly barsLabel: string;
  readonly valueLabel: string;
}

const rowHeight = 52;
const width = 328;
const room = 72;

function BarRow({ bar, index, highest }: { readonly bar: Bar; readonly index: number; readonly highest: number }) {
  const length = ((bar.value ?? 0) / highest) * (width - room);
  const y = index * rowHeight;
  return (
    <g class={bar.highlighted === true ? 'will-bar-current' : 'will-bar'}>
      <text x="0" y={y + 16}>
        {bar.label}
      </text>
      {bar.value !== undefined && <rect x="0" y={y + 23} width={Math.max(2, length)} height="18" rx="3" />}
      <text class="will-bar-value" x={bar.value === undefined ? 0 : length + 8} y={y + 32} dy="0.35em">
        {bar.text}
      </text>
    </g>
  );
}

/** Bars to compare by eye, and the same figures in a table for everyone else. */
export function BarChart({ id, title, description, bars, barsLabel, valueLabel }: BarChartProps) {
  const { ui } = useTexts();
  const highest = Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  return (
    <figure class="figure will-chart">
      <figcaption class="figure-caption">{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        focusable="false"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {bars.map((bar, index) => (
          <BarRow bar={bar} index={index} highest={highest} />
        ))}
      </svg>
      <details class="will-why">
        <summary>{ui.sameFigures}</summary>
        <div class="will-why-body">
          <DataTable
            caption={title}
            hideCaption
            narrow="scroll"
            columns={[{ label: barsLabel }, { label: valueLabel, kind: 'figure' }]}
            rows={bars.map((bar) => [bar.label, bar.text])}
          />
        </div>
      </details>
    </figure>
  );
}
