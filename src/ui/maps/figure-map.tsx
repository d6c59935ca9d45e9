import { fit, ringPath, type LonLat, type Ring } from './projection.ts';

export interface MapFigure {
  /** The middle of a quarter, never an address. */
  readonly at: LonLat;
  readonly label: string;
  /** Undefined where it is not known: a cross stands there, not an empty circle that looks like nought. */
  readonly value: number | undefined;
}

export interface FigureMapProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What one sees; the figures themselves are in a table beside the map. */
  readonly description: string;
  readonly outline: Ring;
  /** The outline is no municipality's, but a frame around places. */
  readonly framed?: boolean | undefined;
  readonly figures: readonly MapFigure[];
}

const largest = 34;

/** A figure for each quarter, as circles whose areas compare; a cross where it is not known. */
export function FigureMap({ id, title, description, outline, framed = false, figures }: FigureMapProps) {
  const projection = fit(outline, 328);
  const most = Math.max(1, ...figures.map(({ value }) => value ?? 0));
  return (
    <figure class="figure will-map">
      <svg
        viewBox={`0 0 ${projection.width} ${projection.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        focusable="false"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <path class={framed ? 'will-map-frame' : 'will-map-outline'} d={ringPath(outline, projection)} />
        {figures.map(({ at, label, value }) => {
          const [x, y] = projection.project(at);
          return (
            <g class="will-cell-place">
              {value === undefined ? (
                <path class="will-map-unknown" d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
              ) : (
                <circle cx={x} cy={y} r={Math.round(Math.max(3, largest * Math.sqrt(value / most)))} />
              )}
              <text class="will-map-name" x={x} y={y} dy="-0.8em" text-anchor="middle">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
