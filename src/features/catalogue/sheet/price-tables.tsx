import { messages } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { bandInWords, monthInWords, priceInWords, priceLine } from './price-words.ts';
import type { PriceTable } from './prices-of.ts';

interface PriceTablesProps {
  readonly ctx: Pick<Ctx, 'language'>;
  readonly tables: readonly PriceTable[];
}

/** What a service costs: by income in tables, the rest as lines; each price as one thinks of it, by the month too. */
export function PriceTables({ ctx, tables }: PriceTablesProps) {
  const banded = tables.filter(({ rows }) => rows.some(({ band }) => band !== undefined));
  const plain = tables.filter((table) => !banded.includes(table));
  return (
    <>
      {plain.length > 0 && (
        <ul>{plain.flatMap((table) => table.rows.map((row) => <li>{priceLine(ctx.language, table, row)}</li>))}</ul>
      )}
      {banded.map((table) => (
        <BandTable ctx={ctx} table={table} />
      ))}
      {banded.length > 0 && <p>{messages(ctx.language).sheet.noIsee}</p>}
    </>
  );
}

function BandTable({ ctx: { language }, table }: Pick<PriceTablesProps, 'ctx'> & { readonly table: PriceTable }) {
  const t = messages(language).sheet;
  const byMonth = table.rows.some(({ monthlyCents }) => monthlyCents !== undefined);
  return (
    <DataTable
      caption={table.option === undefined ? t.pricesCaption : t.pricesFor(table.option)}
      columns={[
        { label: t.iseeColumn(t.iseeKinds[table.iseeKind ?? 'ordinario']) },
        { label: t.priceColumn },
        ...(byMonth ? [{ label: t.monthColumn }] : []),
      ]}
      rows={table.rows.map((row) => [
        bandInWords(language, row.band),
        priceInWords(language, table, row),
        ...(byMonth ? [monthInWords(language, table, row) ?? '–'] : []),
      ])}
    />
  );
}
