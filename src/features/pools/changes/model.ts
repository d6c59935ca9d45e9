import type { ChangeKind, ChangePart } from '../../../domain/group-change/decide-change.ts';
import type { PriceTerms } from '../../../domain/pricing/terms.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';

export type ChangeStatus = 'asked' | 'settled' | 'applied' | 'refused' | 'lapsed' | 'overtaken';

/** A change to a group that runs. `settled`: everybody who was asked said yes, and its day has not come. */
export interface Change {
  readonly id: string;
  readonly poolId: string;
  readonly kind: ChangeKind;
  readonly status: ChangeStatus;
  readonly askedAt: Date;
  readonly answerBy: Date;
  /** The first day on which it holds. */
  readonly startsOn: CalendarDay;
  /** What the group pays from then on; null where no price was found, or none changes. */
  readonly terms: PriceTerms | null;
  readonly operatorId: string | null;
  readonly parts: readonly Part[];
}

export interface Part extends ChangePart {
  /** Cents of an hour, all its seats: alone, and from the change on. */
  readonly soloCents: number;
  readonly shareCents: number | null;
  /** From its home to the place, for who joins. */
  readonly metres: number;
}

/** Days that families have to answer a change. */
export const daysToAnswerChange = 7;

/** Days that a group has to find somebody, once it is too small. */
export const daysToRefill = 21;
