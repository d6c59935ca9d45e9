// Another hour at which it would work: the fewest slots that the household would have to be free besides.
import type { DayBits } from '../../session-starts.ts';
import { isSpent, spend } from '../search/budget.ts';
import type { Budget } from '../search/budget.ts';
import { findLeast, writePool } from '../search/find-least.ts';
import { feasible } from '../search/find-pool.ts';
import type { Found } from './found.ts';
import { accepts } from '../search/ground.ts';
import type { Ground } from '../search/ground.ts';
import { choicesOfDays, missingSlots, sessionWindows } from '../search/session-cost.ts';
import type { Companion, View } from '../search/view.ts';

type Wished = { readonly from: number; readonly days: DayBits; readonly size: number };

/** `view` must be one of `any` hours. Sessions are tried from the one that asks for least, so the first that works is it. */
export function widenHours(view: View, budget: Budget): Found | undefined {
  const { id, slots } = view.subject.request;
  const accepted = view.grounds.filter((ground) => accepts(view.subject, ground));
  for (const { from, days, size } of sessionsBySize(view)) {
    if (isSpent(budget)) return undefined;
    const grounds = accepted
      .filter(({ offer }) => covers(offer.starts[from], days))
      .flatMap((ground) => narrowed(ground, days, view.froms.indexOf(from)));
    if (grounds.length === 0 || !spend(budget)) continue;
    const then: View = { ...view, froms: [from], masks: [days] };
    const hit = findLeast(then, { ...feasible(then), grounds }, budget);
    if (hit === undefined) continue;
    const windows = sessionWindows(days & ~(view.subject.starts[from] ?? 0), from, slots);
    return { size, changes: [{ kind: 'widen-hours', request: id, windows }], pool: writePool(hit) };
  }
  return undefined;
}

function covers(free: DayBits | undefined, days: DayBits): boolean {
  return (days & ~(free ?? 0)) === 0;
}

/** Sessions for which the household is not free, and somebody whom it could meet is. */
function sessionsBySize({ subject, froms, company }: View): Wished[] {
  const { days: many, slots, windows } = subject.request;
  const choices = choicesOfDays(many);
  const sessions = froms.flatMap((from, at) => {
    const free = [...new Set(company.map(({ masks }) => masks[at] ?? 0))];
    const costs = missingSlots(windows, from, from + slots);
    return choices.flatMap((days): Wished[] => {
      if (covers(subject.starts[from], days) || !free.some((bits) => covers(bits, days))) return [];
      const size = costs.reduce((sum, cost, day) => sum + (days & (1 << day) ? cost : 0), 0);
      return [{ from, days, size }];
    });
  });
  return sessions.sort((a, b) => a.size - b.size);
}

/** The ground with those only who are free for one session; none when its host is not, or nobody else is. */
function narrowed(ground: Ground, days: DayBits, at: number): Ground[] {
  const free = ({ masks }: Companion) => covers(masks[at], days);
  if (ground.host !== undefined && !free(ground.host)) return [];
  const others = ground.others().filter(free);
  if (others.length === 0 && ground.host === undefined) return [];
  const then = ({ household }: Companion): Companion => ({ household, masks: [days] });
  return [{ ...ground, host: ground.host && then(ground.host), others: () => others.map(then) }];
}
