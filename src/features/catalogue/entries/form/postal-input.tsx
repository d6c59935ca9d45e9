import { messages } from '../../../../i18n/index.ts';
import { Fieldset, TextField } from '../../../../ui/index.ts';
import type { RowsInputProps } from './hours-input.tsx';
import { postalCells, type PostalCell } from './postal.ts';

export function PostalInput({ ctx, label, name, raw, errors }: RowsInputProps) {
  const t = messages(ctx.language).entries;
  return (
    <Fieldset legend={label} name={name} hint={t.hints.address} optional="unmarked">
      {(Object.keys(postalCells) as PostalCell[]).map((cell) => (
        <TextField
          name={`${name}-${cell}`}
          label={t.postalCells[cell]}
          value={raw.text(`${name}-${cell}`)}
          error={errors[`${name}-${cell}`]}
          maxlength={300}
          autocomplete="off"
          optional="unmarked"
          {...(cell === 'postcode' || cell === 'province' ? { width: 'short' as const } : {})}
        />
      ))}
    </Fieldset>
  );
}
