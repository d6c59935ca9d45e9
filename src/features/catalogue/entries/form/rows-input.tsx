import { messages } from '../../../../i18n/index.ts';
import { EmailField, Fieldset, PhoneField, TextField } from '../../../../ui/index.ts';
import type { RowsInputProps } from './hours-input.tsx';
import { emptyRows, rowCells, rowCount, type Cell, type RowsOf } from './rows.ts';

/** Numbers, or people, a row each. An empty row is there to write in. */
export function RowsInput(props: RowsInputProps & { readonly of: RowsOf }) {
  const { ctx, of, label, name, raw, errors } = props;
  const t = messages(ctx.language).entries;
  return (
    <Fieldset legend={label} name={name} hint={t.rowsHints[of]} optional="unmarked">
      {Array.from({ length: rowCount(of, name, raw) + emptyRows }, (_, row) => (
        <Fieldset legend={t.rowNames[of](row + 1)} name={`${name}-${row}-row`} optional="unmarked">
          {rowCells[of].map((cell) => (
            <CellInput
              cell={cell}
              label={t.cells[cell]}
              name={`${name}-${row}-${cell}`}
              value={raw.text(`${name}-${row}-${cell}`)}
              error={errors[`${name}-${row}-${cell}`]}
            />
          ))}
        </Fieldset>
      ))}
    </Fieldset>
  );
}

interface CellProps {
  readonly cell: Cell;
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
}

function CellInput({ cell, ...field }: CellProps) {
  const common = { ...field, maxlength: 300, autocomplete: 'off', optional: 'unmarked' as const };
  if (cell === 'email') return <EmailField {...common} />;
  return cell === 'number' || cell === 'phone' ? <PhoneField {...common} /> : <TextField {...common} />;
}
