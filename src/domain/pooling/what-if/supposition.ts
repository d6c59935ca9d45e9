// What a city can ask "what if" of, before anyone spends money. Each one only adds: nothing that was possible stops being so.
import type { OperatorId, PoolingOperator, PoolingVenue, Window } from '../instance.ts';

/** Price, seats, tags, base and hours of an operator that does not exist yet. */
export type OperatorTerms = Omit<PoolingOperator, 'id'>;

export type Supposition =
  /** So many more like one that there is, at its own hours or at others. */
  | {
      readonly kind: 'operators-like';
      readonly count: number;
      readonly like: OperatorId;
      readonly windows?: readonly Window[];
    }
  | { readonly kind: 'operators'; readonly count: number; readonly terms: OperatorTerms }
  | ({ readonly kind: 'venue' } & Omit<PoolingVenue, 'id'>)
  /** Percent of what each household pays an hour alone, on top of what it can pay already. */
  | { readonly kind: 'subsidy'; readonly percent: number };
