import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Actor, StaffRole } from '../../src/features/people/public.ts';
import { poolRoutes } from '../../src/features/pools/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aSite, type Site } from '../setup/a-visitor.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { aCity, proposeOne, rowsOf, type PooledCity } from './pools-city.ts';

const square = [
  [9.2, 45.55],
  [9.33, 45.55],
  [9.33, 45.62],
  [9.2, 45.62],
] as const;
export const accountId = 'a0000000-0000-4000-8000-000000000001';

export function staff(role: StaffRole, providerId?: string): Actor {
  return { kind: 'staff', accountId, name: 'Staff', role, ...(providerId !== undefined && { providerId }) };
}

export const manager = staff('community-manager');

/** What nobody may read of the families of `aProposal` before all have said yes. */
export const leaks = /Famiglia (anna|bruno)|Via di (anna|bruno)|(anna|bruno)@example|039\s000/;

export interface Scene {
  readonly city: PooledCity;
  readonly site: Site;
  readonly pool: string;
  readonly requests: readonly string[];
  /** Each family's own address, in Italian, without a language. */
  readonly homes: readonly string[];
}

/** A city with one proposal to two families, who have their links from the letters. */
export async function aProposal(database: TestDatabase, given: Parameters<typeof aCity>[1] = {}): Promise<Scene> {
  const city = await aCity(database, { outline: square, ...given });
  const { id, members } = await proposeOne(city);
  const requests = members.map(({ requestId }) => requestId);
  const letters = await rowsOf<{ key: string; body: string }>(city, sql`select event_key as key, body from message`);
  const homes = requests.map((request) => {
    const letter = letters.find(({ key }) => key.endsWith(request));
    return /http:\/\/localhost(\/[\w-]+\/r\/[\w-]{43})\/proposta/.exec(letter?.body ?? '')?.[1] ?? '';
  });
  return { city, site: aSite(database, [city.municipality], poolRoutes), pool: id, requests, homes };
}

/** The page of an answer, which must be valid HTML. */
export async function pageOf(
  response: Response | Promise<Response>,
  status = 200,
): Promise<{ html: string; text: string }> {
  const { status: got } = await response;
  expect(got).toBe(status);
  const html = await (await response).text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

/** A family's answer to the proposal. */
export function say({ site, homes, pool }: Scene, at: number, answer: string, prefix = ''): Promise<Response> {
  return site.post(`${prefix}${homes[at]}/proposta`, { pool, answer });
}
