import { compareRounds, type Moved } from '../../../domain/change/compare-rounds.ts';
import { daysOf, halfYearBefore, halfYearOf, type HalfYear } from '../../../domain/change/half-year.ts';
import { codesOf } from '../../../domain/change/questionnaire.ts';
import { fewestAnswers, sumUp, wordsFor, type Summary, type Words } from '../../../domain/change/sum-up.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { mayKeepChange, mayReadLearning } from '../policy.ts';
import { isOver } from './keep-round.ts';
import type { Body, PublishedRound, Round } from './model.ts';
import { readBodies, readRounds } from './round-store.ts';
import { readPublished } from './told-store.ts';
import { countUrns, readUrns } from './urn-store.ts';

export interface RoundList {
  readonly rounds: readonly Round[];
  /** The half year that has begun and has no round yet, and since when it is due. */
  readonly due: { readonly halfYear: HalfYear; readonly since: string } | undefined;
  readonly mayKeep: boolean;
}

/** Every round of the city; undefined for whoever may not read. */
export async function listRounds(ctx: Ctx): Promise<RoundList | undefined> {
  if (!mayReadLearning(ctx) || ctx.municipality.kind === 'lab') return undefined;
  const rounds = await read(ctx, readRounds);
  const halfYear = halfYearOf(todayAt(ctx.now));
  const asked = rounds.some((round) => round.halfYear === halfYear);
  return {
    rounds,
    due: asked ? undefined : { halfYear, since: writeDay(daysOf(halfYear).from) },
    mayKeep: mayKeepChange(ctx) !== undefined,
  };
}

/** Who was asked, and of a signed round what each said. */
export interface BodyReading {
  readonly body: Body;
  /** `undefined` where offices are not told apart. */
  readonly answered: number | undefined;
  /** What somebody of it named, once the round is closed. */
  readonly obstacles: readonly string[];
  readonly words: readonly Words[];
}

export interface RoundReading {
  readonly round: Round;
  readonly over: boolean;
  readonly bodies: readonly BodyReading[];
  /** How many have answered so far; `too-few` below five. */
  readonly answered: number | 'too-few';
  /** Read once the round is closed, until its answers are forgotten. */
  readonly summary: Summary | 'too-few' | undefined;
  readonly words: readonly Words[];
  /** Beside the round of the half year before, where both can be read. */
  readonly moved: readonly Moved[] | undefined;
  readonly before: Round | undefined;
  readonly published: PublishedRound | undefined;
  readonly mayKeep: boolean;
}

/**
 * A round for the city's staff. While it is open only how many answered is told, and of a signed one by whom: what they say is read when nobody can answer any
 * more, so that the newest answer cannot be read off two days.
 */
export async function readRound(ctx: Ctx, halfYear: string): Promise<RoundReading | undefined> {
  if (!mayReadLearning(ctx) || ctx.municipality.kind === 'lab') return undefined;
  return read(ctx, async (tx) => {
    const rounds = await readRounds(tx);
    const round = rounds.find((one) => one.halfYear === halfYear);
    if (round === undefined) return undefined;
    const urns = await readUrns(tx, round.id);
    const answers = urns.flatMap((urn) => urn.answers);
    const closed = round.closedOn !== null;
    const counts = await countUrns(tx, round.id);
    const answered = counts.reduce((sum, urn) => sum + urn.answered, 0);
    const summary = closed && round.forgottenOn === null ? sumUp(answers) : undefined;
    const earlier = rounds.find(
      (one) => one.halfYear === halfYearBefore(round.halfYear) && one.closedOn !== null && one.forgottenOn === null,
    );
    const signed = round.mode === 'signed';
    return {
      round,
      over: isOver(round, ctx.now),
      bodies: (await readBodies(tx, round.id)).map((body) => {
        const said = urns.find(({ bodyId }) => bodyId === body.id)?.answers ?? [];
        return {
          body,
          answered: signed ? (counts.find(({ bodyId }) => bodyId === body.id)?.answered ?? 0) : undefined,
          obstacles: codesOf.obstacles.filter((code) => said.some(({ picked }) => picked.obstacles.includes(code))),
          words: wordsFor('city', said, { signed }),
        };
      }),
      answered: signed || answered >= fewestAnswers ? answered : 'too-few',
      summary,
      words: signed ? [] : wordsFor('city', answers),
      ...(await besideBefore(tx, summary, earlier)),
      published: (await readPublished(tx, { ofOwn: true })).find((one) => one.halfYear === halfYear),
      mayKeep: mayKeepChange(ctx) !== undefined,
    };
  });
}

async function besideBefore(
  tx: Tx,
  summary: Summary | 'too-few' | undefined,
  before: Round | undefined,
): Promise<Pick<RoundReading, 'moved' | 'before'>> {
  if (before === undefined || summary === undefined || summary === 'too-few') return { moved: undefined, before };
  const then = sumUp((await readUrns(tx, before.id)).flatMap(({ answers }) => answers));
  return { moved: then === 'too-few' ? undefined : compareRounds(summary, then), before };
}
