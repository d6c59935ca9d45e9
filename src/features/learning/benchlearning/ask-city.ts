import { isOfAmounts } from '../../../domain/outcomes/library.ts';
import { sinceAsked, type SinceAsked } from '../../../domain/peers/since-asked.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { read, transact, type Ctx } from '../../context.ts';
import {
  definitionOf,
  indicators,
  monthFrom,
  readAdoptedFrom,
  seriesOf,
  type AdoptedModel,
  type IndicatorDefinition,
  type PublishedMeasurement,
} from '../../experiments/public.ts';
import { recordAudit } from '../../people/public.ts';
import { insertMeeting } from '../meetings/meeting-store.ts';
import type { MeetingText } from '../meetings/model.ts';
import { readParties } from '../party-store.ts';
import { mayAsk, mayKeepMeetings, mayReadLearning } from '../policy.ts';
import type { Adopted, Question } from './model.ts';
import { insertAnswer, insertOutcome, insertQuestion, readQuestion, readQuestions } from './question-store.ts';
import { tellQuestionJob } from './tell-question-job.ts';

export type AskOutcome =
  { readonly kind: 'done'; readonly id: string } | { readonly kind: 'denied' | 'unknown' | 'answered-before' };

/** "Ask this city": one city asks another how it did it. The form's own key is the question's id. */
export async function askCity(
  ctx: Ctx,
  asked: {
    readonly to: string;
    readonly indicator: string;
    readonly month: string | null;
    readonly text: string;
    readonly id?: string;
  },
): Promise<AskOutcome> {
  const permit = mayAsk(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const id = asked.id ?? ctx.newId();
  return transact(ctx, async (tx): Promise<AskOutcome> => {
    const to = (await readParties(tx)).find(({ slug, kind }) => slug === asked.to && kind === 'municipality');
    if (to === undefined || to.tenantId === ctx.municipality.tenantId) return { kind: 'unknown' };
    const { indicator, month, text } = asked;
    if (await insertQuestion(tx, permit, { id, toId: to.tenantId, indicator, month, text, askedAt: ctx.now })) {
      await enqueue(tx, tellQuestionJob, { tenantId: to.tenantId, questionId: id, what: 'asked' });
      await recordAudit(tx, ctx, 'question-asked', 'question', id);
    }
    return { kind: 'done', id };
  });
}

interface OpenedMeeting extends Omit<MeetingText, 'kind' | 'withId' | 'shownTo'> {
  /** Neither city ever held it. */
  readonly madeUp: boolean;
}

/** The city that was asked opens a meeting between the two; `madeUp` where the demo does. */
export function acceptQuestion(
  ctx: Ctx,
  id: string,
  {
    text,
    meeting,
    madeUp = false,
  }: {
    readonly text: string | null;
    readonly meeting: Omit<OpenedMeeting, 'madeUp'>;
    readonly madeUp?: boolean;
  },
): Promise<AskOutcome> {
  return answer(ctx, id, 'accepted', text, { ...meeting, madeUp });
}

/** The city that was asked says no, and why. */
export function declineQuestion(ctx: Ctx, id: string, text: string): Promise<AskOutcome> {
  return answer(ctx, id, 'declined', text, undefined);
}

async function answer(
  ctx: Ctx,
  id: string,
  said: 'accepted' | 'declined',
  text: string | null,
  meeting: OpenedMeeting | undefined,
): Promise<AskOutcome> {
  const [ask, meet] = [mayAsk(ctx), mayKeepMeetings(ctx)];
  if (ask === undefined || meet === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<AskOutcome> => {
    const question = await readQuestion(tx, id);
    if (question?.toId !== ctx.municipality.tenantId) return { kind: 'unknown' };
    if (question.answer !== null) return { kind: 'answered-before' };
    const meetingId = meeting === undefined ? null : ctx.newId();
    if (meeting !== undefined && meetingId !== null) {
      const between = { kind: 'bilateral', withId: question.fromId, shownTo: 'parties' } as const;
      await insertMeeting(tx, meet, { ...meeting, ...between, id: meetingId });
      await recordAudit(tx, ctx, 'meeting-kept', 'meeting', meetingId);
    }
    if (!(await insertAnswer(tx, ask, { question, answer: said, text, meetingId, at: ctx.now })))
      return { kind: 'answered-before' };
    await enqueue(tx, tellQuestionJob, { tenantId: question.fromId, questionId: id, what: 'answered' });
    await recordAudit(tx, ctx, 'question-answered', 'question', id);
    return { kind: 'done', id };
  });
}

/** What the city that asked took over: a model of the city that was asked, by its id, or in its own words. */
export interface ToldOutcome {
  readonly adopted: Adopted;
  readonly model: string | null;
  readonly modelId?: string | null | undefined;
  readonly text: string;
  /** Everybody may read it beside the figure. */
  readonly open?: boolean | undefined;
}

/**
 * The city that asked says what it took over, and what that changed; the one that was asked is told. It may say so again: the last word counts, and what was once
 * told to everybody stays theirs to read.
 */
export async function tellOutcome(
  ctx: Ctx,
  id: string,
  { adopted, model, modelId = null, text, open = false }: ToldOutcome,
): Promise<AskOutcome> {
  const permit = mayAsk(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<AskOutcome> => {
    const question = await readQuestion(tx, id);
    if (question?.fromId !== ctx.municipality.tenantId || question.answer !== 'accepted') return { kind: 'unknown' };
    const taken =
      modelId === null ? undefined : (await adoptedFrom(tx, question)).find((one) => one.modelId === modelId);
    if (modelId !== null && taken === undefined) return { kind: 'unknown' };
    await insertOutcome(tx, permit, {
      id: ctx.newId(),
      question,
      adopted,
      model: taken?.title ?? model,
      modelId,
      text,
      open: open || question.open,
      at: ctx.now,
    });
    await enqueue(tx, tellQuestionJob, { tenantId: question.toId, questionId: id, what: 'told' });
    await recordAudit(tx, ctx, 'question-outcome-told', 'question', id);
    return { kind: 'done', id };
  });
}

const mostQuestions = 200;
/** A figure from before the question is looked for so far back. */
const monthsBack = 12;

/** Questions that the tenant asked or was asked, all of them for the lab; undefined for who may not read them. */
export async function listQuestions(ctx: Ctx): Promise<Question[] | undefined> {
  return mayReadLearning(ctx) ? read(ctx, (tx) => readQuestions(tx, mostQuestions)) : undefined;
}

/** A question with what came of it in figures, and the models of the other city that one could have started from. */
export interface OpenQuestion {
  readonly question: Question;
  readonly definition: IndicatorDefinition | undefined;
  readonly since: SinceAsked<PublishedMeasurement> | undefined;
  readonly adopted: readonly AdoptedModel[];
}

export async function openQuestion(ctx: Ctx, id: string): Promise<OpenQuestion | undefined> {
  if (!mayReadLearning(ctx)) return undefined;
  const found = await read(ctx, async (tx) => {
    const question = await readQuestion(tx, id);
    return question && { question, adopted: await adoptedFrom(tx, question) };
  });
  if (found === undefined) return undefined;
  const { question } = found;
  const definition = definitionOf(await indicators(ctx), question.indicator);
  const asked = question.month ?? monthFrom(dateAt(question.askedAt), -1);
  const from = monthFrom(asked, -monthsBack);
  const told = await seriesOf(ctx, question.indicator, {
    from,
    to: monthFrom(dateAt(ctx.now), 1),
    tenantId: question.fromId,
  });
  const measure = isOfAmounts(question.indicator) ? 'amount' : definition?.measure;
  return { ...found, definition, since: measure && sinceAsked(told, { asked, measure }) };
}

function adoptedFrom(tx: Tx, { fromId, toId }: Pick<Question, 'fromId' | 'toId'>): Promise<AdoptedModel[]> {
  return readAdoptedFrom(tx, { adopter: fromId, of: toId });
}
