import { mostPerSeatHour } from '../../../domain/pricing/budget.ts';
import { marketPrice } from '../../../domain/pricing/market-price.ts';
import { bearableWindows, noTolerance } from '../../../domain/schedule/tolerance.ts';
import { isPoolable } from '../../../domain/vocabulary.ts';
import type { Answers } from '../answers.ts';
import { mayShare } from '../ask/asks.ts';
import type { NeedSoFar } from '../hooks.ts';

/**
 * What the answers so far say of the need, once they say enough to look for a group: what, for whom, when and where. What was
 * not asked yet is taken at its widest: nothing dearer than alone, nothing refused. Undefined where sharing does not suit.
 */
export function needSoFar(answers: Answers, requestId?: string): NeedSoFar | undefined {
  const { kindOfHelp, seats, ages, days, slots, windows, place, maxMetres, willingToShare } = answers;
  if (kindOfHelp === undefined || !isPoolable(kindOfHelp) || !mayShare(answers) || willingToShare === false)
    return undefined;
  if (seats === undefined || ages === undefined || days === undefined || slots === undefined) return undefined;
  if (windows === undefined || place === undefined || maxMetres === undefined) return undefined;
  const { soloCents = marketPrice(kindOfHelp), budget = { kind: 'cheapest' }, tolerance = noTolerance } = answers;
  const { hostSeats = 0, homeTags = [], needs = [], refuses = [] } = answers;
  return {
    requestId,
    kindOfHelp,
    seats,
    ages,
    days,
    slots,
    maxMetres,
    soloCents,
    hostSeats,
    homeTags,
    needs,
    refuses,
    windows: bearableWindows(windows, tolerance),
    lat: place.lat,
    lon: place.lon,
    maxCents: mostPerSeatHour(budget, { soloCents, seats, rhythm: { days, slots } }),
  };
}
