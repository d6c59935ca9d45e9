import { sql } from 'kysely';
import type { CountOfMonth } from '../../domain/outcomes/count-beside-months.ts';
import { monthlyOf, type AnsweredCode } from '../../domain/outcomes/may-stand-beside.ts';
import type { ToldMonth } from '../../domain/outcomes/told-reading.ts';
import type { ToldFigures } from '../../domain/outcomes/tell-figures.ts';
import type { ShownAnswers } from '../../domain/outcomes/withhold-answers.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { ToldMonths } from './model.ts';

export interface Told {
  readonly figures: ToldFigures;
  /** Undefined before anybody was asked. */
  readonly answers: ShownAnswers | undefined;
  readonly toldAt: Date;
}

/** What everybody was told last of the city; undefined before anything was. */
export async function readTold(tx: Tx): Promise<Told | undefined> {
  const { rows } = await sql<Omit<Told, 'answers'> & { readonly answers: ShownAnswers | null }>`
    select figures, answers, told_at as "toldAt" from told_figures where tenant_id = current_setting('app.tenant_id')::uuid
    order by told_at desc, id desc limit 1
  `.execute(tx);
  return rows.map((row) => ({ ...row, answers: row.answers ?? undefined }))[0];
}

/** Held until the transaction ends: two tellings at once are one after the other, each against the last. */
export async function holdTelling(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('telling ' || current_setting('app.tenant_id'), 0))`.execute(
    tx,
  );
}

/** Months of answers that the city told the lab and everybody, each as it was told last. */
export async function readToldMonths(tx: Tx): Promise<ToldMonths> {
  const { rows } = await sql<ToldMonth & { readonly indicator: string }>`
    select * from (
      select distinct on (indicator, month) indicator, month::text as month, numerator, denominator from published_measurement
      where tenant_id = current_setting('app.tenant_id')::uuid and indicator = any(${Object.values(monthlyOf)}::text[]) and not withheld
      order by indicator, month, edition desc
    ) told order by month
  `.execute(tx);
  const of = (code: AnsweredCode) => rows.filter(({ indicator }) => indicator === monthlyOf[code]);
  return { helped: of('helped'), again: of('again'), met: of('met') };
}

/** How many families shared in a month, of every edition that the city told the lab and everybody, the last edition of a month last. */
export async function readToldSharing(tx: Tx): Promise<CountOfMonth[]> {
  const { rows } = await sql<CountOfMonth>`
    select month::text as month, numerator as count from published_measurement
    where tenant_id = current_setting('app.tenant_id')::uuid and indicator = 'families-sharing' and not withheld order by month, edition
  `.execute(tx);
  return rows;
}

export async function insertTold(tx: Tx, id: string, told: Told): Promise<void> {
  await sql`
    insert into told_figures (tenant_id, id, told_at, figures, answers)
    values (current_setting('app.tenant_id')::uuid, ${id}, ${told.toldAt}, ${JSON.stringify(told.figures)}::json,
      ${told.answers === undefined ? null : JSON.stringify(told.answers)}::json)
  `.execute(tx);
}
