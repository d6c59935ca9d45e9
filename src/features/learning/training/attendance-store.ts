import { sql } from 'kysely';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { ToldAttendance } from '../../../domain/training/tell-attendance.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant, ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { AttendanceByOffice, AttendingOffice } from './model.ts';

const epoch = sql`date '1970-01-01'`;

interface Of {
  readonly cityId: string;
  readonly moduleId: string;
}

/** Holds what is told of a city and a module until the transaction ends: two who say it at once follow one another. */
export async function lockAttendance(tx: Tx, { cityId, moduleId }: Of): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`training:${cityId}:${moduleId}`}, 0))`.execute(tx);
}

/** Counts by office as the asking tenant said them of a city. */
export async function readAttendance(tx: Tx, { cityId, moduleId }: Of): Promise<AttendanceByOffice> {
  const { rows } = await sql<{ office: AttendingOffice; people: number }>`
    select office, people from training_attendance where tenant_id = ${ownTenant} and city_id = ${cityId} and module_id = ${moduleId}
  `.execute(tx);
  return Object.fromEntries(rows.map(({ office, people }) => [office, people]));
}

export async function putAttendance(
  tx: Tx,
  _permit: LearningPermit<'attend'>,
  { cityId, moduleId }: Of,
  people: AttendanceByOffice,
  at: Date,
): Promise<void> {
  await sql`delete from training_attendance where tenant_id = ${ownTenant} and city_id = ${cityId} and module_id = ${moduleId}`.execute(
    tx,
  );
  for (const [office, count] of Object.entries(people)) {
    if (count > 0)
      await sql`insert into training_attendance (tenant_id, city_id, module_id, office, people, said_at)
        values (${ownTenant}, ${cityId}, ${moduleId}, ${office}, ${count}, ${at})`.execute(tx);
  }
}

interface ToldRow {
  readonly people: number | null;
  readonly last: number | null;
  readonly byCity: boolean;
}

/** What was told last of a city and a module: the city's own word before the lab's for it. */
export async function readTold(
  tx: Tx,
  { cityId, moduleId }: Of,
): Promise<(ToldAttendance & { readonly byCity: boolean }) | undefined> {
  const { rows } = await sql<ToldRow>`
    select people, last_people as last, tenant_id = city_id as "byCity" from training_told
    where city_id = ${cityId} and module_id = ${moduleId} and tenant_id in (city_id, ${labTenant}) order by tenant_id = city_id desc limit 1
  `.execute(tx);
  const [row] = rows;
  return row && { people: row.people ?? 'withheld', last: row.last, byCity: row.byCity };
}

export async function putTold(
  tx: Tx,
  _permit: LearningPermit<'attend'>,
  { cityId, moduleId }: Of,
  told: ToldAttendance,
  at: Date,
): Promise<void> {
  const people = told.people === 'withheld' ? null : told.people;
  await sql`
    insert into training_told (tenant_id, city_id, module_id, people, last_people, told_at)
    values (${ownTenant}, ${cityId}, ${moduleId}, ${people}, ${told.last}, ${at})
    on conflict (tenant_id, city_id, module_id)
      do update set people = excluded.people, last_people = excluded.last_people, told_at = excluded.told_at
  `.execute(tx);
}

export interface AttendedRow {
  readonly tenantId: string;
  readonly moduleId: string;
  readonly title: string;
  readonly day: CalendarDay | null;
  readonly skills: readonly string[];
  /** Null where it is withheld. */
  readonly people: number | null;
  /** How many of each office; of what everybody is told there are none. */
  readonly offices?: AttendanceByOffice;
}

const moduleColumns = sql`t.id as "moduleId", t.title, coalesce(t.day, m.day) - ${epoch} as day, t.skills`;
const modules = sql`join training_module t on t.tenant_id = ${labTenant} and t.id = a.module_id
  left join meeting m on m.tenant_id = t.tenant_id and m.id = t.meeting_id`;

/** What the asking city attended, exactly: as it said itself, or else as the lab said for it. */
export async function readOwnAttended(tx: Tx): Promise<AttendedRow[]> {
  const { rows } = await sql<AttendedRow>`
    select a.city_id as "tenantId", ${moduleColumns}, sum(a.people)::int as people, json_object_agg(a.office, a.people) as offices from training_attendance a ${modules}
    where a.city_id = ${ownTenant} and (a.tenant_id = ${ownTenant} or (a.tenant_id = ${labTenant} and not exists (
      select from training_told said where said.tenant_id = ${ownTenant} and said.city_id = ${ownTenant} and said.module_id = a.module_id)))
    group by a.city_id, t.id, t.title, t.day, m.day, t.skills order by day nulls last, t.title, t.id
  `.execute(tx);
  return rows;
}

/** What every city attended as everybody is told it; of one module where it is named. */
export async function readToldAttended(
  tx: Tx,
  moduleId?: string,
): Promise<(AttendedRow & { readonly city: string })[]> {
  const { rows } = await sql<AttendedRow & { readonly city: string }>`
    select distinct on (c.name, a.city_id, day, t.title, t.id) a.city_id as "tenantId", c.name as city, ${moduleColumns}, a.people
    from training_told a join municipality c on c.tenant_id = a.city_id ${modules}
    where a.tenant_id in (a.city_id, ${labTenant}) and (${moduleId ?? null}::uuid is null or a.module_id = ${moduleId ?? null}::uuid)
    order by c.name, a.city_id, day nulls last, t.title, t.id, a.tenant_id = a.city_id desc
  `.execute(tx);
  return rows;
}
