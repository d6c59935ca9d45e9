import { sql } from 'kysely';
import type { ToldBeside } from '../../../domain/change/tied-across.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { PublishedRound } from './model.ts';

/** What lay between a round that was told and the one before it, as it was told. */
const beside = sql`(
  select json_build_object('from', b.from_on::text, 'to', b.to_on::text, 'stuckThen', b.stuck_then, 'wentOn', b.went_on, 'stuckNow', b.stuck_now,
    'modules', b.modules, 'bySkill', coalesce((select json_object_agg(t.skill, t.modules) from published_change_training t
      where t.tenant_id = b.tenant_id and t.half_year = b.half_year and t.edition = b.edition), '{}'))
  from published_change_beside b where b.tenant_id = p.tenant_id and b.half_year = p.half_year and b.edition = p.edition)`;

/** What cities told last of each half year, or told as the edition of this number, the newest half year first, cities by name. Whose words they are not are not there. */
export async function readPublished(
  tx: Tx,
  { ofOwn = false, edition }: { readonly ofOwn?: boolean; readonly edition?: number } = {},
): Promise<PublishedRound[]> {
  const { rows } = await sql<PublishedRound>`
    select * from (
      select distinct on (p.tenant_id, p.half_year) p.tenant_id as "tenantId", m.slug, m.name as city, p.half_year as "halfYear", p.edition, p.mode,
        p.questionnaire, p.answered, p.made_up as "madeUp", p.published_at as "publishedAt", coalesce((
          select json_agg(json_build_object('question', f.question, 'code', f.code, 'yes', case when f.withheld then to_json('withheld'::text) else to_json(f.yes) end))
          from published_change_figure f where f.tenant_id = p.tenant_id and f.half_year = p.half_year and f.edition = p.edition), '[]') as counts, ${beside} as beside, coalesce((
          select json_agg(json_build_object('question', w.question, 'text', w.text, 'forReport', w.for_report) order by w.number)
          from published_change_word w where w.tenant_id = p.tenant_id and w.half_year = p.half_year and w.edition = p.edition), '[]') as words
      from published_change p join municipality m on m.tenant_id = p.tenant_id
      where ${ofOwn ? sql`p.tenant_id = ${ownTenant}` : sql`true`} and ${edition === undefined ? sql`true` : sql`p.edition = ${edition}`}
      order by p.tenant_id, p.half_year, p.edition desc) told
    order by "halfYear" desc, city
  `.execute(tx);
  return rows;
}

export async function insertPublished(
  tx: Tx,
  _permit: LearningPermit<'change'>,
  p: Omit<PublishedRound, 'tenantId' | 'slug' | 'city'> & { readonly publishedBy: string | undefined },
): Promise<void> {
  await sql`
    insert into published_change (tenant_id, half_year, edition, mode, questionnaire, answered, made_up, published_at, published_by)
    values (${ownTenant}, ${p.halfYear}, ${p.edition}, ${p.mode}, ${p.questionnaire}, ${p.answered}, ${p.madeUp}, ${p.publishedAt}, ${p.publishedBy ?? null})
  `.execute(tx);
  const counts = p.counts.map(({ question, code, yes }) => ({
    question,
    code,
    yes: yes === 'withheld' ? null : yes,
  }));
  await sql`
    insert into published_change_figure (tenant_id, half_year, edition, question, code, yes, withheld)
    select ${ownTenant}, ${p.halfYear}, ${p.edition}, question, code, yes, yes is null
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as count(question text, code text, yes int)
  `.execute(tx);
  await sql`
    insert into published_change_word (tenant_id, half_year, edition, number, question, text, for_report)
    select ${ownTenant}, ${p.halfYear}, ${p.edition}, number, question, text, "forReport"
    from jsonb_to_recordset(${JSON.stringify(p.words.map((word, index) => ({ ...word, number: index + 1 })))}::jsonb)
      as word(number int, question text, text text, "forReport" boolean)
  `.execute(tx);
  if (p.beside !== null) await insertBeside(tx, p, p.beside);
}

async function insertBeside(
  tx: Tx,
  { halfYear, edition }: Pick<PublishedRound, 'halfYear' | 'edition'>,
  b: ToldBeside,
): Promise<void> {
  await sql`
    insert into published_change_beside (tenant_id, half_year, edition, from_on, to_on, stuck_then, went_on, stuck_now, modules)
    values (${ownTenant}, ${halfYear}, ${edition}, ${b.from}::date, ${b.to}::date, ${b.stuckThen}, ${b.wentOn}, ${b.stuckNow}, ${b.modules})
  `.execute(tx);
  await sql`
    insert into published_change_training (tenant_id, half_year, edition, skill, modules)
    select ${ownTenant}, ${halfYear}, ${edition}, key, value::int from jsonb_each_text(${JSON.stringify(b.bySkill)}::jsonb)
  `.execute(tx);
}
