import { messages } from '../../../../i18n/index.ts';
import { iseeKinds, pricedBy } from '../../../../integrations/hsds/public.ts';
import { Fieldset, MoneyField, Select, TextField } from '../../../../ui/index.ts';
import type { RowsInputProps } from './hours-input.tsx';
import { emptyPrices, priceRows } from './prices.ts';

/** Prices as rows: what for, how much, for which ISEE. Empty rows are there to write in. */
export function PricesInput(props: RowsInputProps) {
  const { ctx, label, name, raw } = props;
  const t = messages(ctx.language).entries;
  return (
    <Fieldset legend={label} name={name} hint={t.pricesHint} optional="unmarked">
      {Array.from({ length: priceRows(name, raw) + emptyPrices }, (_, row) => (
        <PriceRow {...props} row={row} />
      ))}
    </Fieldset>
  );
}

function PriceRow({ ctx, name, raw, errors, row }: RowsInputProps & { readonly row: number }) {
  const t = messages(ctx.language).entries;
  const common = (part: string) => ({
    name: `${name}-${row}-${part}`,
    value: raw.text(`${name}-${row}-${part}`),
    error: errors[`${name}-${row}-${part}`],
    optional: 'unmarked' as const,
    autocomplete: 'off',
  });
  return (
    <Fieldset legend={t.priceRow(row + 1)} name={`${name}-${row}-row`} optional="unmarked">
      <TextField {...common('option')} label={t.priceFor} maxlength={200} />
      <MoneyField {...common('amount')} label={t.amount} maxlength={12} />
      <Select
        {...common('per')}
        label={t.perLabel}
        emptyLabel={t.notSaid}
        options={pricedBy.map((code) => ({ value: code, label: t.per[code] }))}
      />
      <MoneyField {...common('isee-from')} label={t.iseeFrom} maxlength={12} />
      <MoneyField {...common('isee-to')} label={t.iseeTo} maxlength={12} />
      <Select
        {...common('isee-kind')}
        label={t.iseeKindLabel}
        emptyLabel={t.notSaid}
        options={iseeKinds.map((code) => ({ value: code, label: t.iseeKinds[code] }))}
      />
    </Fieldset>
  );
}
