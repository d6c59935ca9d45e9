import { useTexts } from '../language-context.ts';
import { fit, ringPath, type LonLat, type Ring } from './projection.ts';

export interface CoarseCell {
  /** The middle of a coarse cell, never an address. */
  readonly at: LonLat;
  /** "San Fruttuoso: 2 famiglie". */
  readonly label: string;
  /** People are warm; places are blue. */
  readonly kind?: 'people' | 'place' | undefined;
}

export interface CoarseMapProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly outline: Ring;
  readonly cells: readonly CoarseCell[];
  /** How big a cell is: about how well one is hidden in it. */
  readonly radiusMetres?: number | undefined;
  /** The line under the map; the promise about addresses unless another fits. */
  readonly note?: string | undefined;
}

/** Near, not where: soft cells in the outline of the municipality, without pins, and the same in a list. */
export function CoarseMap({ id, title, description, outline, cells, radiusMetres = 600, note }: CoarseMapProps) {
  const { ui } = useTexts();
  const projection = fit(outline, 328);
  const radius = Math.max(10, radiusMetres / projection.metresPerUnit);
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
        <path class="will-map-outline" d={ringPath(outline, projection)} />
        {cells.map((cell) => {
          const [x, y] = projection.project(cell.at);
          return (
            <g class={cell.kind === 'place' ? 'will-cell-place' : 'will-cell-people'}>
              {[1, 0.75, 0.5, 0.25].map((part) => (
                <circle cx={x} cy={y} r={Math.round(radius * part * 10) / 10} />
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption>
        <p class="figure-caption">{title}</p>
        <ul class="list-unstyled will-map-list">
          {cells.map((cell) => (
            <li class={cell.kind === 'place' ? 'will-cell-place' : 'will-cell-people'}>{cell.label}</li>
          ))}
        </ul>
        <p class="text-secondary">{note ?? ui.mapNear}</p>
      </figcaption>
    </figure>
  );
}
