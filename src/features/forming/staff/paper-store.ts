import { sql } from 'kysely';
import type { Language } from '../../../i18n/index.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { LeftOutReason } from '../../pools/public.ts';

/** What there is to say on paper to a household that gave no e-mail address. */
export interface PaperLetter {
  readonly requestId: string;
  readonly code: string;
  readonly language: Language;
  readonly kindOfHelp: PoolableHelp;
  /** Days of the group that it is in; absent for who is in none. */
  readonly days: readonly number[] | null;
  readonly reason: LeftOutReason | null;
  readonly changes: readonly string[];
  readonly households: number | null;
}

/** Households that wait and gave no e-mail address, with the group that they are in or why they are in none. */
export async function paperLetters(tx: Tx, most: number): Promise<PaperLetter[]> {
  const { rows } = await sql<PaperLetter>`
    select r.id as "requestId", r.code, r.language, r.kind_of_help as "kindOfHelp", g.days, l.reason,
      coalesce(l.changes, '{}') as changes, l.households
    from request r
    join request_contact c on c.tenant_id = r.tenant_id and c.request_id = r.id and c.email is null
    left join forming_member m on m.tenant_id = r.tenant_id and m.request_id = r.id and m.live
    left join forming_group g on g.tenant_id = m.tenant_id and g.id = m.group_id
    left join left_out l on l.tenant_id = r.tenant_id and l.request_id = r.id and l.version = r.version
    where r.status = 'waiting' and (g.id is not null or l.request_id is not null)
    order by r.code limit ${most}
  `.execute(tx);
  return rows;
}
