import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { AccreditationFile, Application, FileState } from './model.ts';
import type { AccreditationPermit } from './policy.ts';

const columns = sql`
  id, notice_id as "noticeId", version, provider_id as "providerId", organisation, tax_code as "taxCode", runts_section as "runtsSection",
  kinds_of_help as "kindsOfHelp", contact_name as "contactName", email, phone, language, applied_at as "appliedAt",
  renewal_asked_at as "renewalAskedAt", state, holds_from::text as "holdsFrom", holds_through::text as "holdsThrough", made_up as "madeUp"
`;

async function readFiles(tx: Tx, where: RawBuilder<unknown>): Promise<AccreditationFile[]> {
  const { rows } = await sql<AccreditationFile>`
    select ${columns} from accreditation where ${where} order by applied_at desc, id
  `.execute(tx);
  return rows;
}

export function readAllFiles(tx: Tx): Promise<AccreditationFile[]> {
  return readFiles(tx, sql`true`);
}

export function readFilesOfProvider(tx: Tx, providerId: string): Promise<AccreditationFile[]> {
  return readFiles(tx, sql`provider_id = ${providerId}`);
}

/** Files whose state the calendar, or a new version of a notice, may change. */
export function readLiveFiles(tx: Tx, noticeId?: string): Promise<AccreditationFile[]> {
  const live = sql`state in ('accredited', 'suspended')`;
  return readFiles(tx, noticeId === undefined ? live : sql`${live} and notice_id = ${noticeId}`);
}

export async function readFile(tx: Tx, id: string): Promise<AccreditationFile | undefined> {
  return (await readFiles(tx, sql`id = ${id}`))[0];
}

export async function readFileByLink(tx: Tx, linkHash: Buffer): Promise<AccreditationFile | undefined> {
  return (await readFiles(tx, sql`link_hash = ${linkHash}`))[0];
}

/** Holds a file until the transaction ends: whatever checks it, decides or draws consequences waits in line here, before any group. */
export async function lockFile(tx: Tx, id: string): Promise<AccreditationFile | undefined> {
  const { rows } = await sql<AccreditationFile>`
    select ${columns} from accreditation where id = ${id} for update
  `.execute(tx);
  return rows[0];
}

export interface NewFile extends Application {
  readonly id: string;
  readonly noticeId: string;
  readonly version: number;
  readonly providerId: string | undefined;
  readonly language: string;
  readonly linkHash: Buffer;
  readonly appliedAt: Date;
  readonly madeUp: boolean;
}

/** Writes an application; false where the organisation has a file under this notice already. */
export async function insertFile(_permit: AccreditationPermit<'apply'>, tx: Tx, f: NewFile): Promise<boolean> {
  const { rows } = await sql`
    insert into accreditation (tenant_id, id, notice_id, version, provider_id, organisation, tax_code, runts_section, kinds_of_help,
      contact_name, email, phone, language, link_hash, applied_at, made_up)
    values (current_setting('app.tenant_id')::uuid, ${f.id}, ${f.noticeId}, ${f.version}, ${f.providerId ?? null}, ${f.organisation},
      ${f.taxCode}, ${f.runtsSection}, ${[...f.kindsOfHelp]}::text[], ${f.contactName}, ${f.email}, ${f.phone}, ${f.language},
      ${f.linkHash}, ${f.appliedAt}, ${f.madeUp})
    on conflict (tenant_id, notice_id, tax_code) where state not in ('refused', 'withdrawn') do nothing returning id
  `.execute(tx);
  return rows.length === 1;
}

export async function askRenewal(_permit: AccreditationPermit<'give'>, tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update accreditation set renewal_asked_at = ${at} where id = ${id}`.execute(tx);
}

/** Ties a file to its provider and to the rules it was granted or renewed under. */
export async function writeGrant(
  _permit: AccreditationPermit<'decide'>,
  tx: Tx,
  id: string,
  grant: { readonly providerId: string; readonly version: number },
): Promise<void> {
  await sql`
    update accreditation set provider_id = ${grant.providerId}, version = ${grant.version}, renewal_asked_at = null where id = ${id}
  `.execute(tx);
}

export interface WrittenState {
  readonly state: FileState;
  readonly holdsFrom: string | null;
  readonly holdsThrough: string | null;
}

export async function writeState(
  _permit: AccreditationPermit<'settle'>,
  tx: Tx,
  id: string,
  { state, holdsFrom, holdsThrough }: WrittenState,
): Promise<void> {
  await sql`
    update accreditation set state = ${state}, holds_from = ${holdsFrom}, holds_through = ${holdsThrough} where id = ${id}
  `.execute(tx);
}
