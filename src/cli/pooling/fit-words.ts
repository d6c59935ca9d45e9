import type { Fit, NearMiss, PoolToForm, PoolToJoin, Share } from '../../domain/pooling/fit/fit.ts';
import type { PoolingInstance } from '../../domain/pooling/instance.ts';
import type { PlannedPool, PoolingPlan } from '../../domain/pooling/plan.ts';
import { inEuro, inFigures } from './figures-in-words.ts';
import { hurdleInWords } from './hurdle-words.ts';
import { sessionsInWords } from './session-words.ts';

/** The whole answer, as lines. */
export function fitInWords(name: string, fit: Fit, instance: PoolingInstance, plan: PoolingPlan): string {
  if (fit.outcome === 'unknown-request') return `${name} is not known.`;
  if (fit.outcome === 'already-placed') return `${name} has a place already: pools[${fit.pool}].`;
  const slotsOf = slotsIn(instance);
  const toJoin = fit.toJoin.flatMap((join) => joinLines(join, plan.pools[join.pool], slotsOf));
  const toForm = fit.toForm.map((form) => formLine(form, slotsOf));
  const misses = fit.misses.map((miss) => missLine(miss, slotsOf));
  return [
    ...(fit.outcome === 'no-place' ? [`${name} has no place now.`] : []),
    ...section(`${name} can join:`, toJoin),
    ...section(`${name} makes possible:`, toForm),
    ...section('Missed by one thing alone:', misses),
    ...(fit.exhaustive ? [] : ['There were too many possible pools to look at all: a better one might exist.']),
  ].join('\n');
}

type SlotsOf = (pool: Pick<PlannedPool, 'members'>) => number;

/** The newcomer of a pool to form may be unknown; the others ask for the same. */
function slotsIn({ requests }: PoolingInstance): SlotsOf {
  const slots = new Map(requests.map((request) => [request.id, request.slots]));
  return ({ members }) => members.map((id) => slots.get(id)).find((each) => each !== undefined) ?? 0;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function joinLines(join: PoolToJoin, pool: PlannedPool | undefined, slotsOf: SlotsOf): string[] {
  const where = pool === undefined ? '' : `, ${sessionsInWords(pool, slotsOf(pool))}`;
  const present = join.present.map(
    ({ request, hourlyCentsNow, hourlyCents }) => `${request} ${inEuro(hourlyCentsNow)} → ${inEuro(hourlyCents)}`,
  );
  return [
    `pools[${join.pool}]${where}, ${inMetres(join.metres)}: ${price(join.share, join.hourlyCentsAlone)}`,
    `  the others: ${present.join(', ')}`,
  ];
}

function formLine(form: PoolToForm, slotsOf: SlotsOf): string {
  const [own, ...others] = form.shares;
  const paid = own === undefined ? '' : price(own, form.hourlyCentsAlone);
  const names = others.map(({ request }) => request).join(', ');
  return `with ${names}: ${sessionsInWords(form, slotsOf(form))}, ${inMetres(form.metres)}: ${paid}`;
}

function price({ hourlyCents }: Share, alone: number): string {
  return `${inEuro(hourlyCents)} an hour, ${inEuro(alone)} alone`;
}

function inMetres(metres: number): string {
  return `${inFigures(Math.round(metres))} m away`;
}

function missLine({ hurdle, pool }: NearMiss, slotsOf: SlotsOf): string {
  if (typeof pool === 'number') return `pools[${pool}]: ${hurdleInWords(hurdle)}`;
  const others = pool.members.slice(1).join(', ');
  return `a pool with ${others}, ${sessionsInWords(pool, slotsOf(pool))}: ${hurdleInWords(hurdle)}`;
}
