import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import { ownMeetings } from './meeting-store.ts';
import type { Commitment, Meeting, NewNote, Note, Word } from './model.ts';

const epoch = sql`date '1970-01-01'`;

const lastWord = sql`left join lateral (
  select w.word, w.reason from commitment_word w
  where w.tenant_id in (n.tenant_id, n.owner_id) and w.commitment_id = n.id and w.host_id = n.tenant_id
  order by w.said_at desc, w.id desc limit 1) said on true`;

const commitments = sql`
  select n.id, n.tenant_id as "hostId", n.meeting_id as "meetingId", m.title as "meetingTitle", m.day - ${epoch} as "meetingDay", n.text,
    n.owner_id as "ownerId", owner.name as "ownerName", n.owner, n.due - ${epoch} as due, coalesce(said.word, 'open') as word, said.reason
  from meeting m join meeting_note n on n.tenant_id = m.tenant_id and n.meeting_id = m.id and n.kind = 'commitment'
    join municipality owner on owner.tenant_id = n.owner_id ${lastWord}`;

/** What a meeting left, in the order it was written, but for commitments. */
export async function readNotes(tx: Tx, { hostId, id }: Pick<Meeting, 'hostId' | 'id'>): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select id, kind, text, url, people from meeting_note
    where tenant_id = ${hostId} and meeting_id = ${id} and kind <> 'commitment' order by written_at, id
  `.execute(tx);
  return rows;
}

/**
 * Commitments made at a meeting, and open ones that come back at it until somebody keeps or drops them: those of earlier meetings of its kind and host; at one
 * between two, whichever of them hosts, those of their earlier meetings and what either took upon itself at a meeting of the other with everybody.
 */
export async function readCommitments(tx: Tx, meeting: Meeting): Promise<Commitment[]> {
  const { hostId, id, kind, withId, day } = meeting;
  const before = sql`m.day < ${epoch} + ${day}::int and coalesce(said.word, 'open') = 'open'`;
  const comesBack =
    withId === null
      ? sql`m.tenant_id = ${hostId} and m.kind = ${kind} and m.with_id is null`
      : sql`m.tenant_id in (${hostId}, ${withId}) and (m.with_id in (${hostId}, ${withId}) or (m.with_id is null and n.owner_id in (${hostId}, ${withId})))`;
  const { rows } = await sql<Commitment>`
    ${commitments} where (m.tenant_id = ${hostId} and m.id = ${id}) or (${comesBack} and ${before}) order by n.due, n.id
  `.execute(tx);
  return rows;
}

/** What the tenant has taken upon itself, at its own meetings, the lab's and those it was invited to, and not kept yet: the earliest due first. */
export async function readOwnOpenCommitments(tx: Tx): Promise<Commitment[]> {
  const { rows } = await sql<Commitment>`
    ${commitments}
    where (m.tenant_id, m.id) in ${ownMeetings} and n.owner_id = ${ownTenant} and coalesce(said.word, 'open') = 'open'
    order by n.due, n.id limit 100
  `.execute(tx);
  return rows;
}

export async function readCommitment(tx: Tx, id: string): Promise<Commitment | undefined> {
  const { rows } = await sql<Commitment>`
    ${commitments} where (m.tenant_id, n.id) in (select tenant_id, ${id}::uuid from municipality)
  `.execute(tx);
  return rows[0];
}

export async function insertNote(
  tx: Tx,
  _permit: LearningPermit<'meet'>,
  {
    meetingId,
    id,
    note,
    at,
  }: { readonly meetingId: string; readonly id: string; readonly note: NewNote; readonly at: Date },
): Promise<void> {
  const url = 'url' in note ? note.url : null;
  const people = note.kind === 'attendance' ? note.people : null;
  const commitment = note.kind === 'commitment' ? note : undefined;
  await sql`
    insert into meeting_note (tenant_id, id, meeting_id, kind, text, url, people, owner_id, owner, due, written_at)
    values (${ownTenant}, ${id}, ${meetingId}, ${note.kind}, ${note.text}, ${url}, ${people}, ${commitment?.ownerId ?? null},
      ${commitment?.owner ?? null}, ${epoch} + ${commitment?.due ?? null}::int, ${at})
  `.execute(tx);
}

/** Takes a note back; a commitment stays, as it can only be kept or dropped. */
export async function deleteNote(
  tx: Tx,
  _permit: LearningPermit<'meet'>,
  meetingId: string,
  id: string,
): Promise<boolean> {
  const { rows } = await sql`
    delete from meeting_note where tenant_id = ${ownTenant} and meeting_id = ${meetingId} and id = ${id} and kind <> 'commitment' returning 1
  `.execute(tx);
  return rows.length === 1;
}

export async function insertWord(
  tx: Tx,
  _permit: LearningPermit<'meet'>,
  said: {
    readonly id: string;
    readonly of: Commitment;
    readonly word: Word;
    readonly reason: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into commitment_word (tenant_id, id, host_id, commitment_id, word, reason, said_at)
    values (${ownTenant}, ${said.id}, ${said.of.hostId}, ${said.of.id}, ${said.word}, ${said.reason}, ${said.at})
  `.execute(tx);
}
