import type { Tx } from '../../../platform/db/database.ts';
import { read, readAtOnce, readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { worksAtDesk } from '../policy.ts';
import { daysToLookBack } from './keep-letters.ts';
import {
  formingKinds,
  readerOf,
  type DeskContact,
  type LetterKind,
  type ListedLetter,
  type SettledLetter,
} from './model.ts';
import type { WholeLetter } from './model.ts';
import {
  countWaitingLetters,
  deskContact,
  letterById,
  settledLetters,
  waitingLetters,
  waitingLettersOf,
  wholeLetters,
} from './queue-store.ts';

const pageSize = 30;
const mostSettled = 50;

/** All that wait, or those about groups that form. */
export type LetterPart = 'all' | 'forming';

export interface LetterList {
  readonly letters: readonly ListedLetter[];
  readonly page: number;
  readonly pages: number;
  /** What left the queue of late: told, answered, or over untold. */
  readonly settled: readonly SettledLetter[];
  readonly contact: DeskContact | undefined;
}

function kindsOf(part: LetterPart): readonly LetterKind[] | undefined {
  return part === 'forming' ? formingKinds : undefined;
}

/** The desk's queue, by code and never by name; undefined for anybody else. */
export function readLetters(ctx: Ctx, part: LetterPart, page: number): Promise<LetterList | undefined> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve(undefined);
  return read(ctx, async (tx) => {
    const { now } = ctx;
    const kinds = kindsOf(part);
    const pages = Math.max(1, Math.ceil((await countWaitingLetters(tx, now, kinds)) / pageSize));
    const shown = Math.min(page, pages);
    const since = new Date(now.getTime() - daysToLookBack * 86_400_000);
    return {
      letters: await waitingLetters(tx, { now, kinds, limit: pageSize, offset: (shown - 1) * pageSize }),
      page: shown,
      pages,
      settled: await settledLetters(tx, { now, since, most: mostSettled }),
      contact: await deskContact(tx),
    };
  });
}

/** How many wait, for the desk's first page. */
export function countLetters(ctx: Ctx): Promise<number> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve(0);
  return readAtOnce(ctx, (tx) => countWaitingLetters(tx, ctx.now));
}

/** What waits for the person whose request the desk has open. */
export function readLettersOf(ctx: Ctx, requestId: string): Promise<readonly ListedLetter[]> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve([]);
  return read(ctx, (tx) => waitingLettersOf(tx, requestId, ctx.now));
}

export interface LettersToPrint {
  readonly letters: readonly WholeLetter[];
  readonly contact: DeskContact | undefined;
}

/** One letter with whom it is for; the reading leaves a row. */
export function readLetter(ctx: Ctx, id: string): Promise<LettersToPrint | undefined> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve(undefined);
  return readRecord(ctx, async (tx) => {
    const letter = await letterById(tx, id, ctx.now);
    return letter && withNote(tx, ctx, [letter]);
  });
}

/** The letters of a page of the queue, to be printed; each reading leaves a row. */
export function readPile(ctx: Ctx, part: LetterPart, page: number): Promise<LettersToPrint | undefined> {
  if (!worksAtDesk(ctx.actor)) return Promise.resolve(undefined);
  return readRecord(ctx, async (tx) => {
    const { now } = ctx;
    const slice = { now, kinds: kindsOf(part), limit: pageSize, offset: (page - 1) * pageSize };
    return withNote(tx, ctx, await wholeLetters(tx, slice));
  });
}

async function withNote(tx: Tx, ctx: Ctx, letters: readonly WholeLetter[]): Promise<LettersToPrint> {
  for (const letter of letters) await recordAudit(tx, ctx, 'letter-read', ...readerOf(letter));
  return { letters, contact: await deskContact(tx) };
}
