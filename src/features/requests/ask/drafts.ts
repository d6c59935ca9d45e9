import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import type { Answers } from '../answers.ts';
import { draftByToken, insertDraft, lockDraft, updateDraft, type Draft } from './draft-store.ts';
import { journeyVersion } from './journey.ts';
import type { Channel } from '../model.ts';
import { mayMakeRequest, mayUseDraft } from '../policy.ts';
import { isToken } from '../follow/secret-tokens.ts';

export const draftHours = 24;

/** Drafts that were last written before this instant have expired. */
export function draftLimit(now: Date): Date {
  return new Date(now.getTime() - draftHours * 3_600_000);
}

export interface DraftStart {
  /** Known before the journey began: from a page of the catalogue, a group, a request that is changed. */
  readonly answers?: Answers;
  readonly channel: Channel;
}

/** Begins a journey and returns the token of its address; undefined when the actor may not ask by that channel. */
export async function startDraft(ctx: Ctx, { answers: known, channel }: DraftStart): Promise<string | undefined> {
  if (mayMakeRequest(ctx.actor, channel) === undefined) return undefined;
  const token = ctx.newToken();
  const answers: Answers = { ...known, ...(channel !== 'web' && { channel }) };
  const operatorId = channel !== 'web' && ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
  await transact(ctx, (tx) => insertDraft(tx, hashToken(token), { journeyVersion, answers, operatorId }, ctx.now));
  return token;
}

function usable(ctx: Ctx, draft: Draft | undefined): draft is Draft {
  return draft !== undefined && draft.journeyVersion === journeyVersion && mayUseDraft(ctx.actor, draft);
}

export interface OpenDraft {
  readonly answers: Answers;
  /** Unless something more is answered before. */
  readonly keptUntil: Date;
}

/** The answers so far; undefined when the draft expired, was sent, or is somebody else's. */
export async function openDraft(ctx: Ctx, token: string): Promise<OpenDraft | undefined> {
  if (!isToken(token)) return undefined;
  const draft = await read(ctx, (tx) => draftByToken(tx, hashToken(token), draftLimit(ctx.now)));
  if (!usable(ctx, draft)) return undefined;
  return { answers: draft.answers, keptUntil: new Date(draft.updatedAt.getTime() + draftHours * 3_600_000) };
}

/** Adds the answers of some steps and returns them all. Two tabs that answer different steps both count. */
export async function saveAnswers(ctx: Ctx, token: string, given: Answers): Promise<Answers | undefined> {
  return transact(ctx, async (tx) => {
    const draft = await lockDraft(tx, hashToken(token), draftLimit(ctx.now));
    if (!usable(ctx, draft)) return undefined;
    const details = { ...draft.answers.details, ...given.details };
    const all: Answers = { ...draft.answers, ...given, ...(given.details && { details }) };
    await updateDraft(tx, hashToken(token), all, ctx.now);
    return all;
  });
}
