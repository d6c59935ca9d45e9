import { formats, messages, type Language } from '../../../../i18n/index.ts';
import { dateOf } from '../../agreement/tell-agreement.ts';
import { slotsPerWeek } from '../../model.ts';
import { whenInWords } from '../../words.ts';
import type { DemandView } from './disclose-call.ts';

export interface DemandInWords {
  readonly kind: string;
  readonly quarters: string;
  readonly when: string;
  readonly hours: string;
  readonly seats: string;
  readonly ages: string;
  readonly needs: string;
  /** Undefined where any day will do. */
  readonly latest: string | undefined;
}

/** What a group needs, for a page and for a letter. */
export function demandInWords(language: Language, demand: DemandView): DemandInWords {
  const all = messages(language);
  const t = all.poolOffers;
  const f = formats(language);
  return {
    kind: all.vocabulary.kindsOfHelp[demand.kindOfHelp],
    quarters: f.list(demand.quarters),
    when: whenInWords(language, demand),
    hours: t.provider.hours(f.number(slotsPerWeek(demand) / 2, 1)),
    seats: seatsInWords(language, demand),
    ages: f.list(demand.ages.map((band) => t.ages[band])),
    latest: demand.latestStart === undefined ? undefined : f.date(dateOf(demand.latestStart)),
    needs: demand.needs.length === 0 ? t.provider.needsNone : f.list(demand.needs.map((need) => t.needs[need] ?? need)),
  };
}

/** "3", or "3 in tutto; giovedì 2". */
function seatsInWords(language: Language, { seats, smallerDays }: DemandView): string {
  const t = messages(language).poolOffers.provider;
  const f = formats(language);
  if (smallerDays.length === 0) return f.number(seats);
  const days = smallerDays.map((smaller) => t.seatsOn(f.weekday(smaller.day), f.number(smaller.seats)));
  return t.seatsByDay(f.number(seats), f.list(days));
}
