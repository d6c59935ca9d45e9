import type { Client } from 'pg';

/** Login roles of the product. `owner` migrates and owns; the others own nothing and obey row-level security. */
export const roles = { owner: 'will_owner', app: 'will_app', worker: 'will_worker', report: 'will_report' } as const;

/**
 * Makes the roles that the migrations grant rights to, when the server lacks them. They cannot sign in unless
 * `passwords` says how. Needs CREATEROLE (or the roles to exist). Role names are constants, never input.
 */
export async function ensureRoles(
  client: Client,
  passwords?: Readonly<Record<'app' | 'worker' | 'report', string>>,
): Promise<void> {
  for (const key of ['app', 'worker', 'report'] as const) {
    const name = roles[key];
    const found = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create role ${name} nologin`);
    // One address for all takes the lesser roles (`connect.ts`), which a maker that is no superuser may not do unasked.
    if (!passwords && found.rowCount === 0) await client.query(`grant ${name} to current_user`);
    if (passwords) await client.query(`alter role ${name} login password ${client.escapeLiteral(passwords[key])}`);
  }
}
