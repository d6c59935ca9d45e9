import { movesBetween, wordsToPair, type Points, type Side } from '../../../domain/training/scale.ts';
import { hashToken, keyedDigest } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { mayAnswerAssessment } from '../policy.ts';
import {
  addMoves,
  addToTally,
  assessmentOfToken,
  keepCounted,
  keepWaiting,
  lockAssessment,
  readAssessment,
  takeWaiting,
  wasCounted,
  type Assessment,
} from './assessment-store.ts';

const tokenPattern = /^[\w-]{43}$/;
/** Nobody with the link makes a result of thousands. */
const mostAnswers = 2000;

/** What a link is about; undefined for one that is none. */
export async function assessmentOf(ctx: Ctx, token: string): Promise<Assessment | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  return read(ctx, (tx) => assessmentOfToken(tx, hashToken(token)));
}

export interface Answer {
  /** What the form asked: before or after. */
  readonly side: Side;
  readonly points: Points;
  /** Words to be known again by; '' for none. */
  readonly words: string;
  /** Of the form, so that one sent twice counts once. */
  readonly formKey: string;
}

export type AnswerOutcome =
  'counted' | 'unknown' | 'closed' | 'moved' | 'full' | 'words-too-short' | 'words-used' | 'words-unknown';

/**
 * Counts what somebody answers. Nothing of it is theirs once the transaction ends, but for a first answer with words, which waits for
 * its second. Without an audit row: its time beside the counts' would tell who answered when (decision 28).
 */
export async function answerAssessment(ctx: Ctx, token: string, answer: Answer): Promise<AnswerOutcome> {
  if (!tokenPattern.test(token)) return 'unknown';
  const words = answer.words === '' ? null : wordsToPair(answer.words);
  if (words === undefined) return 'words-too-short';
  const permit = mayAnswerAssessment();
  return transact<AnswerOutcome>(ctx, async (tx) => {
    const found = await assessmentOfToken(tx, hashToken(token));
    if (found === undefined) return 'unknown';
    const { id, skills } = found;
    await lockAssessment(tx, id);
    const { stage, beforeAnswers, afterAnswers } = (await readAssessment(tx, id)) ?? found;
    if (stage === 'closed') return 'closed';
    if (stage !== answer.side) return 'moved';
    if ((stage === 'before' ? beforeAnswers : afterAnswers) >= mostAnswers) return 'full';
    if (!skills.every((skill) => answer.points[skill] !== undefined)) return 'unknown';
    const points = Object.fromEntries(
      skills.flatMap((skill) => (answer.points[skill] === undefined ? [] : [[skill, answer.points[skill]]])),
    );
    const form = keyedDigest(token, `form ${answer.formKey}`);
    if (await wasCounted(tx, id, form)) return 'counted';
    const [once, pair] = [keyedDigest(token, `${stage} ${words}`), keyedDigest(token, `pair ${words}`)];
    if (words !== null && (await wasCounted(tx, id, once))) return 'words-used';
    const first = words === null || stage === 'before' ? null : await takeWaiting(tx, permit, id, pair);
    if (first === undefined) return 'words-unknown';
    await keepCounted(tx, permit, id, form);
    await addToTally(tx, permit, id, stage, points);
    if (words !== null) await keepCounted(tx, permit, id, once);
    if (words !== null && stage === 'before') await keepWaiting(tx, permit, id, pair, points);
    if (first !== null) await addMoves(tx, permit, id, movesBetween(first, points));
    return 'counted';
  });
}
