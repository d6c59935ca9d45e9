import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Comment } from './model.ts';
import type { ReportPermit } from './policy.ts';

export async function readComments(tx: Tx, sectionId: string): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select c.id, c.text, c.written_at as "writtenAt", a.name as writer, c.settled_at as "settledAt"
    from report_comment c left join account a on a.tenant_id = c.tenant_id and a.id = c.written_by
    where c.section_id = ${sectionId} order by c.written_at, c.id
  `.execute(tx);
  return rows;
}

export async function insertComment(
  tx: Tx,
  permit: ReportPermit<'write'>,
  { id, sectionId, text }: { readonly id: string; readonly sectionId: string; readonly text: string },
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  void permit;
  await sql`
    insert into report_comment (tenant_id, id, section_id, text, written_at, written_by)
    values (current_setting('app.tenant_id')::uuid, ${id}, ${sectionId}, ${text}, ${at}, ${by})
    on conflict (tenant_id, id) do nothing
  `.execute(tx);
}

export async function settleComment(tx: Tx, permit: ReportPermit<'write'>, id: string, at: Date): Promise<boolean> {
  void permit;
  const { rows } =
    await sql`update report_comment set settled_at = ${at} where id = ${id} and settled_at is null returning id`.execute(
      tx,
    );
  return rows.length > 0;
}
