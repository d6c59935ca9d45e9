import { sql } from 'kysely';
import type { Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RequestPermit } from '../policy.ts';

export interface NewAddressee {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
}

/** Keeps whom letters are for; false where a request or somebody else has this code. */
export async function insertAddressee(
  tx: Tx,
  _permit: RequestPermit<'tell'>,
  { id, code, name, phone, language }: NewAddressee,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into paper_addressee (tenant_id, id, code, name, phone, language, kept_at)
    select current_setting('app.tenant_id')::uuid, ${id}, ${code}, ${name}, ${phone}, ${language}, ${now}
    where not exists (select from request where code = ${code})
    on conflict (tenant_id, code) do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

export async function languageOfAddressee(tx: Tx, id: string): Promise<Language | undefined> {
  const { rows } = await sql<{ language: Language }>`select language from paper_addressee where id = ${id}`.execute(tx);
  return rows[0]?.language;
}

/** Name, telephone, what they asked to be told, and their letters are gone with the row. */
export async function deleteAddressees(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from paper_addressee where id = any(${[...ids]}::uuid[])`.execute(tx);
}
