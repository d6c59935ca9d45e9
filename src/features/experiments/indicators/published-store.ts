import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { LabPermit } from '../policy.ts';
import type { Measurement, PublishedMeasurement } from './model.ts';

/** What was told last of a month or of the months before it, small numbers left out. */
export interface ToldBefore {
  readonly indicator: string;
  readonly month: string;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** The last value that everybody was told of each month of each indicator of the city. */
export async function readToldBefore(tx: Tx): Promise<ToldBefore[]> {
  const { rows } = await sql<ToldBefore>`
    select distinct on (indicator, month) indicator, month::text as month, numerator, denominator from published_measurement
    where tenant_id = current_setting('app.tenant_id')::uuid and not withheld order by indicator, month, edition desc
  `.execute(tx);
  return rows;
}

export interface UnpublishedMonth extends Measurement {
  /** Of what was published of it last; nought where nothing was. */
  readonly edition: number;
  /** When what everybody was told of it last had been measured. */
  readonly told: Date | undefined;
}

/** The latest values of months that are over, of the whole city, that were not published as they are now. */
export async function readUnpublished(tx: Tx, before: string): Promise<UnpublishedMonth[]> {
  const { rows } = await sql<Omit<UnpublishedMonth, 'told'> & { readonly told: Date | null }>`
    select latest.indicator, latest.territory, latest.month::text as month, latest.revision, latest.numerator, latest.denominator, latest.version,
      latest.source, latest.measured_at as "measuredAt", coalesce(told.edition, 0) as edition, (
        select max(p.measured_at) from published_measurement p
        where p.tenant_id = latest.tenant_id and p.indicator = latest.indicator and p.month = latest.month and not p.withheld
      ) as told
    from (
      select distinct on (indicator, month) * from measurement where territory = '' and month < ${before}::date
      order by indicator, month, revision desc
    ) latest left join lateral (
      select edition, revision from published_measurement p
      where p.tenant_id = latest.tenant_id and p.indicator = latest.indicator and p.month = latest.month order by edition desc limit 1
    ) told on true
    where told.revision is distinct from latest.revision order by latest.indicator, latest.month
  `.execute(tx);
  return rows.map((row) => ({ ...row, told: row.told ?? undefined }));
}

export interface NewPublished {
  readonly indicator: string;
  readonly month: string;
  readonly edition: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly version: number;
  readonly revision: number;
  readonly source: string;
  readonly measuredAt: Date;
}

export async function insertPublished(
  tx: Tx,
  _permit: LabPermit<'publish'>,
  figures: readonly NewPublished[],
  by: { readonly at: Date; readonly accountId: string | undefined },
): Promise<void> {
  await sql`
    insert into published_measurement (tenant_id, indicator, month, edition, numerator, denominator, withheld, version, revision, source, measured_at,
      published_at, published_by)
    select current_setting('app.tenant_id')::uuid, indicator, month, edition, numerator, denominator, numerator is null, version, revision, source,
      "measuredAt", ${by.at}::timestamptz, ${by.accountId ?? null}::uuid
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as figure(indicator text, month date, edition int, numerator float, denominator float,
      version int, revision int, source text, "measuredAt" timestamptz)
    on conflict (tenant_id, indicator, month, edition) do nothing
  `.execute(tx);
}

export type PublishedRow = Omit<PublishedMeasurement, 'figure'> & {
  readonly numerator: number | null;
  readonly denominator: number | null;
};

export const publishedColumns = sql`
  m.tenant_id as "tenantId", m.name as city, m.slug, m.made_up_data as "madeUp", p.indicator, p.month::text as month, p.edition, p.version, p.revision,
  p.source, p.measured_at as "measuredAt", p.published_at as "publishedAt", p.numerator, p.denominator`;

export function asPublished({ numerator, denominator, ...row }: PublishedRow): PublishedMeasurement {
  return { ...row, figure: numerator === null ? undefined : { numerator, denominator } };
}

/** What every city, or one, published of an indicator in some months, the latest edition of each, by one statement. */
export async function readPublished(
  tx: Tx,
  asked: {
    readonly indicator: string;
    readonly from: string;
    readonly to: string;
    readonly tenantId?: string | undefined;
  },
): Promise<PublishedMeasurement[]> {
  const of = asked.tenantId === undefined ? sql`` : sql`and m.tenant_id = ${asked.tenantId}::uuid`;
  const { rows } = await sql<PublishedRow>`
    select ${publishedColumns} from municipality m cross join lateral (
      select distinct on (month) * from published_measurement one
      where one.tenant_id = m.tenant_id and one.indicator = ${asked.indicator} and one.month >= ${asked.from}::date and one.month < ${asked.to}::date
      order by month, edition desc
    ) p where m.kind = 'municipality' ${of} order by m.name, p.month
  `.execute(tx);
  return rows.map(asPublished);
}

/** Of some indicators those that any city, or any of some, has told a figure of, in their order. */
export async function readToldOf(
  tx: Tx,
  indicators: readonly string[],
  tenantIds?: readonly string[],
): Promise<string[]> {
  const of = tenantIds === undefined ? sql`` : sql`and m.tenant_id = any(${[...tenantIds]}::uuid[])`;
  const { rows } = await sql<{ code: string }>`
    select asked.code from unnest(${[...indicators]}::text[]) with ordinality asked(code, at)
    where exists (
      select 1 from municipality m where m.kind = 'municipality' ${of} and exists (
        select 1 from published_measurement p where p.tenant_id = m.tenant_id and p.indicator = asked.code and not p.withheld
      )
    ) order by asked.at
  `.execute(tx);
  return rows.map(({ code }) => code);
}

/** What each city, or each of some, published of an indicator: of the month that is asked for, else of its last one. */
export async function readLastPublished(
  tx: Tx,
  indicator: string,
  asked: { readonly tenantIds?: readonly string[]; readonly month?: string | undefined } = {},
): Promise<PublishedMeasurement[]> {
  const of = asked.tenantIds === undefined ? sql`` : sql`and m.tenant_id = any(${[...asked.tenantIds]}::uuid[])`;
  const own = sql`select * from published_measurement one where one.tenant_id = m.tenant_id and one.indicator = ${indicator}`;
  const ofMonth =
    asked.month === undefined
      ? sql``
      : sql`(${own} and one.month = ${asked.month}::date order by edition desc limit 1) union all`;
  const { rows } = await sql<PublishedRow>`
    select ${publishedColumns} from municipality m cross join lateral (
      select * from (${ofMonth} (${own} order by month desc, edition desc limit 1)) first limit 1
    ) p where m.kind = 'municipality' ${of} order by m.name
  `.execute(tx);
  return rows.map(asPublished);
}

/** One published figure by its reference, whoever published it. */
export async function readByReference(
  tx: Tx,
  of: { readonly tenantId: string; readonly indicator: string; readonly month: string; readonly edition: number },
): Promise<PublishedMeasurement | undefined> {
  const { rows } = await sql<PublishedRow>`
    select ${publishedColumns} from published_measurement p join municipality m on m.tenant_id = p.tenant_id
    where p.tenant_id = ${of.tenantId}::uuid and p.indicator = ${of.indicator} and p.month = ${of.month}::date and p.edition = ${of.edition}
  `.execute(tx);
  return rows.map(asPublished)[0];
}
