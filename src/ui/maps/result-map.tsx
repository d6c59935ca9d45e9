import { useTexts } from '../language-context.ts';
import { fit, ringPath, type LonLat, type Projection, type Ring } from './projection.ts';

export interface ResultPoint {
  /** A public place: never someone's home. */
  readonly at: LonLat;
  readonly label: string;
  /** The anchor of the same result in the list: `#servizio-3`. */
  readonly href: string;
}

export interface ResultMapProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly outline: Ring;
  /** The outline is no municipality's, but a frame around places; the map says so, and how wide it is. */
  readonly framed?: boolean | undefined;
  readonly points: readonly ResultPoint[];
  /** There is one result and no list of others: it bears no number. */
  readonly alone?: boolean | undefined;
  /** The other results, which this page of the list does not hold: soft dots, no link. */
  readonly dots?: readonly LonLat[] | undefined;
  /** An address that answers `{"points": [[lon, lat], …]}` with all results, where there are more: script draws them. */
  readonly pointsFrom?: string | undefined;
}

/** All dots as one line of no length each: hundreds of circles would weigh more than the page. */
function dotsPath(dots: readonly LonLat[], projection: Projection): string {
  return dots.map((at) => `M${projection.project(at).map(Math.round).join(' ')}h0`).join('');
}

/** Results on a map, numbered as in the list beside it, which it leads to. */
export function ResultMap({
  id,
  title,
  outline,
  framed = false,
  points,
  alone = false,
  dots = [],
  pointsFrom,
}: ResultMapProps) {
  const { ui, formats } = useTexts();
  const projection = fit(outline, 328);
  const [, , , , margin] = projection.frame;
  const width = (projection.width - 2 * margin) * projection.metresPerUnit;
  const notes = [alone ? [] : ui.mapResults, framed ? ui.mapFrame(formats.distance(width)) : []].flat();
  return (
    <figure class="figure will-map">
      <svg viewBox={`0 0 ${projection.width} ${projection.height}`} role="group" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{title}</title>
        <path class={framed ? 'will-map-frame' : 'will-map-outline'} d={ringPath(outline, projection)} />
        {(dots.length > 0 || pointsFrom !== undefined) && (
          <path
            class="will-map-dots"
            d={dotsPath(dots, projection)}
            data-points={pointsFrom}
            data-frame={pointsFrom === undefined ? undefined : projection.frame.join(' ')}
          />
        )}
        {points.map((point, index) => {
          const [x, y] = projection.project(point.at);
          return (
            <a
              class="will-map-point"
              href={point.href}
              aria-label={alone ? point.label : ui.mapPoint(index + 1, point.label)}
            >
              <circle class="will-map-target" cx={x} cy={y} r="22" />
              <circle cx={x} cy={y} r="12" />
              {!alone && (
                <text x={x} y={y} dy="0.35em" text-anchor="middle">
                  {index + 1}
                </text>
              )}
            </a>
          );
        })}
      </svg>
      {notes.length > 0 && (
        <figcaption>
          <p class="text-secondary">{notes.join(' ')}</p>
        </figcaption>
      )}
    </figure>
  );
}
