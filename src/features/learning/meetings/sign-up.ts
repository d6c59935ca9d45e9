import { instantOf } from '../../../domain/schedule/rome-time.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { learningPath } from '../parties.ts';
import { mayCleanLearning, maySignUp } from '../policy.ts';
import { lockMeeting, readMeeting } from './meeting-store.ts';
import type { Meeting } from './model.ts';
import { isOpenForSignUp } from './read-meetings.ts';
import {
  confirmSignUp,
  countSignUpsSince,
  countTaken,
  deleteSignUp,
  deleteSignUpsOver,
  insertSignUp,
  signUpOfToken,
  type SignUp,
} from './signup-store.ts';
import { whenInWords } from './when-in-words.ts';

const dayMs = 86_400_000;
/** A seat is held so long for who has not confirmed. */
const daysToConfirm = 2;
/** Name and address go so long after the meeting. */
export const daysAfterMeeting = 30;
/** A page that mails whatever address is typed must not become a way to flood strangers. */
const mostADay = 500;

export type SignUpOutcome = 'asked' | 'closed' | 'full' | 'too-many' | 'unknown';

/**
 * Signs somebody up for an open meeting: the seat is held for two days, and kept once the link in the letter is used. An address that
 * is there already gets no second letter, and whoever asks cannot tell the difference.
 */
export function signUp(
  ctx: Ctx,
  meetingId: string,
  who: { readonly name: string; readonly email: string },
): Promise<SignUpOutcome> {
  const permit = maySignUp();
  return transact(ctx, async (tx) => {
    const meeting = await readMeeting(tx, meetingId, 'everyone');
    if (meeting?.hostId !== ctx.municipality.tenantId) return 'unknown';
    if (!isOpenForSignUp(meeting, todayAt(ctx.now))) return 'closed';
    if ((await countSignUpsSince(tx, new Date(ctx.now.getTime() - dayMs))) >= mostADay) return 'too-many';
    await lockMeeting(tx, meetingId);
    if (meeting.seats !== null && (await countTaken(tx, meetingId, ctx.now)) >= meeting.seats) return 'full';
    const [id, token] = [ctx.newId(), ctx.newToken()];
    const asked = { id, meetingId, ...who, language: ctx.language, askedAt: ctx.now, tokenHash: hashToken(token) };
    if (!(await insertSignUp(tx, permit, { ...asked, endsAt: new Date(ctx.now.getTime() + daysToConfirm * dayMs) })))
      return 'asked';
    const t = messages(ctx.language).meetings.letters;
    await queueMessage(tx, ctx, {
      recipient: who.email,
      subject: t.confirmSubject,
      body: t.confirm({
        title: meeting.title,
        when: whenInWords(ctx.language, meeting),
        link: ctx.links.absolute(learningPath(ctx, `/incontri/iscrizione/${token}`)),
      }),
      eventKey: `meeting-signup:${id}`,
    });
    await recordAudit(tx, ctx, 'meeting-signed-up', 'meeting', meetingId);
    return 'asked';
  });
}

const tokenPattern = /^[\w-]{43}$/;

export interface OpenSignUp {
  readonly signUp: SignUp;
  readonly meeting: Meeting;
}

/** What the link of a letter is about; undefined for one that is over or never was. */
export async function openSignUp(ctx: Ctx, token: string): Promise<OpenSignUp | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  return read(ctx, async (tx) => {
    const found = await signUpOfToken(tx, hashToken(token), ctx.now);
    const meeting = found && (await readMeeting(tx, found.meetingId, 'staff'));
    return found && meeting && { signUp: found, meeting };
  });
}

/** Confirms, or deletes name and address at once. Twice is the same as once. */
export async function settleSignUp(
  ctx: Ctx,
  token: string,
  wish: 'confirm' | 'stop',
): Promise<'confirmed' | 'stopped' | 'unknown'> {
  if (!tokenPattern.test(token)) return 'unknown';
  const permit = maySignUp();
  return transact(ctx, async (tx) => {
    const found = await signUpOfToken(tx, hashToken(token), ctx.now);
    const meeting = found && (await readMeeting(tx, found.meetingId, 'staff'));
    if (found === undefined || meeting === undefined) return 'unknown';
    if (wish === 'stop') {
      await deleteSignUp(tx, permit, found.id);
      await recordAudit(tx, ctx, 'meeting-sign-up-ended', 'meeting', meeting.id);
      return 'stopped';
    }
    if (found.confirmedAt === null) {
      const endsAt = new Date(instantOf(meeting.day + daysAfterMeeting, 0));
      await confirmSignUp(tx, permit, found.id, { at: ctx.now, endsAt });
      await recordAudit(tx, ctx, 'meeting-signed-up', 'meeting', meeting.id);
    }
    return 'confirmed';
  });
}

/** Deletes names and addresses whose time is over. */
export async function cleanSignUps(ctx: Ctx): Promise<number> {
  const permit = mayCleanLearning(ctx);
  return permit === undefined ? 0 : transact(ctx, (tx) => deleteSignUpsOver(tx, permit, ctx.now));
}
