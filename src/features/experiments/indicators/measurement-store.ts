import { sql } from 'kysely';
import { liveCodes, type LiveCode } from '../../../domain/outcomes/library.ts';
import type { Measured } from '../../../domain/outcomes/measured.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { LabPermit } from '../policy.ts';
import { liveQueries } from './live-queries-store.ts';
import type { Measurement } from './model.ts';

export interface MonthValue extends Measured {
  readonly territory: string;
  readonly month: string;
}

export interface Months {
  /** First day of the first month, and of the month after the last. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** A live indicator of some months by its own query, for the whole city and, where `byTerritory`, for each quarter. Months without any event are not in it. */
export async function askMonths(tx: Tx, code: LiveCode, byTerritory: boolean, months: Months): Promise<MonthValue[]> {
  const groups = byTerritory ? sql.raw('grouping sets ((e.month), (e.month, e.quarter))') : sql.raw('e.month');
  const territory = byTerritory ? sql.raw(`coalesce(e.quarter, '')`) : sql.raw(`''`);
  const own = byTerritory ? sql.raw('having grouping(e.quarter) = 1 or e.quarter is not null') : sql.raw('');
  const { rows } = await sql<MonthValue>`
    select ${territory} as territory, e.month::text as month, sum(e.numerator)::float as numerator, sum(e.denominator)::float as denominator
    from (${boundQuery(liveQueries[code], { ...months })}) e group by ${groups} ${own} order by 2, 1
  `.execute(tx);
  return rows;
}

const lastRevisions = sql`
  select distinct on (indicator, territory, month) indicator, territory, month::text as month, revision, numerator, denominator, version, source,
    measured_at as "measuredAt"
  from measurement`;
const latestFirst = sql`order by indicator, territory, month, revision desc`;

/** The latest values of an indicator, by territory and month. */
export async function readMeasurements(tx: Tx, indicator: string, from = '1900-01-01'): Promise<Measurement[]> {
  const { rows } = await sql<Measurement>`
    select * from (${lastRevisions} where indicator = ${indicator} and month >= ${from}::date ${latestFirst}) latest order by territory, month
  `.execute(tx);
  return rows;
}

/** The last month that is measured of each indicator, for the whole city. */
export async function readLastMonths(tx: Tx): Promise<Measurement[]> {
  const { rows } = await sql<Measurement>`
    select distinct on (indicator) indicator, territory, month::text as month, revision, numerator, denominator, version, source, measured_at as "measuredAt"
    from measurement where territory = '' order by indicator, month desc, revision desc
  `.execute(tx);
  return rows;
}

export interface NewValue extends MonthValue {
  readonly indicator: string;
  readonly version: number;
  readonly source: string;
}

/**
 * Writes values where they are new or moved, as next revisions; how many were written. Two at once wait for one another, so that no revision is written twice
 * and the same values written again write nothing.
 */
export async function insertMoved(
  tx: Tx,
  _permit: LabPermit<'measure'>,
  values: readonly NewValue[],
  by: { readonly at: Date; readonly accountId: string | undefined },
): Promise<number> {
  if (values.length === 0) return 0;
  await sql`select pg_advisory_xact_lock(hashtextextended('measure ' || current_setting('app.tenant_id'), 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ written: number }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as given(indicator text, territory text, month date, numerator float, denominator float, version int, source text)
    ), written as (
      insert into measurement (tenant_id, indicator, territory, month, revision, numerator, denominator, version, source, measured_at, measured_by)
      select current_setting('app.tenant_id')::uuid, given.indicator, given.territory, given.month, coalesce(last.revision, 0) + 1, given.numerator,
        given.denominator, given.version, given.source, ${by.at}::timestamptz, ${by.accountId ?? null}::uuid
      from given left join lateral (
        select revision, numerator, denominator, version, source from measurement m
        where m.tenant_id = current_setting('app.tenant_id')::uuid and m.indicator = given.indicator and m.territory = given.territory
          and m.month = given.month order by revision desc limit 1
      ) last on true
      where last.revision is null
        or (last.numerator, last.denominator, last.version, last.source) is distinct from (given.numerator, given.denominator, given.version, given.source)
      returning 1
    ) select count(*)::int as written from written
  `.execute(tx);
  return rows[0]?.written ?? 0;
}

/** An indicator of a plan: by which version of its definition the plan counts. */
export interface CountedBy {
  readonly code: string;
  readonly version: number;
}

/**
 * The latest values of several indicators from a month on, in every territory, by one statement: those that were counted by the version that is named of each,
 * whatever was counted by another since.
 */
export async function readMeasurementsOf(tx: Tx, asked: readonly CountedBy[], from: string): Promise<Measurement[]> {
  const { rows } = await sql<Measurement>`
    select * from (${lastRevisions} where indicator = any(${asked.map(({ code }) => code)}::text[]) and (indicator, version) in (
        select code, version from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(code text, version int)
      ) and month >= ${from}::date ${latestFirst}) latest
    order by indicator, territory, month
  `.execute(tx);
  return rows;
}

/** The first month that the platform counted anything of in this city; undefined where it never counted. */
export async function readCountedSince(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ since: string | null }>`
    select min(month)::text as since from measurement where indicator = any(${[...liveCodes]}::text[]) and territory = ''
  `.execute(tx);
  return rows[0]?.since ?? undefined;
}
