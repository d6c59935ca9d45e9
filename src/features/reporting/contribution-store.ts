import { sql } from 'kysely';
import type { Language } from '../../i18n/index.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Chapter } from './model.ts';
import type { ReportPermit } from './policy.ts';

/** What somebody of a city wrote for the report. */
export interface Contribution {
  readonly id: string;
  readonly cityId: string;
  readonly city: string;
  readonly cityName: string;
  readonly chapter: Chapter;
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly authorNamed: boolean;
  readonly sentAt: Date;
}

export type NewContribution = Omit<Contribution, 'cityId' | 'city' | 'cityName' | 'sentAt'>;

/** Shares a contribution of the context's city with the lab; the same id again writes nothing. */
export async function insertContribution(
  tx: Tx,
  permit: ReportPermit<'contribute'>,
  { id, chapter, language, title, body, author, authorNamed }: NewContribution,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  void permit;
  await sql`
    insert into report_contribution (tenant_id, id, lab_id, chapter, language, title, body, author, author_named, sent_at, sent_by)
    select current_setting('app.tenant_id')::uuid, ${id}, tenant_id, ${chapter}, ${language}, ${title}, ${body}, ${author}, ${authorNamed}, ${at}, ${by}
    from municipality where kind = 'lab'
    on conflict (tenant_id, id) do nothing
  `.execute(tx);
}

// A city reads its own, the lab those that were shared with it: the policies say so.
const contributions = sql`
  select c.id, c.tenant_id as "cityId", m.slug as city, m.name as "cityName", c.chapter, c.language, c.title, c.body, c.author, c.author_named as "authorNamed",
    c.sent_at as "sentAt"
  from report_contribution c join municipality m on m.tenant_id = c.tenant_id`;

const most = 200;

/** The latest, newest first. */
export async function readContributions(tx: Tx): Promise<Contribution[]> {
  const { rows } = await sql<Contribution>`${contributions} order by c.sent_at desc, c.id limit ${most}`.execute(tx);
  return rows;
}

export async function readContribution(tx: Tx, id: string): Promise<Contribution | undefined> {
  const { rows } = await sql<Contribution>`${contributions} where c.id = ${id}`.execute(tx);
  return rows[0];
}

/** Who sent one of the context's own city, signed in; null where the system did. */
export async function readSender(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ sentBy: string | null }>`
    select sent_by as "sentBy" from report_contribution where tenant_id = current_setting('app.tenant_id')::uuid and id = ${id}
  `.execute(tx);
  return rows[0]?.sentBy ?? null;
}

/** The sections of the lab's draft that were begun from contributions, by the contribution's id: the lab's to know. */
export async function readSectionsBegun(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ contribution: string; section: string }>`
    select contribution_id as contribution, id as section from report_section where contribution_id is not null order by changed_at
  `.execute(tx);
  return new Map(rows.map(({ contribution, section }) => [contribution, section]));
}
