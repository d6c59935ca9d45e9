// A hurdle passed: the instance as it would have to be, to see whether what is promised of it is true.
import type { OperatorId, PoolingInstance, PoolingRequest, RequestId } from '../../instance.ts';
import type { PlannedPool, PoolingPlan } from '../../plan.ts';
import type { Hurdle, NearMiss } from '../fit.ts';

export type Passed = { readonly instance: PoolingInstance; readonly plan: PoolingPlan };

/** The newcomer, who is in the instance, takes the place that it misses, with `hurdle` passed by as much as it says. */
export function passHurdle(
  instance: PoolingInstance,
  plan: PoolingPlan,
  newcomer: RequestId,
  { hurdle, pool }: NearMiss,
): Passed {
  const formed = typeof pool !== 'number';
  const missed = formed ? pool : plan.pools[pool];
  if (missed === undefined) throw new RangeError('the pool that is missed is not in the plan');
  const taken = formed ? missed : { ...missed, members: [...missed.members, newcomer] };
  const changed = change(instance, taken, newcomer, hurdle);
  const operator = hurdle.code === 'nobody-free' ? somebody : taken.operator;
  const entered = { ...taken, operator };
  const pools = formed ? [...plan.pools, entered] : plan.pools.map((each, at) => (at === pool ? entered : each));
  return { instance: changed, plan: { format: plan.format, pools } };
}

const somebody = 'somebody' as OperatorId;

function change(instance: PoolingInstance, pool: PlannedPool, newcomer: RequestId, hurdle: Hurdle): PoolingInstance {
  const others = instance.requests.find(({ id }) => id !== newcomer && pool.members.includes(id));
  const ofRequest = (id: RequestId, make: (request: PoolingRequest) => PoolingRequest) => ({
    ...instance,
    requests: instance.requests.map((request) => (request.id === id ? make(request) : request)),
  });
  switch (hurdle.code) {
    case 'too-far':
      return ofRequest(newcomer, (each) => ({ ...each, maxMetres: each.maxMetres + hurdle.metres }));
    case 'price':
      return ofRequest(newcomer, (each) => ({ ...each, maxCents: each.maxCents + hurdle.cents }));
    case 'above-alone':
      return ofRequest(newcomer, (each) => ({ ...each, soloCents: each.soloCents + hurdle.cents }));
    case 'price-for-member':
      return ofRequest(hurdle.request, (each) => {
        const limit = Math.min(each.maxCents, each.soloCents) + hurdle.cents;
        return { ...each, maxCents: Math.max(each.maxCents, limit), soloCents: Math.max(each.soloCents, limit) };
      });
    case 'hours':
      return ofRequest(newcomer, (each) => ({ ...each, windows: stretched(each, pool, hurdle.slots) }));
    case 'need-not-met':
      return ofRequest(newcomer, (each) => ({
        ...each,
        needs: each.needs.filter((tag) => !hurdle.tags.includes(tag)),
      }));
    case 'place-refused':
      return ofRequest(newcomer, (each) => ({
        ...each,
        refuses: each.refuses.filter((tag) => !hurdle.tags.includes(tag)),
      }));
    case 'other-sessions':
      return ofRequest(newcomer, (each) => ({
        ...each,
        days: others?.days ?? each.days,
        slots: others?.slots ?? each.slots,
      }));
    case 'ages': {
      const maxAgeSpread = instance.rules.maxAgeSpread + hurdle.years;
      return { ...instance, rules: { ...instance.rules, maxAgeSpread } };
    }
    case 'operator-full':
      return {
        ...instance,
        operators: instance.operators.map((each) => {
          if (each.id !== pool.operator) return each;
          const more = Array.from({ length: hurdle.seats }, () => each.cents.at(-1) ?? 0);
          return { ...each, maxSeats: each.maxSeats + hurdle.seats, cents: [...each.cents, ...more] };
        }),
      };
    case 'place-full': {
      const { place } = pool;
      if ('home' in place) {
        return ofRequest(place.home, (each) => ({ ...each, hostSeats: each.hostSeats + hurdle.seats }));
      }
      const venues = instance.venues.map((each) =>
        each.id === place.venue ? { ...each, seats: each.seats + hurdle.seats } : each,
      );
      return { ...instance, venues };
    }
    case 'nobody-free': {
      const like = instance.operators.find(({ id }) => id === pool.operator);
      const hours = { from: hurdle.from, to: hurdle.from + hurdle.slots / hurdle.days.length };
      const windows = hurdle.days.map((day) => ({ day, ...hours }));
      return { ...instance, operators: [...instance.operators, ...(like ? [{ ...like, id: somebody, windows }] : [])] };
    }
  }
}

/** Windows that grow to hold the pool's sessions, and by no more slots than promised. */
function stretched({ windows, slots }: PoolingRequest, pool: PlannedPool, promised: number) {
  let left = promised;
  const grown = pool.days.map((day) => {
    const session = { day, from: pool.from, to: pool.from + slots };
    const same = windows.filter((window) => window.day === day);
    const reaching = same.map(({ from, to }) => ({
      day,
      from: Math.min(from, session.from),
      to: Math.max(to, session.to),
    }));
    const by = same.map(({ from, to }, at) => (reaching[at]?.to ?? 0) - (reaching[at]?.from ?? 0) - (to - from));
    const least = Math.min(slots, ...by);
    left -= least;
    return reaching[by.indexOf(least)] ?? session;
  });
  return left === 0 ? [...windows, ...grown] : windows;
}
