import { daysBetween } from '../../../domain/change/between-rounds.ts';
import { halfYearBefore } from '../../../domain/change/half-year.ts';
import { protectRound, type ToldCount } from '../../../domain/change/protect-round.ts';
import { sumUp, wordsFor, type Words } from '../../../domain/change/sum-up.ts';
import type { ToldBeside } from '../../../domain/change/tied-across.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayKeepChange } from '../policy.ts';
import { countModules, countStuckSteps } from './between-store.ts';
import type { PublishedRound, Round } from './model.ts';
import { lockRound, readRounds } from './round-store.ts';
import { insertPublished, readPublished } from './told-store.ts';
import { readUrns } from './urn-store.ts';

/** What a city would tell everybody of a round: protected counts, and the words that may go further, for it to choose from. */
export interface ToTell {
  readonly round: Round;
  readonly answered: number;
  readonly counts: readonly ToldCount[];
  /** What lay between it and the round before; null where there was none. */
  readonly beside: ToldBeside | null;
  readonly words: readonly Words[];
}

export type TellingOutcome =
  | { readonly kind: 'ready'; readonly telling: ToTell; readonly told: PublishedRound | undefined }
  | { readonly kind: 'denied' | 'unknown' | 'open' | 'too-few' | 'forgotten' };

export async function prepareTelling(ctx: Ctx, halfYear: string): Promise<TellingOutcome> {
  if (mayKeepChange(ctx) === undefined) return { kind: 'denied' };
  return read(ctx, async (tx): Promise<TellingOutcome> => {
    const round = (await readRounds(tx)).find((one) => one.halfYear === halfYear);
    return round === undefined ? { kind: 'unknown' } : whatToTell(tx, round);
  });
}

async function whatToTell(tx: Tx, round: Round): Promise<TellingOutcome> {
  if (round.closedOn === null) return { kind: 'open' };
  if (round.forgottenOn !== null) return { kind: 'forgotten' };
  const answers = (await readUrns(tx, round.id)).flatMap((urn) => urn.answers);
  const summary = sumUp(answers);
  if (summary === 'too-few') return { kind: 'too-few' };
  const told = (await readPublished(tx, { ofOwn: true })).find((one) => one.halfYear === round.halfYear);
  const beside = await besideOf(tx, round);
  const words = wordsFor('lab', answers);
  const telling = { round, answered: summary.answered, counts: protectRound(summary), beside, words };
  return { kind: 'ready', telling, told };
}

/** Training that everybody was told of and steps of the path, between the round before and this one. */
async function besideOf(tx: Tx, round: Round): Promise<ToldBeside | null> {
  const before = (await readRounds(tx)).find(({ halfYear }) => halfYear === halfYearBefore(round.halfYear));
  const days = before && daysBetween(before, round);
  if (days === undefined) return null;
  return { ...days, ...(await countStuckSteps(tx, days)), ...(await countModules(tx, days)) };
}

export type TellOutcome = 'told' | 'denied' | 'unknown' | 'open' | 'too-few' | 'forgotten';

/**
 * Tells everybody the round's figures, and the lab the words that were chosen, by their place in what was shown. The answers of a closed round stay as they are,
 * so that of what people said two editions differ in the words alone and nothing can be subtracted.
 */
export async function tellRound(ctx: Ctx, halfYear: string, chosen: readonly number[]): Promise<TellOutcome> {
  const permit = mayKeepChange(ctx);
  if (permit === undefined) return 'denied';
  return transact<TellOutcome>(ctx, async (tx) => {
    const round = await lockRound(tx, halfYear);
    if (round === undefined) return 'unknown';
    const prepared = await whatToTell(tx, round);
    if (prepared.kind !== 'ready') return prepared.kind;
    const { telling, told } = prepared;
    const words = telling.words.flatMap(({ question, text, readers }, place) =>
      chosen.includes(place) ? [{ question, text, forReport: readers === 'report' }] : [],
    );
    const { mode, questionnaire, madeUp } = round;
    const edition = (told?.edition ?? 0) + 1;
    const publishedBy = ctx.actor.kind === 'staff' ? ctx.actor.accountId : undefined;
    const { answered, counts, beside } = telling;
    const said = { halfYear: round.halfYear, edition, mode, questionnaire, answered, madeUp, counts, beside, words };
    await insertPublished(tx, permit, { ...said, publishedAt: ctx.now, publishedBy });
    await recordAudit(tx, ctx, 'change-round-told', 'change-round', round.id);
    return 'told';
  });
}
