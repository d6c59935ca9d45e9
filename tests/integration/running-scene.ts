import { sql } from 'kysely';
import { transact } from '../../src/features/context.ts';
import { insertSecretLink } from '../../src/features/requests/follow/link-store.ts';
import { hashToken, randomToken } from '../../src/platform/auth/token.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { rowsOf } from './pools-city.ts';
import { aProposal, say, staff, type Scene } from './pools-scene.ts';

/** The group runs from then on: a Friday, so that its first session is on Tuesday the 24th. */
export const since = new Date('2026-11-20T10:00:00Z');

export interface RunningScene extends Scene {
  readonly provider: ReturnType<typeof staff>;
  /** The page of the group under the address of its family. */
  readonly group: (at: number) => string;
}

/** A group of the families of `aProposal` that runs: two afternoons a week, four o'clock to six. */
export async function aRunningGroup(
  database: TestDatabase,
  given: Parameters<typeof aProposal>[1] = {},
): Promise<RunningScene> {
  const scene = await aProposal(database, given);
  const { city, requests, homes, pool } = scene;
  for (const at of requests.keys()) await say(scene, at, 'accepted');
  await startRunning(city, pool, since);
  const [row] = await rowsOf<{ days: number[] }>(city, sql`select days from pool where id = ${pool}`);
  if (row?.days.join() !== '1,3') throw new Error('the group meets on other days');
  return {
    ...scene,
    provider: staff('provider', city.providerId),
    group: (at) => `${homes[at]}/gruppo`,
  };
}

/**
 * However the families of a group came to agree: what is tried begins when it runs, by terms with two weeks' notice, from the day
 * after.
 */
export async function startRunning(city: Scene['city'], poolId: string, at: Date): Promise<void> {
  const startsOn = JSON.stringify(new Date(at.getTime() + 86_400_000).toISOString().slice(0, 10));
  await transact(city.system, async (tx) => {
    await sql`
      insert into pool_agreement (tenant_id, pool_id, version, terms, made_at)
      select tenant_id, pool_id, version + 1, jsonb_set(jsonb_set(terms, '{startsOn}', ${startsOn}::jsonb), '{rules,noticeDays}', '14'), ${at}
      from pool_agreement where pool_id = ${poolId} order by version desc limit 1
    `.execute(tx);
    await sql`update pool set status = 'running', agreed_at = ${at}, started_at = ${at} where id = ${poolId}`.execute(
      tx,
    );
  });
}

/** A new secret link of a request, as a letter would bring it. */
export async function linkOf(city: Scene['city'], requestId: string, at = since): Promise<string> {
  const token = randomToken();
  await transact(city.system, (tx) => insertSecretLink(tx, hashToken(token), requestId, at));
  return `/${city.municipality.slug}/r/${token}`;
}

/** Who is asked to join reads the agreement under its link, and signs what it read. */
export async function signToJoin({ site }: Scene, link: string): Promise<Response> {
  const html = await (await site.get(`${link}/accordo`)).text();
  const kept = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
  return site.post(`${link}/accordo`, { cambio: kept('cambio'), impronta: kept('impronta'), letto: 'yes' });
}
