export interface FunnelPoint {
  readonly label: string;
  readonly value: number;
  /** What stands below the line. */
  readonly size: number;
  readonly highlighted: boolean;
}

export interface FunnelPlotProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What one sees: the sentence that someone who cannot see it needs. The figures stand in a table beside it. */
  readonly description: string;
  readonly points: readonly FunnelPoint[];
  /** Limits at some sizes, the smallest first. */
  readonly limits: readonly { readonly size: number; readonly usual: Range; readonly rare: Range }[];
  readonly common: number;
  readonly commonLabel: string;
  readonly sizeLabel: string;
  readonly say: (value: number) => string;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const [width, height, left, bottom, top] = [360, 300, 52, 44, 12];

/** Each city as a point by its size, between the limits that chance alone would keep it in: what lies outside is worth asking about. */
export function FunnelPlot(props: FunnelPlotProps) {
  const { id, title, description, points, limits, common, commonLabel, sizeLabel, say } = props;
  const mostSize = Math.max(1, ...points.map(({ size }) => size)) * 1.1;
  const mostValue =
    Math.max(common, ...points.map(({ value }) => value), ...limits.map(({ rare }) => rare.high)) * 1.05 || 1;
  const x = (size: number) => Math.round((left + (size / mostSize) * (width - left - 8)) * 10) / 10;
  const y = (value: number) => Math.round((height - bottom - (value / mostValue) * (height - bottom - top)) * 10) / 10;
  const line = (of: (one: FunnelPlotProps['limits'][number]) => number) =>
    limits.map((one) => `${x(one.size)},${y(of(one))}`).join(' ');
  return (
    <figure class="figure will-chart">
      <figcaption class="figure-caption">{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`} focusable="false">
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <g class="will-funnel">
          <path class="will-funnel-axis" d={`M${left},${top} V${height - bottom} H${width - 8}`} />
          <polyline class="will-funnel-rare" points={line(({ rare }) => rare.low)} />
          <polyline class="will-funnel-rare" points={line(({ rare }) => rare.high)} />
          <polyline class="will-funnel-usual" points={line(({ usual }) => usual.low)} />
          <polyline class="will-funnel-usual" points={line(({ usual }) => usual.high)} />
          <path class="will-funnel-common" d={`M${left},${y(common)} H${width - 8}`} />
          <text class="will-bar-value" x={width - 8} y={y(common) - 4} text-anchor="end">
            {commonLabel}
          </text>
          {[0, mostValue / 2, mostValue].map((value) => (
            <text x={left - 6} y={y(value)} dy="0.35em" text-anchor="end">
              {say(value)}
            </text>
          ))}
          <text x={width - 8} y={height - 10} text-anchor="end">
            {sizeLabel}
          </text>
          {points.map((point) => (
            <g class={point.highlighted ? 'will-funnel-own' : 'will-funnel-city'}>
              <circle cx={x(point.size)} cy={y(point.value)} r="5" />
              <text x={x(point.size) - 8} y={y(point.value) - 8} text-anchor="end">
                {point.label}
              </text>
            </g>
          ))}
        </g>
      </svg>
    </figure>
  );
}
