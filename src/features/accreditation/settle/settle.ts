import { accreditationOf, rulesOn, type Accreditation } from '../../../domain/accreditation/accreditation-of.ts';
import { lastDayOf } from '../../../domain/accreditation/last-day.ts';
import { writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { showAccreditation } from '../../catalogue/public.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { followAccreditation, type StopCause } from '../../pools/public.ts';
import { insertDecision } from '../decision-store.ts';
import { asWritten, factsOf } from '../facts-of.ts';
import { writeState, type WrittenState } from '../file-store.ts';
import type { AccreditationFile, Dossier, FileState, NotedChange } from '../model.ts';
import { maySettle, type AccreditationPermit } from '../policy.ts';
import { tellChange } from './tell-change.ts';

/** What brought the consequences about: somebody's decision, which has its row, or facts and dates by themselves. */
export type SettledBy = 'decision' | 'facts';

/**
 * Draws the consequences of a file as it is now, in the caller's transaction and with the file held: the days on which it
 * holds, the catalogue's label, the groups, and the letters to whom it concerns. Nothing happens where nothing changed.
 */
export async function settle(tx: Tx, ctx: Ctx, dossier: Dossier, by: SettledBy): Promise<FileState> {
  const permit = maySettle(ctx.actor);
  if (permit === undefined) throw new Error(`an actor of kind ${ctx.actor.kind} settles no accreditation`);
  const { file } = dossier;
  const on = todayAt(ctx.now);
  const facts = factsOf(dossier);
  const now = accreditationOf(facts, on);
  const written = stateToWrite(file, now, lastDayOf(facts, on), on);
  await writeState(permit, tx, file.id, written);
  // Who was never granted it has changed nothing for anybody else.
  if (facts.granted === undefined || file.providerId === null) return now.kind;
  // At every turn: what services are found by may have been written anew since.
  await showAccreditation(tx, ctx, file.providerId, { changed: now.kind !== file.state });
  if (now.kind === file.state) return now.kind;
  if (by === 'facts') await noteChange(permit, tx, ctx, dossier, now);
  await recordAudit(tx, ctx, 'accreditation-changed', 'accreditation', file.id);
  const groups = await followAccreditation(tx, ctx, {
    providerId: file.providerId,
    cause: stopCause(now),
    forGood: now.kind === 'withdrawn',
  });
  await tellChange(tx, ctx, dossier, now, groups);
  return now.kind;
}

/** The spell in which it holds, or held: its first day stays while it lasts, and its last is never put off by a lapse. */
export function stateToWrite(
  file: Pick<AccreditationFile, 'state' | 'holdsFrom' | 'holdsThrough'>,
  now: Accreditation,
  lastDay: CalendarDay | undefined,
  on: CalendarDay,
): WrittenState {
  if (lastDay !== undefined) {
    const goesOn = file.state === 'accredited' && file.holdsFrom !== null;
    return { state: now.kind, holdsFrom: goesOn ? file.holdsFrom : writeDay(on), holdsThrough: writeDay(lastDay) };
  }
  const yesterday = writeDay(on - 1);
  const { holdsFrom, holdsThrough } = file;
  const ended = holdsThrough === null || holdsThrough < yesterday ? holdsThrough : yesterday;
  return { state: now.kind, holdsFrom, holdsThrough: ended };
}

function stopCause(now: Accreditation): StopCause {
  if (now.kind === 'expired') return 'term-over';
  return now.kind === 'suspended' && now.causes[0].kind === 'requirement' ? 'requirement-lapsed' : 'decision';
}

const noted: Readonly<Partial<Record<FileState, NotedChange>>> = {
  suspended: 'lapsed',
  accredited: 'restored',
  expired: 'expired',
};

async function noteChange(
  permit: AccreditationPermit<'settle'>,
  tx: Tx,
  ctx: Ctx,
  dossier: Dossier,
  now: Accreditation,
): Promise<void> {
  const kind = noted[now.kind];
  if (kind === undefined) return;
  const facts = factsOf(dossier);
  const today = todayAt(ctx.now);
  const since = now.kind === 'suspended' ? now.causes[0].since : now.kind === 'expired' ? now.since : today;
  await insertDecision(permit, tx, {
    id: ctx.newId(),
    fileId: dossier.file.id,
    noticeId: dossier.file.noticeId,
    kind,
    version: rulesOn(facts, today).version,
    reason: null,
    fromOn: writeDay(since),
    throughOn: null,
    requirements: asWritten(facts.met),
    decidedAt: ctx.now,
    decidedBy: undefined,
  });
}
