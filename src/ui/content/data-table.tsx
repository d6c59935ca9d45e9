import type { Child } from 'hono/jsx';

export interface Column {
  readonly label: string;
  /** Figures are set in a monospaced face and aligned to the right. Codes and dates stay on one line. */
  readonly kind?: 'text' | 'figure' | 'code' | undefined;
}

export interface DataTableProps {
  readonly caption: Child;
  readonly columns: readonly Column[];
  /** One cell for each column; the first one names the row. */
  readonly rows: readonly (readonly Child[])[];
  /** On a phone: each row becomes a block with the column's name before each cell, or the table scrolls sideways. */
  readonly narrow?: 'stack' | 'scroll' | undefined;
  readonly hideCaption?: boolean | undefined;
}

/** What a cell says where there is nothing to say. */
const nothing = '–';

const classes = { text: undefined, figure: 'text-end', code: 'text-nowrap' } as const;

function classOf({ kind = 'text' }: Column) {
  return classes[kind];
}

function Cell({
  column,
  first,
  children,
}: {
  readonly column: Column;
  readonly first: boolean;
  readonly children: Child;
}) {
  const className = classOf(column);
  return first ? (
    <th scope="row" class={className}>
      {children}
    </th>
  ) : (
    <td
      class={children === nothing ? [className ?? [], 'will-none'].flat().join(' ') : className}
      data-label={column.label}
    >
      {children}
    </td>
  );
}

export function DataTable({ caption, columns, rows, narrow = 'stack', hideCaption = false }: DataTableProps) {
  const table = (
    <table class={narrow === 'stack' ? 'table will-table will-table-stack' : 'table will-table'}>
      <caption class={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.kind === 'figure' ? classOf(column) : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {columns.map((column, index) => (
              <Cell column={column} first={index === 0}>
                {cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  // Focusable, so that the keyboard can scroll it too.
  return narrow === 'stack' ? (
    table
  ) : (
    <div class="table-responsive" tabindex={0}>
      {table}
    </div>
  );
}
