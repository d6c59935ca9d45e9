import { paysMore, priceFor } from '../../../domain/group-change/price-for.ts';
import { checkPlan } from '../../../domain/pooling/check-plan.ts';
import type { OperatorId, RequestId, VenueId } from '../../../domain/pooling/instance.ts';
import { metres } from '../../../domain/pooling/metres.ts';
import { PLAN_FORMAT } from '../../../domain/pooling/plan.ts';
import type { PriceTerms } from '../../../domain/pricing/terms.ts';
import type { PoolableRequest } from '../../requests/public.ts';
import type { Operator, Venue } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import { buildInstance } from '../run/build-instance.ts';
import { asInGroup } from './days-in-group.ts';

/** A professional who could take a group over as it is. */
export interface Substitute {
  readonly operatorId: string;
  readonly name: string;
  readonly terms: PriceTerms;
  /** Whether somebody would pay more than now: never more than alone. */
  readonly dearer: boolean;
}

export interface SubstituteFacts {
  readonly pool: PoolRecord;
  readonly venue: Venue | undefined;
  readonly terms: PriceTerms;
  readonly members: readonly PoolableRequest[];
  /** Those whose provider is accredited today, with the hours that they give. */
  readonly operators: readonly Operator[];
  /** Half hours of the week that they work already. */
  readonly busy: ReadonlyMap<string, readonly { readonly day: number; readonly from: number; readonly to: number }[]>;
}

/** Who could come instead, by the engine's referee: who is free then, near enough, with what the families need; the cheapest first. */
export function findSubstitutes(facts: SubstituteFacts): Substitute[] {
  const { pool, venue, members, operators } = facts;
  const place = venue === undefined ? members.find(({ id }) => id === pool.homeRequestId) : venue;
  if (place === undefined) return [];
  const near = operators.filter(
    (operator) =>
      operator.id !== pool.operatorId &&
      operator.kindsOfHelp.includes(pool.kindOfHelp) &&
      metres(operator, place) <= operator.maxMetres &&
      isFree(facts, operator),
  );
  const { instance } = buildInstance({
    requests: members.map((member) => asInGroup(pool, pool.days, member)),
    operators: near,
    venues: venue === undefined ? [] : [venue],
    livePools: [],
    apart: [],
    borne: new Map(),
  });
  const found = near.flatMap((operator): Substitute[] => {
    const planned = {
      operator: operator.id as OperatorId,
      place: venue === undefined ? { home: place.id as RequestId } : { venue: venue.id as VenueId },
      days: [...pool.days],
      from: pool.fromSlot,
      members: members.map(({ id }) => id as RequestId),
    };
    if (checkPlan(instance, { format: PLAN_FORMAT, pools: [planned] }).broken.length > 0) return [];
    const staying = facts.terms.members.filter(({ member }) => members.some(({ id }) => id === member));
    const company = { members: staying, operatorCents: operator.cents, minSeats: operator.minSeats };
    const price = priceFor(facts.terms, company);
    if (price.kind !== 'price') return [];
    const dearer = staying.some(({ member }) => paysMore(facts.terms, price.terms, member));
    return [{ operatorId: operator.id, name: operator.name, terms: price.terms, dearer }];
  });
  return found.sort((a, b) => a.terms.serviceCents - b.terms.serviceCents || (a.operatorId < b.operatorId ? -1 : 1));
}

function isFree({ pool, busy }: SubstituteFacts, operator: Operator): boolean {
  const taken = busy.get(operator.id) ?? [];
  return pool.days.every((day) =>
    taken.every(
      (session) => session.day !== day || session.to <= pool.fromSlot || session.from >= pool.fromSlot + pool.slots,
    ),
  );
}
