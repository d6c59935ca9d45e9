import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { Label, LabelMapping, NationalCode } from './model.ts';

export async function readMappings(tx: Tx): Promise<LabelMapping[]> {
  const { rows } = await sql<LabelMapping>`
    select label_kind as kind, label, scheme, code, name, verified, reference from label_mapping order by label_kind, label, scheme, code
  `.execute(tx);
  return rows;
}

/** Adds codes; one that a label has already is left as it is. Returns how many came. */
export async function addMappings(
  tx: Tx,
  _permit: CataloguePermit,
  mappings: readonly LabelMapping[],
): Promise<number> {
  const { rows } = await sql`
    insert into label_mapping (tenant_id, label_kind, label, scheme, code, name, verified, reference)
    select current_setting('app.tenant_id')::uuid, kind, label, scheme, code, name, verified, reference
    from jsonb_to_recordset(${JSON.stringify(mappings)}::jsonb) as given (kind text, label text, scheme text, code text, name text,
      verified boolean, reference text)
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length;
}

/** Puts codes to a label in the stead of those that it has. */
export async function replaceMappings(
  tx: Tx,
  permit: CataloguePermit,
  { kind, label }: Label,
  codes: readonly NationalCode[],
): Promise<void> {
  await sql`delete from label_mapping where label_kind = ${kind} and label = ${label}`.execute(tx);
  if (codes.length > 0)
    await addMappings(
      tx,
      permit,
      codes.map((code) => ({ ...({ kind, label } as Label), ...code })),
    );
}

/** Puts one code to a label, or says anew what it is. */
export async function writeMapping(tx: Tx, _permit: CataloguePermit, mapping: LabelMapping): Promise<void> {
  const { kind, label, scheme, code, name, verified, reference } = mapping;
  await sql`
    insert into label_mapping (tenant_id, label_kind, label, scheme, code, name, verified, reference)
    values (current_setting('app.tenant_id')::uuid, ${kind}, ${label}, ${scheme}, ${code}, ${name}, ${verified}, ${reference})
    on conflict (tenant_id, label_kind, label, scheme, code) do update set name = excluded.name, verified = excluded.verified,
      reference = excluded.reference
  `.execute(tx);
}

export async function deleteMapping(
  tx: Tx,
  _permit: CataloguePermit,
  { kind, label }: Label,
  { scheme, code }: Pick<NationalCode, 'scheme' | 'code'>,
): Promise<boolean> {
  const { rows } = await sql`
    delete from label_mapping where label_kind = ${kind} and label = ${label} and scheme = ${scheme} and code = ${code} returning 1
  `.execute(tx);
  return rows.length === 1;
}
