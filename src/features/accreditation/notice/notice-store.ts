import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { NoticeText, NoticeVersion } from '../model.ts';
import type { AccreditationPermit } from '../policy.ts';

const columns = sql`
  notice_id as "noticeId", version, title, text, kinds_of_help as "kindsOfHelp", requirements, term_months as "termMonths",
  days_to_comply as "daysToComply", published_at as "publishedAt"
`;

/** Every version of some notices, or of all, oldest first. */
export async function readVersions(tx: Tx, noticeIds?: readonly string[]): Promise<NoticeVersion[]> {
  const { rows } = await sql<NoticeVersion>`
    select ${columns} from accreditation_notice_version
    where ${noticeIds === undefined ? sql`true` : sql`notice_id = any(${[...noticeIds]}::uuid[])`}
    order by notice_id, version
  `.execute(tx);
  return rows;
}

export async function insertNotice(
  _permit: AccreditationPermit<'publish'>,
  tx: Tx,
  notice: { readonly id: string; readonly openedAt: Date; readonly madeUp: boolean },
): Promise<void> {
  await sql`
    insert into accreditation_notice (tenant_id, id, opened_at, made_up)
    values (current_setting('app.tenant_id')::uuid, ${notice.id}, ${notice.openedAt}, ${notice.madeUp})
  `.execute(tx);
}

/** Holds a notice, so that two who publish at once make two versions; false where there is none. */
export async function lockNotice(tx: Tx, id: string): Promise<boolean> {
  // Its row may not be updated, and need not be: the lock is on its name.
  await sql`select pg_advisory_xact_lock(hashtextextended('notice ' || ${id}::text, 0))`.execute(tx);
  const { rows } = await sql`select 1 from accreditation_notice where id = ${id}`.execute(tx);
  return rows.length === 1;
}

export interface PublishedVersion extends NoticeText {
  readonly noticeId: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly publishedBy: string | undefined;
}

export async function insertVersion(
  _permit: AccreditationPermit<'publish'>,
  tx: Tx,
  v: PublishedVersion,
): Promise<void> {
  await sql`
    insert into accreditation_notice_version (tenant_id, notice_id, version, title, text, kinds_of_help, requirements, term_months,
      days_to_comply, published_at, published_by)
    values (current_setting('app.tenant_id')::uuid, ${v.noticeId}, ${v.version}, ${v.title}, ${v.text}, ${[...v.kindsOfHelp]}::text[],
      ${JSON.stringify(v.requirements)}::jsonb, ${v.termMonths}, ${v.daysToComply}, ${v.publishedAt}, ${v.publishedBy ?? null})
  `.execute(tx);
}
