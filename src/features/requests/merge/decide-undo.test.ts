import { describe, expect, it } from 'vitest';
import { daysToUndo, decideUndo, standingAfterUndo, type DoneMerge } from './decide-undo.ts';

const mergedAt = new Date('2026-11-20T10:00:00Z');
const merge: DoneMerge = {
  id: 'm',
  keepId: 'a',
  dropId: 'b',
  mergedAt,
  keptStatus: 'waiting',
  droppedStatus: 'waiting',
  droppedPausedUntil: null,
  mergedOn: false,
};
const after = (days: number) => new Date(mergedAt.getTime() + days * 86_400_000);

describe('undoing a merge', () => {
  it('may be done until its last instant, and no later', () => {
    const last = new Date(after(daysToUndo).getTime() - 1);
    expect(decideUndo(merge, 'waiting', last)).toEqual({ kind: 'may', until: after(daysToUndo) });
    expect(decideUndo(merge, 'waiting', after(daysToUndo))).toEqual({ kind: 'may-not', why: 'late' });
  });

  it('may not be done once the one that stayed agreed with others, unless it had before', () => {
    expect(decideUndo(merge, 'proposed', after(1)).kind).toBe('may');
    expect(decideUndo(merge, 'withdrawn', after(1)).kind).toBe('may');
    expect(decideUndo(merge, 'agreed', after(1))).toEqual({ kind: 'may-not', why: 'in-a-group' });
    expect(decideUndo({ ...merge, keptStatus: 'agreed' }, 'agreed', after(1)).kind).toBe('may');
  });

  it('waits for the merge that came after it', () => {
    expect(decideUndo({ ...merge, mergedOn: true }, 'waiting', after(1))).toEqual({
      kind: 'may-not',
      why: 'merged-on',
    });
  });

  it('gives a pause back as long as it lasts, and else what its facts say', () => {
    const facts = { kindOfHelp: 'childcare', intensity: 'light', willingToShare: true } as const;
    const paused: DoneMerge = { ...merge, droppedStatus: 'paused', droppedPausedUntil: '2026-11-25' };
    expect(standingAfterUndo(paused, facts, after(1))).toEqual({ status: 'paused', pausedUntil: '2026-11-25' });
    expect(standingAfterUndo(paused, facts, after(5))).toEqual({ status: 'waiting', pausedUntil: null });
    expect(standingAfterUndo(merge, { ...facts, willingToShare: false }, after(1)).status).toBe('individual');
  });
});
