import type { BrokenRule } from '../../domain/pooling/broken-rule.ts';
import type { PoolingPlan } from '../../domain/pooling/plan.ts';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** One line for one broken rule, naming the pool by its place in the file: `pools[3] (o1 at v1 with r1, r2), rule 9: …`. */
export function brokenInWords(broken: BrokenRule, { pools }: PoolingPlan): string {
  const pool = pools[broken.pool];
  if (pool === undefined) return whatIsBroken(broken);
  const { operator, place, members } = pool;
  const where = 'venue' in place ? place.venue : `the home of ${place.home}`;
  const rule = broken.rule === 0 ? '' : `, rule ${broken.rule}`;
  const who = members.join(', ');
  return `pools[${broken.pool}] (${operator || '?'} at ${where || '?'} with ${who || 'nobody'})${rule}: ${whatIsBroken(broken)}`;
}

function whatIsBroken({ code, request, other, day, tag, figure }: BrokenRule): string {
  const on = day === undefined ? '' : ` on ${dayNames[day] ?? `day ${day}`}`;
  switch (code) {
    case 'wrong-format':
      return 'the format of the plan is not will-pooling-plan/1';
    case 'bound-below-score':
      return `the bound ${figure} is below the plan's own score`;
    case 'unknown-operator-or-member':
      return 'its operator or a member is not in the instance';
    case 'too-few-members':
      return 'it has fewer than two members';
    case 'in-two-pools':
      return `${request} is in a pool already`;
    case 'different-demand':
      return 'its members ask for different days or slots';
    case 'wrong-number-of-days':
      return `it meets on ${figure} days, or twice on one, not on as many as its members ask for`;
    case 'not-a-slot-of-the-week':
      return 'its days and its from must be whole days and slots of the week';
    case 'operator-unavailable':
      return `the operator is not available${on}`;
    case 'member-unavailable':
      return `${request} is not available${on}`;
    case 'wrong-seats':
      return `${figure} seats are too few or too many for the operator or the place`;
    case 'unknown-place':
      return 'its place is neither one known venue nor one known home';
    case 'host-not-a-member':
      return `${request}, who would host it, is not a member`;
    case 'operator-too-far':
      return 'the place is too far for the operator';
    case 'member-too-far':
      return `the place is too far for ${request}`;
    case 'need-not-met':
      return `${request} needs ${tag}, which neither operator nor place has`;
    case 'place-refused':
      return `${request} refuses ${tag}, which the place has`;
    case 'ages-too-far-apart':
      return `its ages are ${figure} years apart, which is too many`;
    case 'price-too-high':
      return Number.isNaN(figure)
        ? `${request} has no price: the operator names none for so many seats`
        : `${request} would pay ${figure?.toFixed(1)} cents per seat and hour, more than it can or than alone`;
    case 'must-not-meet':
      return `${request} must not meet ${other}`;
    case 'operator-busy':
      return `the operator is with pools[${other}]${on}, or on the way`;
    case 'venue-busy':
      return `the venue holds pools[${other}] then${on}`;
  }
}
