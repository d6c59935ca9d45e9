import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { actorId, type Actor } from '../../people/public.ts';
import type { CataloguePermit } from '../policy.ts';
import { placesOfRow } from './places/entry-place-store.ts';
import type { ChangeCause, EntryContent, EntryVersion } from './model.ts';

export interface Superseding {
  readonly cause: ChangeCause;
  readonly reason?: string | undefined;
  /** Of a keeper, who acts as one of the public: their key. */
  readonly byId?: string | undefined;
}

/** What a row of `service` (as `s`) and its places say. Nulls inside its documents have a meaning and stay. */
export const contentOfRow: RawBuilder<EntryContent> = sql`
  jsonb_strip_nulls(jsonb_build_object('title', s.title, 'description', s.description, 'language', s.language, 'answerKind', s.answer_kind,
    'kindsOfHelp', s.kinds_of_help, 'audiences', s.audiences, 'status', s.status, 'providerName', s.provider_name, 'address', s.address,
    'locality', s.locality, 'lat', s.lat, 'lon', s.lon, 'url', s.url, 'updatedOn', s.updated_on, 'quarter', s.quarter,
    'protectedPlace', s.protected_place)) || jsonb_build_object('sections', s.sections, 'hsds', s.hsds, 'places', ${placesOfRow})`;

/**
 * Keeps services as they stand, for whoever is about to write over them in the same transaction and raises their version.
 * One statement, however many.
 */
export async function keepVersions(
  tx: Tx,
  _permit: CataloguePermit,
  by: { readonly actor: Actor; readonly now: Date },
  ids: readonly string[],
  { cause, reason, byId }: Superseding,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, replaced_by, cause, reason)
    select tenant_id, 'service', id, version, ${contentOfRow}, ${by.now}, ${by.actor.kind}, ${byId ?? actorId(by.actor) ?? null}, ${cause},
      ${reason ?? null}
    from service s where id = any(${ids}::uuid[])
  `.execute(tx);
}

interface VersionRow {
  readonly version: number;
  readonly content: EntryContent;
  readonly replacedAt: Date;
  readonly by: 'public' | 'resident' | 'staff' | 'system';
  readonly cause: ChangeCause;
  readonly reason: string | null;
}

/** Superseded versions of a service, the latest first; `most` of them, or the one that is asked for. */
export async function readVersions(
  tx: Tx,
  id: string,
  { most, version }: { readonly most: number; readonly version?: number },
): Promise<EntryVersion[]> {
  const one = version === undefined ? sql`` : sql`and version = ${version}`;
  const { rows } = await sql<VersionRow>`
    select version, content, replaced_at as "replacedAt", replaced_by_kind as by, cause, reason from entry_version
    where entry_kind = 'service' and entry_id = ${id}::uuid ${one} order by version desc limit ${most}
  `.execute(tx);
  return rows.map(({ version: number, content, replacedAt, by, cause, reason }) => ({
    version: number,
    content,
    replaced: { at: replacedAt, by, cause, reason },
  }));
}
