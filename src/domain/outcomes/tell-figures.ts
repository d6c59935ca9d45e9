import type { PoolableHelp } from '../vocabulary.ts';
import { mayFollow } from './may-follow.ts';
import { partsToHide, type PartFigures } from './withhold-parts.ts';
import { withhold, type Figures, type ShownFigures } from './withhold.ts';

export type KindPart = PartFigures & { readonly kindOfHelp: PoolableHelp };

/** A row of the table by kind of help: its figures, or that it is covered. */
export interface ToldKind {
  readonly kindOfHelp: PoolableHelp;
  readonly figures: KindPart | 'withheld';
}

/** What everybody has been told of a city at a moment, and what the next telling is held against. */
export interface ToldFigures {
  readonly figures: ShownFigures;
  /** They are withheld, and families are no fewer than five: beside what is public already they would tell of one to four. */
  readonly waits?: true | undefined;
  readonly kinds: readonly ToldKind[] | 'withheld';
  /** First contacts and families as they were told together last. */
  readonly lastFirstContacts: { readonly count: number; readonly of: number } | null;
  /** Rows by kind as they were told last. */
  readonly lastKinds: readonly ToldKind[];
}

/**
 * What may be told of these figures after what was told before: the same as before until at least five families have come or gone, so that who compares two
 * days finds no group of fewer. What everybody sees moves all at once: hours or euros alone would tell the size of a small group.
 */
export function tellFigures(before: ToldFigures | undefined, now: Figures, kinds: readonly KindPart[]): ToldFigures {
  const shown = withhold(now);
  const told = before?.figures.families;
  if (before !== undefined && told !== undefined && told !== 'withheld' && shown.families !== 'withheld') {
    const moved = now.families !== told && mayFollow({ count: told, of: null }, { count: now.families, of: null });
    if (!moved) return before;
  }
  const firstContacts = followFirstContacts(before, now, shown['first-contacts']);
  const rows = followKinds(before?.lastKinds ?? [], shown, kinds);
  return {
    figures: { ...shown, 'first-contacts': firstContacts },
    kinds: rows,
    lastFirstContacts:
      firstContacts === 'withheld' ? (before?.lastFirstContacts ?? null) : { count: firstContacts, of: now.families },
    lastKinds: rows === 'withheld' ? (before?.lastKinds ?? []) : rows,
  };
}

function followFirstContacts(before: ToldFigures | undefined, now: Figures, shown: ShownFigures['first-contacts']) {
  const last = before?.lastFirstContacts;
  if (shown === 'withheld' || last === null || last === undefined) return shown;
  return mayFollow(last, { count: shown, of: now.families }) ? shown : 'withheld';
}

/** The rows that may stand beside the totals; all covered where one of them would tell how few moved since it was told last. */
function followKinds(last: readonly ToldKind[], shown: ShownFigures, kinds: readonly KindPart[]): ToldFigures['kinds'] {
  if (shown.families === 'withheld') return 'withheld';
  const hidden = partsToHide(kinds);
  if (hidden === 'all') return 'withheld';
  const rows = kinds.map((part): ToldKind => ({
    kindOfHelp: part.kindOfHelp,
    figures: hidden.has(part) ? 'withheld' : part,
  }));
  const gone = last.filter(({ kindOfHelp }) => !kinds.some((part) => part.kindOfHelp === kindOfHelp));
  const tells = rows.some(({ kindOfHelp, figures }) => {
    const then = last.find((row) => row.kindOfHelp === kindOfHelp)?.figures;
    return then !== undefined && then !== 'withheld' && figures !== 'withheld' && !partMayFollow(then, figures);
  });
  // A row that was covered and is gone tells that its few families went.
  return tells || gone.some(({ figures }) => figures === 'withheld') ? 'withheld' : rows;
}

function partMayFollow(then: KindPart, now: KindPart): boolean {
  if (then.families === now.families)
    return then.groups === now.groups && then.hoursWeek === now.hoursWeek && then.savedCentsWeek === now.savedCentsWeek;
  return mayFollow({ count: then.families, of: null }, { count: now.families, of: null });
}
