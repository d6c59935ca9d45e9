import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import { groupState, type GroupState } from '../changes/provider/group-now.ts';
import type { Contact } from '../../requests/public.ts';
import type { PoolHours } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import { firstNameOf, isDisclosed } from './disclose-group.ts';

/** A group as the provider of its operator sees it: what to do and where, first names once the group runs. */
export interface ProviderPoolView extends PoolHours {
  readonly id: string;
  readonly running: boolean;
  readonly kindOfHelp: PoolableHelp;
  readonly operatorName: string;
  readonly place:
    | { readonly kind: 'venue'; readonly name: string; readonly address: string }
    | { readonly kind: 'home'; readonly street?: string };
  readonly seats: number;
  readonly hourlyCents: number;
  readonly families: number;
  readonly answerBy: Date;
  readonly firstNames: readonly string[];
  /** Whether it meets now. */
  readonly state: GroupState;
}

export function discloseToProvider(pool: PoolRecord, contacts: ReadonlyMap<string, Contact>): ProviderPoolView {
  const { id, kindOfHelp, days, fromSlot, slots, seats, hourlyCents, answerBy, venue, homeLabel } = pool;
  const running = isDisclosed(pool);
  const home = { kind: 'home', ...(running && homeLabel !== null && { street: homeLabel }) } as const;
  return {
    id,
    running,
    kindOfHelp,
    days,
    fromSlot,
    slots,
    seats,
    hourlyCents,
    answerBy,
    operatorName: pool.operator.name,
    place: venue === null ? home : { kind: 'venue', ...venue },
    families: pool.members.length,
    state: groupState(pool),
    firstNames: running ? pool.members.flatMap(({ requestId }) => firstName(contacts.get(requestId))) : [],
  };
}

function firstName(contact: Contact | undefined): string[] {
  return contact === undefined ? [] : [firstNameOf(contact)];
}
