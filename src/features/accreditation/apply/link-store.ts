import { sql } from 'kysely';
import type { Language } from '../../../i18n/language.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AccreditationPermit } from '../policy.ts';

export interface FileAddress {
  readonly id: string;
  readonly organisation: string;
  readonly email: string;
  readonly language: Language;
}

/** Files of an organisation that are not over, with where it is written to. */
export async function readFilesByTaxCode(tx: Tx, taxCode: string): Promise<FileAddress[]> {
  const { rows } = await sql<FileAddress>`
    select id, organisation, email, language from accreditation
    where tax_code = ${taxCode} and state not in ('refused', 'withdrawn') order by applied_at desc limit 5
  `.execute(tx);
  return rows;
}

export async function replaceLink(
  _permit: AccreditationPermit<'link'>,
  tx: Tx,
  id: string,
  linkHash: Buffer,
): Promise<void> {
  await sql`update accreditation set link_hash = ${linkHash} where id = ${id}`.execute(tx);
}
