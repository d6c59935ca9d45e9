import { sql } from 'kysely';
import { readStaffChanges } from '../../src/features/pools/changes/read-change.ts';
import { transact } from '../../src/features/context.ts';
import { insertSecretLink } from '../../src/features/requests/follow/link-store.ts';
import { hashToken, randomToken } from '../../src/platform/auth/token.ts';
import type { Dice } from '../integration/forming-storm.ts';
import { rowsOf, type PooledCity } from '../integration/pools-city.ts';
import { manager } from '../integration/pools-scene.ts';
import { lookAtCity, type Standing } from '../integration/running-storm.ts';

export interface StormyCity extends PooledCity {
  /** Of the community manager. */
  readonly session: string;
  /** The secret link of each request. */
  readonly links: ReadonlyMap<string, string>;
}

/** A secret link for every request, as letters would bring them. */
export async function linksOf(city: PooledCity): Promise<ReadonlyMap<string, string>> {
  const requests = await rowsOf<{ id: string }>(city, sql`select id from request order by id`);
  const links = new Map(requests.map(({ id }) => [id, randomToken()]));
  await transact(city.system, async (tx) => {
    for (const [id, token] of links) await insertSecretLink(tx, hashToken(token), id, city.system.now);
  });
  return links;
}

interface Form {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The form that a family would send now, if there is one to send. */
function ownForm({ status, poolId, poolStatus, changeId, agreement }: Standing, dice: Dice): Form | undefined {
  const answer = dice(8) === 0 ? 'declined' : 'accepted';
  if (changeId !== null && dice(4) > 0) return { path: 'cambio', fields: { change: changeId, answer } };
  if (status === 'paused') return { path: 'riprendi', fields: {} };
  if (poolId === null) return undefined;
  if (poolStatus === 'running') {
    if (dice(3) === 0) return { path: 'gruppo/lascia', fields: { sure: 'yes' } };
    return dice(3) === 0 ? { path: 'pausa', fields: { days: '30' } } : undefined;
  }
  if (poolStatus === 'proposed') return { path: 'proposta', fields: { pool: poolId, answer } };
  const signature = { gruppo: poolId, versione: String(agreement), risposta: 'firmo', letto: 'yes' };
  return agreement === null ? undefined : { path: 'accordo', fields: signature };
}

/** One thing that one family or the staff does at random, by a form of a page. Returns which, and how it was answered. */
export async function actByPage(origin: string, city: StormyCity, dice: Dice): Promise<string> {
  const now = new Date();
  const { requests, running } = await lookAtCity({ ...city.system, now });
  const at = dice(requests.length);
  const family = requests[at];
  const form = family && ownForm(family, dice);
  const home = `${origin}/${city.municipality.slug}`;
  if (family !== undefined && form !== undefined) {
    const status = await send(`${home}/r/${city.links.get(family.id)}/${form.path}`, form.fields, { from: at });
    return `${form.path} ${status}`;
  }
  const cookie = `will-${city.municipality.slug}=${city.session}`;
  const desk = { from: 100 + dice(100), cookie };
  if (dice(30) === 0) return `cerca ${await send(`${home}/gruppi/cerca`, {}, desk)}`;
  const group = running[dice(running.length)];
  const changes =
    group === undefined ? undefined : await readStaffChanges({ ...city.system, now, actor: manager }, group);
  const newcomer = changes?.newcomers[0];
  if (newcomer === undefined) return 'nobody fits';
  const wish = { wish: 'join', request: newcomer.requestId };
  return `cambi ${await send(`${home}/gruppi/${group}/cambi`, wish, desk)}`;
}

interface Sender {
  readonly from: number;
  readonly cookie?: string;
}

/** The status of the answer, or `cut`: the server went while it was working. */
async function send(
  url: string,
  fields: Readonly<Record<string, string>>,
  { from, cookie }: Sender,
): Promise<number | 'cut'> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Origin: new URL(url).origin,
        'X-Forwarded-For': `192.0.2.${from}`,
        ...(cookie !== undefined && { Cookie: cookie }),
      },
      body: new URLSearchParams(fields),
    });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    // `fetch` says so of a connection that ends; whatever else is wrong is not ours to keep.
    if (error instanceof TypeError) return 'cut';
    throw error;
  }
}
