import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant, ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { Module, ModuleText } from './model.ts';

const epoch = sql`date '1970-01-01'`;

/** A meeting says day, hours and place for the module that was held at it, to whoever may read that meeting. */
const columns = sql`
  t.id, t.position, t.state, t.shown_to as "shownTo", t.title, t.aim, t.own_time as "ownTime", t.meeting_id as "meetingId", m.title as "meetingTitle",
  coalesce(t.day, m.day) - ${epoch} as day, coalesce(t.from_minutes, m.from_minutes) as "fromMinutes", coalesce(t.to_minutes, m.to_minutes) as "toMinutes",
  coalesce(t.place, m.place) as place, coalesce(t.join_url, m.join_url) as "joinUrl", t.minutes, t.skills, t.source, t.made_up as "madeUp", t.version`;
const tables = sql`training_module t left join meeting m on m.tenant_id = t.tenant_id and m.id = t.meeting_id`;

/** Who looks: whoever writes the programme, the staff of a city, everybody else. */
export type ModuleAudience = 'writer' | 'staff' | 'everyone';

function seenBy(audience: ModuleAudience) {
  if (audience === 'writer') return sql`true`;
  return audience === 'staff' ? sql`t.state = 'published'` : sql`t.state = 'published' and t.shown_to = 'everyone'`;
}

/** The lab's programme, in its order. */
export async function readModules(tx: Tx, audience: ModuleAudience): Promise<Module[]> {
  const { rows } = await sql<Module>`
    select ${columns} from ${tables} where t.tenant_id = ${labTenant} and ${seenBy(audience)} order by t.position, t.title, t.id limit 200
  `.execute(tx);
  return rows;
}

export async function readModule(tx: Tx, id: string, audience: ModuleAudience): Promise<Module | undefined> {
  const { rows } = await sql<Module>`
    select ${columns} from ${tables} where t.tenant_id = ${labTenant} and t.id = ${id} and ${seenBy(audience)}
  `.execute(tx);
  return rows[0];
}

/** False when there is one of this id already. */
export async function insertModule(
  tx: Tx,
  _permit: LearningPermit<'train'>,
  t: ModuleText & { readonly id: string; readonly madeUp: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    insert into training_module (tenant_id, id, position, state, shown_to, title, aim, own_time, meeting_id, day, from_minutes, to_minutes, place,
      join_url, minutes, skills, source, made_up)
    values (${ownTenant}, ${t.id}, ${t.position}, ${t.state}, ${t.shownTo}, ${t.title}, ${t.aim}, ${t.ownTime}, ${t.meetingId}, ${epoch} + ${t.day}::int,
      ${t.fromMinutes}, ${t.toMinutes}, ${t.place}, ${t.joinUrl}, ${t.minutes}, ${t.skills}::text[], ${t.source}, ${t.madeUp})
    on conflict (tenant_id, id) do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Says a module anew, unless somebody has since `seen`. */
export async function updateModule(
  tx: Tx,
  _permit: LearningPermit<'train'>,
  id: string,
  seen: number,
  t: ModuleText,
): Promise<boolean> {
  const { rows } = await sql`
    update training_module set version = version + 1, position = ${t.position}, state = ${t.state}, shown_to = ${t.shownTo}, title = ${t.title},
      aim = ${t.aim}, own_time = ${t.ownTime}, meeting_id = ${t.meetingId}, day = ${epoch} + ${t.day}::int, from_minutes = ${t.fromMinutes},
      to_minutes = ${t.toMinutes}, place = ${t.place}, join_url = ${t.joinUrl}, minutes = ${t.minutes}, skills = ${t.skills}::text[], source = ${t.source}
    where tenant_id = ${ownTenant} and id = ${id} and version = ${seen} returning 1
  `.execute(tx);
  return rows.length === 1;
}
