import { findGroups, groupsSuiting, joinGroup, openGroup } from '../../features/forming/public.ts';
import { read, type Ctx } from '../../features/context.ts';
import { requestsForPooling, type PoolableRequest } from '../../features/requests/public.ts';

/** Groups that families opened, so that a first look finds some of each kind. */
const mostOpened = 3;

/**
 * What followed the first run, and since then: some families opened a group each, and those whom it suits joined until one is
 * missing. The families of the story wait for the visitor, and are left alone.
 */
export async function loadForming(ctx: Ctx, runId: string): Promise<void> {
  await findGroups(ctx, runId);
  const waiting = (await read(ctx, (tx) => requestsForPooling(tx))).filter((request) => !isOfStory(request));
  let opened = 0;
  for (const request of waiting) {
    if (opened === mostOpened) return;
    if ((await suitingGroup(ctx, request)) !== undefined) continue;
    const group = await openGroup(asFamily(ctx, request), request);
    if (group.kind === 'opened') opened += await joinUntilOneIsMissing(ctx, group.groupId, waiting);
  }
}

async function joinUntilOneIsMissing(ctx: Ctx, groupId: string, waiting: readonly PoolableRequest[]): Promise<number> {
  for (const request of waiting) {
    const found = (await groupsSuiting(ctx, request)).find(({ group }) => group.id === groupId);
    if (found === undefined) continue;
    if (found.missing <= 1) return 1;
    await joinGroup(asFamily(ctx, request), { requestId: request.id, groupId, yes: null });
  }
  return 1;
}

async function suitingGroup(ctx: Ctx, request: PoolableRequest): Promise<string | undefined> {
  return (await groupsSuiting(ctx, request))[0]?.group.id;
}

function asFamily(ctx: Ctx, { id }: PoolableRequest): Ctx {
  return { ...ctx, actor: { kind: 'resident', requestId: id } };
}

function isOfStory({ kindOfHelp, quarter }: PoolableRequest): boolean {
  return kindOfHelp === 'childcare' && quarter === 'San Biagio';
}
