import { daysOf, halfYearOf } from '../../../domain/change/half-year.ts';
import { questionnaireVersion } from '../../../domain/change/questionnaire.ts';
import { readDay, writeDay } from '../../../domain/schedule/calendar-day.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayCleanLearning, mayKeepChange, type LearningPermit } from '../policy.ts';
import type { Body, MadeLink, NewRound, Round } from './model.ts';
import { inviteBodies } from './invite-bodies.ts';
import {
  closeRound as closeRow,
  dropMailboxes,
  insertRound,
  lockRound,
  readBodies,
  readRounds,
} from './round-store.ts';
import { countUrns, insertLinks, insertUrn } from './urn-store.ts';

export type OpenOutcome =
  | {
      readonly kind: 'opened';
      readonly round: Round;
      readonly links: readonly MadeLink[];
      /** How many mailboxes were written to. */
      readonly invited: number;
    }
  | { readonly kind: 'denied' | 'asked-before' | 'no-body' | 'not-yet' };

/**
 * Opens the round of a half year that has begun, and makes the first links. An anonymous round has one urn and one link, the same for everybody: who is asked is
 * written, whose answer is whose cannot be. In a signed one each office and partner has its own. Those whose mailbox is known are written to at once.
 */
export async function openRound(
  ctx: Ctx,
  asked: NewRound,
  { madeUp = false }: { readonly madeUp?: boolean } = {},
): Promise<OpenOutcome> {
  const permit = mayKeepChange(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const { halfYear, mode, closesOn } = asked;
  if (asked.bodies.length === 0) return { kind: 'no-body' };
  if (daysOf(halfYear).from > todayAt(ctx.now)) return { kind: 'not-yet' };
  const bodies = asked.bodies.map((body) => ({ ...body, id: ctx.newId() }));
  const opened = { halfYear, mode, closesOn, openedOn: dateAt(ctx.now), questionnaire: questionnaireVersion, madeUp };
  const round = { ...opened, id: ctx.newId() };
  return transact<OpenOutcome>(ctx, async (tx) => {
    if (!(await insertRound(tx, permit, round, bodies))) return { kind: 'asked-before' };
    for (const body of mode === 'signed' ? bodies : [null])
      await insertUrn(tx, permit, { id: ctx.newId(), roundId: round.id, mode, bodyId: body?.id ?? null });
    await dropMailboxes(tx, permit, dateAt(ctx.now));
    await recordAudit(tx, ctx, 'change-round-opened', 'change-round', round.id);
    const made: Round = { ...round, closedOn: null, remindedOn: null, forgottenOn: null };
    const links = await linkUrns(tx, ctx, permit, round.id);
    return { kind: 'opened', round: made, links, invited: await inviteBodies(tx, ctx, made, links, bodies) };
  });
}

export type LinksOutcome =
  | {
      readonly kind: 'made';
      readonly round: Round;
      readonly bodies: readonly Body[];
      readonly links: readonly MadeLink[];
    }
  | { readonly kind: 'denied' | 'unknown' | 'over' };

/** Makes links again, to print or send: only their digests are kept, and those that were passed on before still work. */
export async function makeLinks(ctx: Ctx, halfYear: string): Promise<LinksOutcome> {
  const permit = mayKeepChange(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact<LinksOutcome>(ctx, async (tx) => {
    const round = await lockRound(tx, halfYear);
    if (round === undefined) return { kind: 'unknown' };
    if (isOver(round, ctx.now)) return { kind: 'over' };
    const links = await linkUrns(tx, ctx, permit, round.id);
    await recordAudit(tx, ctx, 'change-links-made', 'change-round', round.id);
    return { kind: 'made', round, bodies: await readBodies(tx, round.id), links };
  });
}

async function linkUrns(tx: Tx, ctx: Ctx, permit: LearningPermit<'change'>, roundId: string): Promise<MadeLink[]> {
  const [urns, bodies] = [await countUrns(tx, roundId), await readBodies(tx, roundId)];
  const made = urns.map(({ id, bodyId }) => ({
    urnId: id,
    body: bodies.find((body) => body.id === bodyId) ?? null,
    token: ctx.newToken(),
  }));
  await insertLinks(
    tx,
    permit,
    made.map(({ urnId, token }) => ({ urnId, tokenHash: hashToken(token) })),
  );
  return made
    .map(({ body, token }) => ({ body, token }))
    .sort((one, other) => (one.body?.name ?? '').localeCompare(other.body?.name ?? '', 'it'));
}

export type CloseOutcome = 'closed' | 'denied' | 'unknown';

/** Closes a round: from now on it is read, and no answer comes any more. Twice is the same as once. */
export async function closeRound(ctx: Ctx, halfYear: string): Promise<CloseOutcome> {
  const permit = mayKeepChange(ctx);
  if (permit === undefined) return 'denied';
  return transact<CloseOutcome>(ctx, async (tx) => {
    const round = await lockRound(tx, halfYear);
    if (round === undefined) return 'unknown';
    if (round.closedOn === null) {
      await closeRow(tx, permit, round.id, dateAt(ctx.now));
      await dropMailboxes(tx, permit, dateAt(ctx.now));
      await recordAudit(tx, ctx, 'change-round-closed', 'change-round', round.id);
    }
    return 'closed';
  });
}

/** Closes rounds whose last day has passed, by the clock. */
export async function closeRoundsOver(ctx: Ctx): Promise<number> {
  const rounds = mayCleanLearning(ctx) === undefined ? [] : await transact(ctx, readRounds);
  const over = rounds.filter((round) => round.closedOn === null && isOver(round, ctx.now));
  for (const { halfYear } of over) await closeRound(ctx, halfYear);
  return over.length;
}

export function isOver({ closedOn, closesOn }: Pick<Round, 'closedOn' | 'closesOn'>, now: Date): boolean {
  return closedOn !== null || closesOn < dateAt(now);
}

/** A month from today, and not beyond the month that follows the half year. */
export function proposedClosing(now: Date): string {
  const { to } = daysOf(halfYearOf(todayAt(now)));
  return writeDay(Math.min(todayAt(now) + 30, to + 31));
}

/** The last day on which a round of a half year may close: a quarter after it. */
export function lastClosing(halfYear: NewRound['halfYear']): string {
  return writeDay(daysOf(halfYear).to + 92);
}

export function mayCloseOn(closesOn: string, halfYear: NewRound['halfYear'], now: Date): boolean {
  return readDay(closesOn) !== undefined && closesOn >= dateAt(now) && closesOn <= lastClosing(halfYear);
}
