import type { Child } from 'hono/jsx';

export interface DiagramNode {
  readonly id: string;
  readonly text: string;
  readonly column: number;
  readonly row: number;
  /** It may be the last: nothing need follow from it. */
  readonly mayEnd: boolean;
}

export interface DiagramArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** It was believed, and does not show. */
  readonly broken: boolean;
  /** Why it should hold, what speaks for it, what its indicator says: for the list. */
  readonly about: Child;
}

export interface TheoryDiagramProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The name of each column: "Attività". */
  readonly columns: readonly string[];
  readonly nodes: readonly DiagramNode[];
  readonly arrows: readonly DiagramArrow[];
  readonly leadsTo: string;
  readonly leadsNowhere: string;
  readonly brokenWord: string;
  readonly listTitle: string;
}

const box = { width: 172, height: 84, gap: 48, head: 30, between: 18 } as const;
const lineLength = 20;
const mostLines = 4;

/** A theory of change as a drawing, and as a list to walk through by keyboard or by ear: each step leads by a link to the next. */
export function TheoryDiagram(props: TheoryDiagramProps) {
  const { id, title, description, columns, nodes, arrows } = props;
  const rows = Math.max(1, ...nodes.map(({ row }) => row + 1));
  const width = columns.length * (box.width + box.gap) - box.gap + 8;
  const height = box.head + rows * (box.height + box.between) + 4;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <figure class="figure will-theory">
      <div class="will-theory-drawing" tabindex={0} role="group" aria-label={title}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          focusable="false"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          <defs>
            <marker id={`${id}-tip`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0 8 4 0 8z" />
            </marker>
          </defs>
          {columns.map((label, column) => (
            <text class="will-theory-column" x={left(column)} y="18">
              {label}
            </text>
          ))}
          {arrows.map((arrow) => (
            <Line
              arrow={arrow}
              from={byId.get(arrow.from)}
              to={byId.get(arrow.to)}
              tip={`${id}-tip`}
              word={props.brokenWord}
            />
          ))}
          {nodes.map((node) => (
            <Box node={node} />
          ))}
        </svg>
      </div>
      <p class="figure-caption">{props.listTitle}</p>
      <Walk {...props} />
    </figure>
  );
}

function left(column: number): number {
  return 4 + column * (box.width + box.gap);
}

function top(row: number): number {
  return box.head + row * (box.height + box.between);
}

function Box({ node }: { readonly node: DiagramNode }) {
  const [x, y] = [left(node.column), top(node.row)];
  return (
    <g class="will-theory-node">
      <rect x={x} y={y} width={box.width} height={box.height} rx="6" />
      {wrap(node.text).map((line, index) => (
        <text x={x + 10} y={y + 21 + index * 18}>
          {line}
        </text>
      ))}
    </g>
  );
}

interface LineProps {
  readonly arrow: DiagramArrow;
  readonly from: DiagramNode | undefined;
  readonly to: DiagramNode | undefined;
  readonly tip: string;
  readonly word: string;
}

function Line({ arrow, from, to, tip, word }: LineProps) {
  if (from === undefined || to === undefined) return null;
  const same = from.column === to.column;
  const x1 = left(from.column) + (same ? box.width / 2 : box.width);
  const x2 = same ? left(to.column) + box.width / 2 : left(to.column) - 2;
  const down = to.row > from.row;
  const y1 = same ? top(from.row) + (down ? box.height : 0) : top(from.row) + box.height / 2;
  const y2 = same ? top(to.row) + (down ? -2 : box.height + 2) : top(to.row) + box.height / 2;
  const bend = same ? 0 : (x2 - x1) / 2;
  return (
    <g class={arrow.broken ? 'will-theory-arrow will-theory-broken' : 'will-theory-arrow'}>
      <path d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`} marker-end={`url(#${tip})`} />
      {arrow.broken && (
        <text x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 6} text-anchor="middle">
          {word}
        </text>
      )}
    </g>
  );
}

/** Lines short enough for a box; what does not fit is in the list. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > lineLength ? `${word.slice(0, lineLength - 1)}…` : word);
  }
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]?.slice(0, lineLength - 1) ?? ''}…`];
}

function Walk({ id, columns, nodes, arrows, leadsTo, leadsNowhere }: TheoryDiagramProps) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const anchor = (node: string) => `${id}-${node}`;
  return (
    <ol class="will-theory-walk">
      {[...nodes]
        .sort((one, other) => one.column - other.column || one.row - other.row)
        .map((node) => {
          const leaving = arrows.filter(({ from }) => from === node.id);
          return (
            <li id={anchor(node.id)} tabindex={-1}>
              <strong>{columns[node.column]}:</strong> {node.text}
              {leaving.length === 0 ? (
                !node.mayEnd && <p>{leadsNowhere}</p>
              ) : (
                <ul>
                  {leaving.map((arrow) => (
                    <li>
                      {leadsTo} <a href={`#${anchor(arrow.to)}`}>{byId.get(arrow.to)?.text}</a>. {arrow.about}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
    </ol>
  );
}
