/** A moment or a stretch of time; days as `2026-11-25`, or as much of them as is known. */
export interface TimePoint {
  readonly from: string;
  readonly to?: string | null | undefined;
  /** Above the line what happened around, below it one's own. */
  readonly lane: 'above' | 'below';
}

export interface TimeLineProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What one sees: the sentence that someone who cannot see it needs. */
  readonly description: string;
  readonly points: readonly TimePoint[];
}

const [width, height, middle, edge] = [328, 164, 76, 18];
const rise = 13;

/** The year and its part: `2023-07` is 2023.5. */
function yearsOf(day: string): number {
  const [year = '0', month = '1', date = '1'] = day.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(date) - 1) / 372;
}

/** Moments on a line of years, one's own below and what happened around above. The list beside it says the same. */
export function TimeLine({ id, title, description, points }: TimeLineProps) {
  if (points.length === 0) return null;
  const years = points.flatMap(({ from, to }) => [yearsOf(from), yearsOf(to ?? from)]);
  const [first, last] = [Math.floor(Math.min(...years)), Math.floor(Math.max(...years)) + 1];
  const x = (day: string) => edge + ((yearsOf(day) - first) / (last - first)) * (width - 2 * edge);
  const step = Math.max(1, Math.ceil((last - first) / 5));
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  return (
    <figure class="figure will-time-line">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`} focusable="false">
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <path class="will-time-axis" d={`M${edge} ${middle}H${width - edge}`} />
        {ticks.map((year) => (
          <>
            <path class="will-time-axis" d={`M${x(`${year}`)} ${middle - 5}v10`} />
            <text x={x(`${year}`)} y={height - 4} text-anchor="middle">
              {year}
            </text>
          </>
        ))}
        {stacked(points, x).map(({ lane, at, length, level }) => (
          <rect
            class={lane === 'above' ? 'will-time-around' : 'will-time-own'}
            x={at - 4}
            y={lane === 'above' ? middle - 20 - level * rise : middle + 10 + level * rise}
            width={8 + length}
            height="8"
            rx="4"
          />
        ))}
      </svg>
    </figure>
  );
}

/** Moments that would cover one another stand on top of each other, four high at most. */
function stacked(points: readonly TimePoint[], x: (day: string) => number) {
  const ends = { above: [0, 0, 0, 0], below: [0, 0, 0, 0] };
  return points
    .map(({ from, to, lane }) => ({ lane, at: x(from), length: x(to ?? from) - x(from) }))
    .sort((a, b) => a.at - b.at)
    .map((point) => {
      const free = ends[point.lane].findIndex((end) => end <= point.at - 5);
      const level = free === -1 ? ends[point.lane].length - 1 : free;
      ends[point.lane][level] = point.at + point.length + 5;
      return { ...point, level };
    });
}
