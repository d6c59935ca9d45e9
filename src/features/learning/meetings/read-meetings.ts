import { todayAt } from '../../../domain/schedule/today.ts';
import { read, readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { Party } from '../parties.ts';
import { readParties } from '../party-store.ts';
import { mayKeepMeetings, mayReadLearning } from '../policy.ts';
import { readMeeting, readMeetings, type Audience } from './meeting-store.ts';
import type { Commitment, Meeting, Note } from './model.ts';
import { readCommitment, readCommitments, readNotes, readOwnOpenCommitments } from './note-store.ts';
import { countTaken, readConfirmed, type SignUp } from './signup-store.ts';

/** Meetings on a page, in each direction of time. */
const mostOnPage = 100;

export interface MeetingList {
  readonly upcoming: readonly Meeting[];
  readonly past: readonly Meeting[];
  /** What this tenant has taken upon itself and not kept; nothing for the public. */
  readonly open: readonly Commitment[];
  readonly audience: Audience;
  readonly mayKeep: boolean;
}

export function audienceOf(ctx: Ctx): Audience {
  return mayReadLearning(ctx) ? 'staff' : 'everyone';
}

export async function listMeetings(ctx: Ctx, audience: Audience = audienceOf(ctx)): Promise<MeetingList> {
  const today = todayAt(ctx.now);
  const [all, open] = await read(
    ctx,
    async (tx) =>
      [
        await readMeetings(tx, { audience, today, most: mostOnPage }),
        audience === 'staff' ? await readOwnOpenCommitments(tx) : [],
      ] as const,
  );
  return {
    upcoming: all.filter(({ day }) => day >= today),
    past: all.filter(({ day }) => day < today),
    open,
    audience,
    mayKeep: mayKeepMeetings(ctx) !== undefined,
  };
}

export interface OpenMeeting {
  readonly meeting: Meeting;
  readonly notes: readonly Note[];
  /** Made here, and open ones that come back from earlier meetings of the same parties. */
  readonly commitments: readonly Commitment[];
  readonly audience: Audience;
  /** The actor writes for the host. */
  readonly mayKeep: boolean;
  /** The actor may say a word on commitments of its tenant, or of a meeting that it hosts. */
  readonly maySpeak: boolean;
  /** Seats still free; null where there is no limit. */
  readonly seatsLeft: number | null;
  readonly signUpOpen: boolean;
  readonly parties: readonly Party[];
}

/** A meeting as the context's actor may see it; undefined where even its existence is not for it. */
export async function openMeeting(ctx: Ctx, id: string): Promise<OpenMeeting | undefined> {
  const audience = audienceOf(ctx);
  return read(ctx, async (tx) => {
    const meeting = await readMeeting(tx, id, audience);
    if (meeting === undefined) return undefined;
    const isHost = meeting.hostId === ctx.municipality.tenantId;
    const staff = audience === 'staff';
    const speaks = mayKeepMeetings(ctx) !== undefined;
    const notes = await readNotes(tx, meeting);
    const taken = isHost && meeting.shownTo === 'everyone' ? await countTaken(tx, id, ctx.now) : 0;
    const seatsLeft = meeting.seats === null ? null : Math.max(0, meeting.seats - taken);
    return {
      meeting: staff ? meeting : { ...meeting, joinUrl: null },
      notes: staff ? notes : notes.filter(({ kind }) => kind !== 'attendance'),
      commitments: staff ? await readCommitments(tx, meeting) : [],
      audience,
      mayKeep: isHost && speaks,
      maySpeak: speaks,
      seatsLeft,
      signUpOpen: isHost && isOpenForSignUp(meeting, todayAt(ctx.now)),
      parties: isHost && speaks ? await readParties(tx) : [],
    };
  });
}

/** Open to everyone, planned, and not over. */
export function isOpenForSignUp({ shownTo, state, day }: Meeting, today: number): boolean {
  return shownTo === 'everyone' && state === 'planned' && day >= today;
}

/** Names of who comes, for the host's staff; reading them leaves a row. */
export async function readComing(ctx: Ctx, id: string): Promise<{ meeting: Meeting; coming: SignUp[] } | undefined> {
  if (mayKeepMeetings(ctx) === undefined) return undefined;
  return readRecord(ctx, async (tx) => {
    const meeting = await readMeeting(tx, id, 'staff');
    if (meeting?.hostId !== ctx.municipality.tenantId) return undefined;
    const coming = await readConfirmed(tx, id);
    await recordAudit(tx, ctx, 'meeting-list-read', 'meeting', id);
    return { meeting, coming };
  });
}

/** Whether a commitment is of a meeting that the actor reads. */
export async function mayReadCommitment(ctx: Ctx, id: string): Promise<boolean> {
  if (audienceOf(ctx) !== 'staff') return false;
  return (await read(ctx, (tx) => readCommitment(tx, id))) !== undefined;
}
