import type {
  Alternative,
  Company,
  Explanation,
  NotPlaced,
  Obstacle,
  Placed,
  ReasonNotPlaced,
  Remedy,
} from '../../domain/pooling/explain/explanation.ts';
import type { PoolingPlan, PlannedPool } from '../../domain/pooling/plan.ts';
import { changeInWords, inMetres } from './change-words.ts';
import { count, inEuro, inFigures } from './figures-in-words.ts';
import { sessionsInWords } from './session-words.ts';

export const reasonsInWords: Readonly<Record<ReasonNotPlaced, string>> = {
  'not-shareable': 'by itself it fits in no pool: its ages are too far apart, or its hours hold no such sessions',
  'no-compatible-neighbour': 'nobody whom it could meet comes to a place within its reach',
  'place-missing': 'there is no place with room that it and those whom it could meet can reach',
  'no-operator-at-those-hours': 'no operator comes there for so many seats at hours that suit the households',
  'need-not-met': 'no operator and place there have all that is needed and nothing that is refused',
  'price-out-of-reach': 'every possible pool costs somebody more than they can pay, or than alone',
  'lost-to-better-group': 'a pool is possible, but its people, operator or place are in others of the plan',
  'still-possible': 'a pool is still possible: the plan can be better, or the pool costs more than its points',
};

/** One household's explanation, `slots` long being its sessions. */
export function explanationInWords(name: string, told: Explanation, slots: number, plan: PoolingPlan): string {
  if (told.outcome === 'unknown-request') return `${name} is not known.`;
  const lines = told.outcome === 'placed' ? placedLines(name, told, slots, plan) : leftOutLines(name, told, slots);
  const partial = told.truncated ? ['Not all could be looked at: there may be something better.'] : [];
  return [...lines, ...partial].join('\n');
}

/** What a summary says of one household, on one line. */
export function explanationInALine(name: string, told: Explanation): string {
  if (told.outcome === 'unknown-request') return `${name}: not known`;
  if (told.outcome === 'placed')
    return `${name}: pools[${told.pool}], ${inEuro(told.sharedCents)} per seat and hour, ${inEuro(told.aloneCents)} alone`;
  const first = told.remedies.find(({ fits }) => fits !== 'by-itself') ?? told.remedies[0];
  if (first === undefined || first.changes.length === 0) return `${name}: ${told.reason}`;
  return `${name}: ${told.reason}; it could share if ${ifInWords(first)}`;
}

function placedLines(name: string, told: Placed, slots: number, plan: PoolingPlan): string[] {
  const pool = plan.pools[told.pool];
  const others = pool === undefined ? '' : `, ${withWhom(pool, name)}, ${sessionsInWords(pool, slots)}`;
  return [
    `${name} is in pools[${told.pool}]${others}.`,
    `  It pays ${inEuro(told.sharedCents)} per seat and hour and ${inEuro(told.weeklySharedCents)} a week; alone ${inEuro(told.aloneCents)} and ${inEuro(told.weeklyAloneCents)}.`,
    `  The place is ${inMetres(told.placeMetres)} away; the nearest of the others lives ${withinInWords(told.nearestMember)}.`,
    ...companyLines(told.company),
    ...section('Other pools that it could be in:', told.alternatives, name, slots),
  ];
}

function leftOutLines(name: string, told: NotPlaced, slots: number): string[] {
  const { reason, tags, lowestCents } = told;
  return [
    `${name} is in no pool (${reason}): ${reasonsInWords[reason]}.`,
    ...companyLines(told.company),
    `  It reaches and accepts ${count(told.places, 'place')}, with ${count(told.operators, 'operator')} who would come there; it accepts ${inEuro(told.ceilingCents)} per seat and hour at most.`,
    ...(tags.length > 0 ? [`  In the way of the nearest to a pool: ${tags.join(', ')}.`] : []),
    ...(lowestCents === undefined ? [] : [`  The lowest price of a pool is ${inEuro(lowestCents)} per seat and hour.`]),
    ...section('Pools that it could be in:', told.alternatives, name, slots),
    'It could share:',
    ...told.remedies.flatMap((remedy) => remedyLines(remedy, name, slots)),
  ];
}

function companyLines({ households, waiting, withinReach, near }: Company): string[] {
  const steps = near.map((step) => `${step.households} ${withinInWords(step.within)}`).join(', ');
  return [
    `  It could meet ${count(households, 'other household')}${steps === '' ? '' : ` (${steps})`}, ${waiting} of them in no pool; ${withinReach} come to a place within its reach.`,
  ];
}

function withinInWords(within: Placed['nearestMember']): string {
  return within === 'farther' ? 'farther' : `within ${inMetres(within)}`;
}

function withWhom({ members }: PlannedPool, name: string): string {
  return `with ${members.filter((id) => id !== name).join(', ')}`;
}

function section(title: string, alternatives: readonly Alternative[], name: string, slots: number): string[] {
  return alternatives.length === 0
    ? []
    : [title, ...alternatives.flatMap((alternative) => alternativeLines(alternative, name, slots))];
}

function alternativeLines(
  { pool, sharedCents, against, scoreChange, displaced }: Alternative,
  name: string,
  slots: number,
) {
  const points = `${scoreChange < 0 ? 'lose' : 'gain'} ${inFigures(Math.abs(scoreChange))}`;
  const change = `the plan's score would ${scoreChange === 0 ? 'stay the same' : points}`;
  const out = displaced === 0 ? '' : `, and leave ${count(displaced, 'household')} out`;
  return [
    `  ${withWhom(pool, name)}: ${sessionsInWords(pool, slots)}, ${inEuro(sharedCents)} per seat and hour`,
    `    ${change}${out}`,
    ...against.map((obstacle) => `    ${obstacleInWords(obstacle)}`),
  ];
}

function obstacleInWords({ pool, households, operatorBusy, venueBusy, goesOn }: Obstacle): string {
  const has = [
    ...households,
    ...(operatorBusy ? ['the operator at those hours'] : []),
    ...(venueBusy ? ['the venue at those hours'] : []),
  ].join(', ');
  return goesOn ? `pools[${pool}] would go on without ${has}` : `pools[${pool}] would end: it has ${has}`;
}

function remedyLines(remedy: Remedy, name: string, slots: number): string[] {
  const { changes, pool, fits, joins, least } = remedy;
  const where = { 'by-itself': 'by itself, not beside this plan', 'beside-the-plan': 'beside the plan' };
  const fit = fits === 'in-a-pool-of-the-plan' ? `in pools[${joins}]` : where[fits];
  const condition = changes.length === 0 ? 'as things are' : `if ${ifInWords(remedy)}`;
  const perhaps = least || changes.length !== 1 ? '' : ' (less might do)';
  return [`  ${condition}${perhaps}`, `    ${fit}: ${withWhom(pool, name)}, ${sessionsInWords(pool, slots)}`];
}

function ifInWords({ changes }: Pick<Remedy, 'changes'>): string {
  return changes.map(changeInWords).join(', and ');
}
