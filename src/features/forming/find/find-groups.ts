import type { Tx } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { holdPooling, holdRequests, lastRunDone, readRemains, type NearGroup } from '../../pools/public.ts';
import { requestsForPooling, type PoolableRequest } from '../../requests/public.ts';
import { lockOpenGroups } from '../group-store.ts';
import { membersOfOpen, putFound, takeOut } from '../member-store.ts';
import { daysOpen, type FormingGroup, type FormingMember } from '../model.ts';
import { mayFindGroups, type FormingPermit } from '../policy.ts';
import { endForming } from '../close/end-group.ts';
import { tellWatchersJob } from '../watch/tell-watchers-job.ts';
import { countFamilies, insertGroup, refreshGroup } from '../write-group-store.ts';
import { factsOfNear } from './group-facts.ts';
import { asksByQuarter } from './left-out-store.ts';
import { matchGroups } from './match-groups.ts';
import { noteLeftOut } from './note-left-out.ts';

export type FoundGroups =
  { readonly kind: 'found'; readonly open: number } | { readonly kind: 'nothing-to-do' | 'denied' };

const dayMs = 86_400_000;

/**
 * What follows a run: the groups that it could almost make become groups that form, or go on as the ones that they were; those
 * that are near no more are closed, unless a family joined them by itself; and whoever was left out has its reason noted. All in
 * one transaction. A run that another followed already changes nothing.
 */
export async function findGroups(ctx: Ctx, runId: string): Promise<FoundGroups> {
  const permit = mayFindGroups(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(
    ctx,
    async (tx) => {
      await holdPooling(tx);
      if ((await lastRunDone(tx)) !== runId) return { kind: 'nothing-to-do' };
      const remains = await readRemains(tx, runId);
      if (remains === undefined) return { kind: 'nothing-to-do' };
      const open = await lockOpenGroups(tx);
      await noteLeftOut(permit, tx, ctx, runId, remains.leftOut);
      await takeUp(permit, tx, ctx, remains.near, open);
      await countFamilies(permit, tx);
      await recordAudit(tx, ctx, 'forming-found', 'pooling-run', runId);
      const { tenantId } = ctx.municipality;
      await enqueue(tx, tellWatchersJob, { tenantId }, { queue: `pooling:${tenantId}` });
      return { kind: 'found', open: (await lockOpenGroups(tx)).length };
    },
    { timeoutMs: 120_000 },
  );
}

async function takeUp(
  permit: FormingPermit<'find'>,
  tx: Tx,
  ctx: Ctx,
  nears: readonly NearGroup[],
  open: readonly FormingGroup[],
): Promise<void> {
  // Before anything is read of them: who joins a group meanwhile waits, or is seen where it is.
  await holdRequests(
    tx,
    nears.flatMap(({ requests }) => requests),
  );
  const members = await membersOfOpen(tx);
  const byItself = settled(members);
  const requests = new Map((await requestsForPooling(tx)).map((request) => [request.id, request]));
  // Whoever chose a group by itself stays there, whatever else a run would have them in.
  const free = nears.map((near) => ({
    ...near,
    requests: near.requests.filter((id) => requests.has(id) && !byItself.has(id)),
  }));
  const fromRuns = open.filter(({ origin }) => origin === 'run');
  const known = fromRuns.map(({ id }) => ({ id, members: members.get(id) ?? [] }));
  const quarters = await asksByQuarter(tx);
  const again = new Set<string>();
  const groups = new Map(fromRuns.map((group) => [group.id, group]));
  const matched = matchGroups(free, known).map(({ near, groupId = '' }) => {
    const group = groups.get(groupId);
    const saidYes = members.get(groupId)?.some((member) => member.saidYes) === true;
    return { near, groupId: group === undefined || (saidYes && !isTheSame(group, near)) ? undefined : groupId };
  });
  for (const { groupId } of matched) if (groupId !== undefined) again.add(groupId);
  for (const group of fromRuns)
    if (!again.has(group.id)) await letGo(permit, tx, ctx, group.id, members.get(group.id) ?? []);
  for (const { near, groupId } of matched) {
    const waiting = near.requests.flatMap((id): PoolableRequest[] => [requests.get(id) ?? []].flat());
    const facts = factsOfNear(near, waiting, quarters);
    if (facts === undefined) continue;
    const endsAt = new Date(ctx.now.getTime() + daysOpen * dayMs);
    const id = groupId ?? ctx.newId();
    if (groupId === undefined)
      await insertGroup(permit, tx, { ...facts, id, origin: 'run', openedAt: ctx.now, endsAt });
    else {
      const found = (members.get(id) ?? []).filter(({ came }) => came === 'found').map(({ requestId }) => requestId);
      await takeOut(
        permit,
        tx,
        id,
        found.filter((one) => !near.requests.includes(one)),
        'not-near',
        ctx.now,
      );
      await refreshGroup(permit, tx, id, facts, { refreshedAt: ctx.now, endsAt });
    }
    await putFound(permit, tx, id, near.requests, ctx.now);
  }
}

/** A group in which somebody said yes goes on as another only where days, person and place stay what the yes was said to. */
function isTheSame({ days, ground: { operator, place } }: FormingGroup, near: NearGroup): boolean {
  return (
    days.join() === near.days.join() &&
    (operator === null || operator.id === near.operatorId) &&
    (place === null || ((place.venue?.id ?? null) === near.venueId && place.homeRequestId === near.homeRequestId))
  );
}

function settled(
  members: ReadonlyMap<string, readonly Pick<FormingMember, 'requestId' | 'came'>[]>,
): ReadonlySet<string> {
  return new Set([...members.values()].flat().flatMap(({ requestId, came }) => (came === 'found' ? [] : [requestId])));
}

/** A group that the run no longer finds goes on only for those who came by themselves. */
async function letGo(
  permit: FormingPermit<'find'>,
  tx: Tx,
  ctx: Ctx,
  groupId: string,
  members: readonly Pick<FormingMember, 'requestId' | 'came'>[],
): Promise<void> {
  const found = members.filter(({ came }) => came === 'found').map(({ requestId }) => requestId);
  if (found.length === members.length)
    await endForming(permit, tx, ctx, groupId, { status: 'closed', reason: 'nobody-left' });
  else await takeOut(permit, tx, groupId, found, 'not-near', ctx.now);
}
