import { nodeKinds, type NodeKind, type Theory } from './theory-of-change.ts';

/** Where a node stands in the drawing: its column by kind, its row within the column, both from 0. */
export interface Placed {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

export interface Layout {
  readonly columns: readonly NodeKind[];
  readonly rows: number;
  readonly placed: readonly Placed[];
}

/**
 * Places a theory in columns from what goes in to what changes at last; only kinds that it has get a column. Within a column nodes stand near what leads to them
 * (mean row of their sources, K. Sugiyama and others, 1981, one sweep), ties in the order in which they were written.
 */
export function layOut({ nodes, arrows }: Theory): Layout {
  const columns = nodeKinds.filter((kind) => nodes.some((node) => node.kind === kind));
  const placed = new Map<string, Placed>();
  columns.forEach((kind, column) => {
    const pull = (id: string, written: number) => {
      const rows = arrows.filter(({ to }) => to === id).flatMap(({ from }) => placed.get(from)?.row ?? []);
      return rows.length === 0 ? written : rows.reduce((sum, row) => sum + row, 0) / rows.length;
    };
    nodes
      .filter((node) => node.kind === kind)
      .map(({ id }, written) => ({ id, written, pull: pull(id, written) }))
      .sort((one, other) => one.pull - other.pull || one.written - other.written)
      .forEach(({ id }, row) => placed.set(id, { id, column, row }));
  });
  const rows = Math.max(0, ...[...placed.values()].map(({ row }) => row + 1));
  return { columns, rows, placed: [...placed.values()] };
}
