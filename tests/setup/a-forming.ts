import { sql } from 'kysely';
import { findGroups, joinGroup, openGroup, tellLeftOut } from '../../src/features/forming/public.ts';
import { inviteNeighbour } from '../../src/features/forming/invite/invite-neighbour.ts';
import { askToJoin } from '../../src/features/forming/invite/ask-to-join.ts';
import { publicGroup } from '../../src/features/forming/show/read-public.ts';
import { askWatch } from '../../src/features/forming/watch/ask-watch.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { readFile } from '../../src/features/requests/public.ts';

/** What there is of groups that form, and the secret addresses. */
export interface Forming {
  readonly group: string;
  /** The request of the family that opened it. */
  readonly opener: string;
  /** Of an invitation, and of the mail that asks whether to tell of groups. */
  readonly invite: string;
  readonly watch: string;
}

/** After the one run of a city: why some were left out, a group that one family opened and another joined, an invitation, an address. */
export async function aForming(
  system: Ctx,
  {
    opens,
    joins,
    marker,
    quarter,
  }: { readonly opens: string; readonly joins: string; readonly marker: string; readonly quarter: string },
): Promise<Forming> {
  const as = (requestId: string): Ctx => ({ ...system, actor: { kind: 'resident', requestId } });
  const anybody: Ctx = { ...system, actor: { kind: 'public' } };
  const rows = <Row>(query: ReturnType<typeof sql>) =>
    read(system, async (tx) => (await query.execute(tx)).rows as Row[]);
  const [run] = await rows<{ id: string }>(sql`select id from pooling_run where status = 'done'`);
  await findGroups(system, run?.id ?? '');
  await tellLeftOut(system);
  const file = await readFile(as(opens), opens);
  if (file === undefined) throw new Error('who opens a group has no request');
  const opened = await openGroup(as(opens), file.request);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const joined = await joinGroup(as(joins), { requestId: joins, groupId: opened.groupId, yes: null });
  const invited = await inviteNeighbour(as(opens), opens);
  const group = await publicGroup(anybody, opened.groupId);
  if (joined.kind !== 'joined' || invited.kind !== 'made' || group === undefined)
    throw new Error(`${joined.kind} ${invited.kind}`);
  await askToJoin(anybody, group, 'public-page');
  await askWatch(anybody, { email: `avvisi@${marker}.example`, kindOfHelp: group.kindOfHelp, quarter });
  const [letter] = await rows<{ body: string }>(sql`select body from message where event_key like 'forming-watch:%'`);
  const watch = /\/avvisi\/([\w-]{43})/.exec(letter?.body ?? '')?.[1];
  if (watch === undefined) throw new Error('nobody was asked to confirm');
  return { group: opened.groupId, opener: opens, invite: invited.token, watch };
}
