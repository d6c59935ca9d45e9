import { sql } from 'kysely';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant, ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { Meeting, MeetingText } from './model.ts';

const epoch = sql`date '1970-01-01'`;

const columns = sql`
  m.id, m.tenant_id as "hostId", host.name as "hostName", host.kind as "hostKind", guest.name as "withName", m.made_up as "madeUp", m.version,
  m.kind, m.with_id as "withId", m.shown_to as "shownTo", m.state, m.title, m.day - ${epoch} as day, m.from_minutes as "fromMinutes",
  m.to_minutes as "toMinutes", m.place, m.join_url as "joinUrl", m.agenda, m.seats, m.source`;
const tables = sql`meeting m join municipality host on host.tenant_id = m.tenant_id left join municipality guest on guest.tenant_id = m.with_id`;

/** Who looks: the staff sees what its tenant may see, everybody else what is open. */
export type Audience = 'staff' | 'everyone';

function seenBy(audience: Audience) {
  return audience === 'staff' ? sql`true` : sql`m.shown_to = 'everyone'`;
}

/** Meetings that the tenant hosts or is invited to, and the lab's: a guest's are found host by host, by the index of each. */
export const ownMeetings = sql`(
  select tenant_id, id from meeting where tenant_id in (${ownTenant}, ${labTenant})
  union select m.tenant_id, m.id from municipality host join meeting m on m.tenant_id = host.tenant_id and m.with_id = ${ownTenant})`;

/** The tenant's meetings, whoever planned them, and the lab's that it may see: those that come, soonest first, then those that were. */
export async function readMeetings(
  tx: Tx,
  { audience, today, most }: { readonly audience: Audience; readonly today: CalendarDay; readonly most: number },
): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    with mine as ${ownMeetings}
    (select ${columns} from mine join ${tables} on (m.tenant_id, m.id) = (mine.tenant_id, mine.id) where ${seenBy(audience)} and m.day >= ${epoch} + ${today}::int
      order by m.day, m.from_minutes nulls last, m.id limit ${most})
    union all
    (select ${columns} from mine join ${tables} on (m.tenant_id, m.id) = (mine.tenant_id, mine.id) where ${seenBy(audience)} and m.day < ${epoch} + ${today}::int
      order by m.day desc, m.id limit ${most})
  `.execute(tx);
  return rows;
}

/** One meeting, whoever hosts it; undefined for one that the audience may not see. */
export async function readMeeting(tx: Tx, id: string, audience: Audience): Promise<Meeting | undefined> {
  // By the register, so that the key of each host is tried instead of every meeting there is.
  const { rows } = await sql<Meeting>`
    select ${columns} from municipality host join meeting m on m.tenant_id = host.tenant_id and m.id = ${id}
      left join municipality guest on guest.tenant_id = m.with_id
    where ${seenBy(audience)}
  `.execute(tx);
  return rows[0];
}

/** Keeps a meeting of the tenant; false when there is one of this id already. */
export async function insertMeeting(
  tx: Tx,
  _permit: LearningPermit<'meet'>,
  meeting: MeetingText & { readonly id: string; readonly madeUp: boolean },
): Promise<boolean> {
  const m = meeting;
  const { rows } = await sql`
    insert into meeting (tenant_id, id, kind, with_id, shown_to, state, title, day, from_minutes, to_minutes, place, join_url, agenda, seats,
      source, made_up)
    values (${ownTenant}, ${m.id}, ${m.kind}, ${m.withId}, ${m.shownTo}, ${m.state}, ${m.title}, ${epoch} + ${m.day}::int, ${m.fromMinutes},
      ${m.toMinutes}, ${m.place}, ${m.joinUrl}, ${m.agenda}, ${m.seats}, ${m.source}, ${m.madeUp})
    on conflict (tenant_id, id) do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Says a meeting anew, unless somebody has since `seen`. What kind it is and whom it is with stays; so does who sees it. */
export async function updateMeeting(
  tx: Tx,
  _permit: LearningPermit<'meet'>,
  id: string,
  seen: number,
  m: Omit<MeetingText, 'kind' | 'withId' | 'shownTo'>,
): Promise<boolean> {
  const { rows } = await sql`
    update meeting set version = version + 1, state = ${m.state}, title = ${m.title}, day = ${epoch} + ${m.day}::int,
      from_minutes = ${m.fromMinutes}, to_minutes = ${m.toMinutes}, place = ${m.place}, join_url = ${m.joinUrl}, agenda = ${m.agenda},
      seats = ${m.seats}, source = ${m.source}
    where tenant_id = ${ownTenant} and id = ${id} and version = ${seen} returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Holds a meeting of the tenant, so that two people who sign up at once are counted one after the other. */
export async function lockMeeting(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from meeting where tenant_id = ${ownTenant} and id = ${id} for update`.execute(tx);
}
