import { DataTable } from '../content/data-table.tsx';
import { useTexts } from '../language-context.ts';

/** What was known on a day: from `low` to `high`, both the same where it is exact. */
export interface RangeMoment {
  /** Counted in days, from any day on. */
  readonly day: number;
  readonly dayText: string;
  /** Absent where nothing was known. `high` may be `Infinity`: only the least was known. */
  readonly range: { readonly low: number; readonly high: number } | undefined;
  /** The range in words and figures of the page's language. */
  readonly text: string;
}

export interface RangeChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What one sees: the sentence that someone who cannot see it needs. */
  readonly description: string;
  /** The oldest first. */
  readonly moments: readonly RangeMoment[];
  readonly dayLabel: string;
  readonly valueLabel: string;
  readonly say: (value: number) => string;
}

const [width, height, left, right, bottom, top] = [360, 200, 68, 16, 34, 14];
const cap = 5;

/** One thing over time with how sure it is: a bar from the least to the most on each day, its ends joined where both days are known; and the same figures in a table. */
export function RangeChart({ id, title, description, moments, dayLabel, valueLabel, say }: RangeChartProps) {
  const { ui } = useTexts();
  const [first, last] = [moments[0]?.day ?? 0, moments.at(-1)?.day ?? 0];
  const most = Math.max(1, ...moments.flatMap(({ range }) => (range === undefined ? [] : endsOf(range)))) * 1.08;
  const x = (day: number) =>
    round(left + cap + ((day - first) / Math.max(1, last - first)) * (width - left - right - cap));
  const y = (value: number) => round(height - bottom - (value / most) * (height - bottom - top));
  const drawn = moments.map(({ day, range }) => ({ x: x(day), range }));
  return (
    <figure class="figure will-chart">
      <figcaption class="figure-caption">{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`} focusable="false">
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <g class="will-range">
          <path class="will-range-axis" d={`M${left},${top} V${height - bottom} H${width - 4}`} />
          {[0, most / 1.08].map((value) => (
            <text x={left - 8} y={y(value)} dy="0.35em" text-anchor="end">
              {say(value)}
            </text>
          ))}
          {drawn.slice(1).map((point, index) => (
            <Joined from={drawn[index]} to={point} y={y} />
          ))}
          {drawn.map((point) => (
            <Reach x={point.x} range={point.range} y={y} />
          ))}
          <text x={left} y={height - 10}>
            {moments[0]?.dayText}
          </text>
          <text x={width - 4} y={height - 10} text-anchor="end">
            {moments.at(-1)?.dayText}
          </text>
        </g>
      </svg>
      <details class="will-why">
        <summary>{ui.sameFigures}</summary>
        <div class="will-why-body">
          <DataTable
            caption={title}
            hideCaption
            narrow="scroll"
            columns={[{ label: dayLabel }, { label: valueLabel, kind: 'figure' }]}
            rows={moments.map(({ dayText, text }) => [dayText, text])}
          />
        </div>
      </details>
    </figure>
  );
}

type Range = NonNullable<RangeMoment['range']>;

interface Drawn {
  readonly x: number;
  readonly range: Range | undefined;
}

interface JoinedProps {
  readonly from: Drawn | undefined;
  readonly to: Drawn;
  readonly y: (value: number) => number;
}

/** Lines from least to least and from most to most, between two days that follow one another where something was known on both. */
function Joined({ from, to, y }: JoinedProps) {
  if (from?.range === undefined || to.range === undefined) return null;
  const line = (one: number, other: number) => `M${from.x},${y(one)} L${to.x},${y(other)}`;
  const ends = [from.range.high, to.range.high] as const;
  const exact = from.range.low === ends[0] && to.range.low === ends[1];
  const most = exact || ends.includes(Infinity) ? '' : ` ${line(...ends)}`;
  return <path class="will-range-line" d={`${line(from.range.low, to.range.low)}${most}`} />;
}

/** From the least to the most, without a point between, which nobody knows; a point where it is exact; where only the least is known, a point and an arrow upwards. */
function Reach({ x, range, y }: Drawn & Pick<JoinedProps, 'y'>) {
  if (range === undefined) return null;
  const open = range.high === Infinity;
  const [low, high] = [y(range.low), open ? top : y(range.high)];
  const tip = open
    ? `M${x - cap},${high + cap} L${x},${high} L${x + cap},${high + cap}`
    : `M${x - cap},${high} H${x + cap}`;
  return (
    <g class="will-range-reach">
      {low !== high && <path d={`M${x - cap},${low} H${x + cap} M${x},${low} V${high} ${tip}`} />}
      {(open || low === high) && <circle cx={x} cy={low} r="4" />}
    </g>
  );
}

function endsOf({ low, high }: Range): number[] {
  return high === Infinity ? [low] : [low, high];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
