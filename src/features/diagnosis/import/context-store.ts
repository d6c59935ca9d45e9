import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ContextIndicator } from '../model.ts';
import type { DiagnosisPermit } from '../policy.ts';

/** The last value of each indicator of context, territory and day. */
export async function readContextIndicators(tx: Tx, most: number): Promise<ContextIndicator[]> {
  const { rows } = await sql<
    Omit<ContextIndicator, 'territory'> & { kind: ContextIndicator['territory']['kind']; territory: string }
  >`
    select distinct on (code, territory_kind, territory, dated_on) code, name, definition, unit, territory_kind as kind, territory, value, source,
      dated_on::text as on
    from context_indicator order by code, territory_kind, territory, dated_on, place desc limit ${most}
  `.execute(tx);
  return rows.map(({ kind, territory, ...indicator }) => ({ ...indicator, territory: { kind, name: territory } }));
}

export async function insertContextIndicators(
  _permit: DiagnosisPermit,
  tx: Tx,
  indicators: readonly (ContextIndicator & { readonly id: string })[],
  { at, by }: { readonly at: Date; readonly by: string | undefined },
): Promise<void> {
  const rows = indicators.map(({ territory: { kind, name }, ...indicator }) => ({
    ...indicator,
    kind,
    territory: name,
  }));
  await sql`
    insert into context_indicator (tenant_id, id, code, name, definition, unit, territory_kind, territory, value, source, dated_on, imported_at,
      imported_by)
    select current_setting('app.tenant_id')::uuid, id, code, name, definition, unit, kind, territory, value, source, "on", ${at}, ${by ?? null}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, code text, name text, definition text, unit text, kind text,
      territory text, value double precision, source text, "on" date)
  `.execute(tx);
}
