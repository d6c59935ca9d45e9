import { hashToken } from '../../../platform/auth/token.ts';
import { transact, type Ctx } from '../../context.ts';
import { findAnswers } from '../ask/find-answers.ts';
import type { State } from '../ask/state.ts';
import { mayKeepResult, mayTakeResultAway } from '../policy.ts';
import { deleteResult, findResult, insertResult } from './kept-store.ts';
import { daysKept } from './model.ts';
import { isResultToken, readerTokenOf } from './result-tokens.ts';
import { whatWasTold } from './what-was-told.ts';

/** Keeps what these answers lead to, for some days, under two secret addresses; the one that keeps is returned. */
export async function keepResult(ctx: Ctx, state: State): Promise<string> {
  const told = whatWasTold(state, await findAnswers(ctx, state));
  const token = ctx.newToken();
  await transact(ctx, (tx) =>
    insertResult(tx, mayKeepResult(), {
      id: ctx.newId(),
      keeperHash: hashToken(token),
      readerHash: hashToken(readerTokenOf(token)),
      told,
      now: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + daysKept * 86_400_000),
    }),
  );
  return token;
}

/** Takes a result away at once, for whoever keeps it: what was sent opens no more. */
export async function takeResultAway(ctx: Ctx, token: string): Promise<boolean> {
  if (!isResultToken(token)) return false;
  return transact(ctx, async (tx) => {
    const found = await findResult(tx, hashToken(token), ctx.now);
    const permit = found && mayTakeResultAway(found.door);
    if (found === undefined || permit === undefined) return false;
    await deleteResult(tx, permit, found.id);
    return true;
  });
}
