import { sql } from 'kysely';
import { dateAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { hashToken } from '../../src/platform/auth/token.ts';

/**
 * A neighbour asks for the first of two, with a document that nobody has looked at; the desk asks whether both are one person's,
 * and did not reach the first. They had been made one before, and parted again.
 * Returns the token of the letter that asks.
 */
export async function anAsking(
  system: Ctx,
  desk: StaffActor,
  marker: string,
  [one, other]: readonly [string, string],
): Promise<string> {
  const { tenantId } = system.municipality;
  const { now } = system;
  const token = system.newToken();
  const [id, parted] = [system.newId(), system.newId()];
  const later = new Date(now.getTime() + 300 * 86_400_000);
  await transact(system, async (tx) => {
    await sql`
      insert into request_mandate (tenant_id, request_id, role, person_name, declared_at, declared_on, file_name, media_type, content, given_at, expires_on)
      values (${tenantId}, ${one}, 'neighbour', ${`Zia ${marker}`}, ${now}, ${dateAt(now)}, ${`${marker}.pdf`}, 'application/pdf',
        ${Buffer.from('%PDF-1.7')}, ${now}, ${dateAt(later)})
    `.execute(tx);
    await sql`
      insert into request_merge (tenant_id, id, keep_id, drop_id, token_hash, asked_by, asked_at, lapses_at, answer, answered_at, merged_at,
        kept_status, dropped_status, undone_at)
      select ${tenantId}::uuid, ${parted}::uuid, keep.id, dropped.id, ${hashToken(system.newToken())}, ${desk.accountId}::uuid, ${now}, ${later}, 'yes', ${now},
        ${now}, keep.status, dropped.status, ${now}
      from request keep, request dropped where keep.id = ${one} and dropped.id = ${other}
    `.execute(tx);
    await sql`
      insert into request_merge (tenant_id, id, keep_id, drop_id, token_hash, asked_by, asked_at, lapses_at)
      values (${tenantId}, ${id}, ${one}, ${other}, ${hashToken(token)}, ${desk.accountId}, ${now}, ${later})
    `.execute(tx);
    await sql`
      insert into request_attempt (tenant_id, id, request_id, contacted_on, how, outcome, again_on, written_at, written_by)
      values (${tenantId}, ${system.newId()}, ${one}, ${dateAt(now)}, 'phone', 'not-reached', ${dateAt(later)}, now(), ${desk.accountId})
    `.execute(tx);
    await sql`
      insert into request_merge_link (tenant_id, merge_id, token_hash)
      select tenant_id, ${parted}, token_hash from request_link where request_id = ${other}
    `.execute(tx);
  });
  return token;
}
