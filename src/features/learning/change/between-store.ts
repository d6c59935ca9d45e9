import { trainedBy } from '../../../domain/change/between-rounds.ts';
import type { DaysBetween, StuckSteps } from '../../../domain/change/between-rounds.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Steps that stood still between two rounds, counted by the database itself: the same as the page's, by another way. */
export const stuckQuery = `with moved as (
  select step_id, state, happened_on, number, state is distinct from lag(state) over (partition by step_id order by number) as is_new
  from path_step_change where tenant_id = current_setting('app.tenant_id')::uuid
), stretch as (
  select state, happened_on as since, lead(happened_on) over (partition by step_id order by happened_on, number) as until from moved where is_new
)
select count(*) filter (where since < {from}::date and (until is null or until >= {from}::date))::int as "stuckThen",
  count(*) filter (where since < {from}::date and until between {from}::date and {to}::date)::int as "wentOn",
  count(*) filter (where since <= {to}::date and (until is null or until > {to}::date))::int as "stuckNow"
from stretch where state = 'stuck'`;

export async function countStuckSteps(tx: Tx, { from, to }: DaysBetween): Promise<StuckSteps> {
  const { rows } = await boundQuery<StuckSteps>(stuckQuery, { from, to }).execute(tx);
  return rows[0] ?? { stuckThen: 0, wentOn: 0, stuckNow: 0 };
}

const pairs = Object.entries(trainedBy)
  .flatMap(([missing, skills]) => skills.map((skill) => `('${missing}', '${skill}')`))
  .join(', ');

const countedBySkill = `select '' as skill, count(*)::int as modules from attended
union all
select missing, count(distinct id)::int from attended
  join (values ${pairs}) as trained(missing, skill) on trained.skill = any(attended.skills) group by missing
order by skill`;

/**
 * Modules between two rounds of which everybody was told that at least five people of the city attended, the city's own word before the lab's for it: all of them,
 * and by skill that a round says is missing.
 */
export const modulesQuery = `with told as (
  select distinct on (a.module_id) a.module_id, a.people from training_told a
  where a.city_id = current_setting('app.tenant_id')::uuid
    and a.tenant_id in (a.city_id, (select tenant_id from municipality where kind = 'lab'))
  order by a.module_id, a.tenant_id = a.city_id desc
), attended as (
  select t.id, t.skills from told
    join training_module t on t.tenant_id = (select tenant_id from municipality where kind = 'lab') and t.id = told.module_id
    left join meeting m on m.tenant_id = t.tenant_id and m.id = t.meeting_id
  where told.people >= 5 and coalesce(t.day, m.day) between {from}::date and {to}::date
)
${countedBySkill}`;

/** The same of the city's own, exactly as it said it, or as the lab said it for a city that has not: whoever attended, however few. For its staff. */
export const ownModulesQuery = `with attended as (
  select distinct t.id, t.skills from training_attendance a
    join training_module t on t.tenant_id = (select tenant_id from municipality where kind = 'lab') and t.id = a.module_id
    left join meeting m on m.tenant_id = t.tenant_id and m.id = t.meeting_id
  where a.city_id = current_setting('app.tenant_id')::uuid and coalesce(t.day, m.day) between {from}::date and {to}::date
    and (a.tenant_id = a.city_id or not exists (
      select from training_told said where said.tenant_id = a.city_id and said.city_id = a.city_id and said.module_id = a.module_id))
)
${countedBySkill}`;

export interface ModulesBetween {
  readonly modules: number;
  readonly bySkill: Readonly<Record<string, number>>;
}

/** By `modulesQuery`, or by `ownModulesQuery`. */
export async function countModules(tx: Tx, { from, to }: DaysBetween, query = modulesQuery): Promise<ModulesBetween> {
  const { rows } = await boundQuery<{ skill: string; modules: number }>(query, { from, to }).execute(tx);
  const [all, bySkill] = [rows.filter(({ skill }) => skill === ''), rows.filter(({ skill }) => skill !== '')];
  return {
    modules: all[0]?.modules ?? 0,
    bySkill: Object.fromEntries(bySkill.map(({ skill, modules }) => [skill, modules])),
  };
}
