import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Membership, SharedPath, SharedStep } from './model.ts';
import type { PathPermit } from './policy.ts';

/** Writes what the lab may read of the city's path, in place of what was there. */
export async function writeShared(
  _permit: PathPermit<'keep'>,
  tx: Tx,
  { kind, on, reason }: Membership,
  steps: readonly SharedStep[],
  at: Date,
): Promise<void> {
  await sql`
    insert into shared_path (tenant_id, standing, since, reason, steps, updated_at)
    values (current_setting('app.tenant_id')::uuid, ${kind}, ${on}::date, ${reason}, ${JSON.stringify(steps)}::jsonb, ${at})
    on conflict (tenant_id) do update set standing = excluded.standing, since = excluded.since, reason = excluded.reason,
      steps = excluded.steps, updated_at = excluded.updated_at
  `.execute(tx);
}

export type CityPathState = Pick<SharedPath, 'slug' | 'name'> & Partial<Omit<SharedPath, 'slug' | 'name'>>;

/** Every city of the register, or one of them, with the path that it shares, from the lab's own tenant; a city that never joined has none. */
export async function readSharedPaths(tx: Tx, slug?: string): Promise<CityPathState[]> {
  const some = slug === undefined ? sql`` : sql`and m.slug = ${slug}`;
  const { rows } = await sql<SharedPath & { readonly standing: SharedPath['standing'] | null }>`
    select m.slug, m.name, s.standing, s.since::text as since, s.reason, s.steps
    from municipality m left join shared_path s on s.tenant_id = m.tenant_id
    where m.kind = 'municipality' ${some} order by m.name
  `.execute(tx);
  return rows.map(({ slug, name, standing, ...rest }) =>
    standing === null ? { slug, name } : { slug, name, standing, ...rest },
  );
}
