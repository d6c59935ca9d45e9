import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readParties } from '../party-store.ts';
import { mayKeepMeetings } from '../policy.ts';
import { insertMeeting, readMeeting, updateMeeting } from './meeting-store.ts';
import type { MeetingText, NewNote, Word } from './model.ts';
import { isAnotherAppointment, tellGuest } from './tell-meeting.ts';
import { deleteNote, insertNote, insertWord, readCommitment } from './note-store.ts';

export type KeepOutcome =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'denied' | 'unknown' }
  /** Somebody has changed it meanwhile. */
  | { readonly kind: 'changed-meanwhile' }
  /** A meeting between two that names no other, or the lab's own. */
  | { readonly kind: 'no-party' };

/** Plans or tells of a meeting. The form's own key is its id: the same form sent twice makes one. */
export async function addMeeting(
  ctx: Ctx,
  text: MeetingText,
  { id = ctx.newId(), madeUp = false }: { readonly id?: string; readonly madeUp?: boolean } = {},
): Promise<KeepOutcome> {
  const permit = mayKeepMeetings(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const { tenantId } = ctx.municipality;
    const known = text.withId === null || (await readParties(tx)).some((party) => party.tenantId === text.withId);
    if (!known || text.withId === tenantId || (text.kind === 'bilateral') !== (text.withId !== null))
      return { kind: 'no-party' };
    const shownTo = text.kind === 'bilateral' ? 'parties' : text.shownTo;
    if (await insertMeeting(tx, permit, { ...text, shownTo, id, madeUp })) {
      if (text.state === 'planned') await tellGuest(tx, ctx, { ...text, id }, 'planned');
      await recordAudit(tx, ctx, 'meeting-kept', 'meeting', id);
    }
    return { kind: 'kept', id };
  });
}

/** Says a meeting anew; its kind, its parties and who sees it stay as they were. */
export async function changeMeeting(ctx: Ctx, id: string, seen: number, text: MeetingText): Promise<KeepOutcome> {
  const permit = mayKeepMeetings(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const meeting = await readMeeting(tx, id, 'staff');
    if (meeting?.hostId !== ctx.municipality.tenantId) return { kind: 'unknown' };
    if (!(await updateMeeting(tx, permit, id, seen, text))) return { kind: 'changed-meanwhile' };
    if (isAnotherAppointment(meeting, text))
      await tellGuest(tx, ctx, { id, withId: meeting.withId, day: text.day }, 'changed');
    await recordAudit(tx, ctx, 'meeting-kept', 'meeting', id);
    return { kind: 'kept', id };
  });
}

/** Adds what a meeting leaves. A commitment is of one of its parties; at a meeting of the whole lab, of any city. */
export async function addNote(ctx: Ctx, meetingId: string, note: NewNote): Promise<KeepOutcome> {
  const permit = mayKeepMeetings(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const meeting = await readMeeting(tx, meetingId, 'staff');
    if (meeting?.hostId !== ctx.municipality.tenantId) return { kind: 'unknown' };
    if (note.kind === 'commitment') {
      const parties = await readParties(tx);
      const ofMeeting = meeting.withId === null || [meeting.hostId, meeting.withId].includes(note.ownerId);
      if (!ofMeeting || !parties.some(({ tenantId }) => tenantId === note.ownerId)) return { kind: 'no-party' };
    }
    const id = ctx.newId();
    await insertNote(tx, permit, { meetingId, id, note, at: ctx.now });
    await recordAudit(tx, ctx, 'meeting-noted', 'meeting', meetingId);
    return { kind: 'kept', id };
  });
}

export async function removeNote(ctx: Ctx, meetingId: string, id: string): Promise<KeepOutcome> {
  const permit = mayKeepMeetings(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    if (!(await deleteNote(tx, permit, meetingId, id))) return { kind: 'unknown' };
    await recordAudit(tx, ctx, 'meeting-noted', 'meeting', meetingId);
    return { kind: 'kept', id };
  });
}

/** A commitment is kept, dropped with a reason, or open again: said by who took it upon itself or by the meeting's host. */
export async function sayOfCommitment(ctx: Ctx, id: string, word: Word, reason: string | null): Promise<KeepOutcome> {
  const permit = mayKeepMeetings(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const commitment = await readCommitment(tx, id);
    if (commitment === undefined) return { kind: 'unknown' };
    if (![commitment.hostId, commitment.ownerId].includes(ctx.municipality.tenantId)) return { kind: 'denied' };
    if (commitment.word !== word) {
      await insertWord(tx, permit, { id: ctx.newId(), of: commitment, word, reason, at: ctx.now });
      await recordAudit(tx, ctx, 'commitment-told', 'meeting', commitment.meetingId);
    }
    return { kind: 'kept', id: commitment.meetingId };
  });
}
