import type { TaxonomyFromHsds, TermFromHsds } from '../hsds/from-taxonomies.ts';
import type { NewLocation, NewOrganization, NewService } from '../model.ts';
import type { ImportWarning, Rejection } from './model.ts';

interface Read {
  readonly line: number;
  readonly warnings: readonly ImportWarning[];
}

/** What a file brings, one after the other, whatever its format. */
export type Intake =
  | ({
      readonly kind: 'service';
      readonly service: NewService;
      /** The table that it is a row of, where the file is tables: its lines are that one's. */
      readonly table?: string | undefined;
    } & Read)
  | ({ readonly kind: 'organization'; readonly organization: NewOrganization } & Read)
  | ({ readonly kind: 'location'; readonly location: NewLocation } & Read)
  | ({ readonly kind: 'taxonomy'; readonly taxonomy: TaxonomyFromHsds } & Read)
  | ({ readonly kind: 'term'; readonly term: TermFromHsds } & Read)
  /** With its key, where that much can be told: what is rejected has not disappeared from its source. */
  | {
      readonly kind: 'rejected';
      readonly rejection: Rejection;
      readonly sourceKey?: string;
      /** Ids of other records that it names: they have not disappeared either. */
      readonly mentioned?: readonly string[];
    };
