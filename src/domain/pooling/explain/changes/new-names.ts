// Names for households, operators and venues that are not there yet.
import type { OperatorId, PoolingInstance, RequestId, VenueId } from '../../instance.ts';

export type NewNames = {
  readonly household: (n: number) => RequestId;
  readonly operator: OperatorId;
  readonly venue: VenueId;
};

/** Names that nobody in the instance has, nor any list of whom to avoid. */
export function newNames({ requests, operators, venues }: PoolingInstance): NewNames {
  const known = [...requests, ...operators, ...venues].map(({ id }): string => id);
  const named = [...known, ...requests.flatMap(({ avoid }) => avoid)];
  let prefix = 'new-';
  while (named.some((id) => id.startsWith(prefix))) prefix = `new-${prefix}`;
  return {
    household: (n) => `${prefix}household-${n + 1}` as RequestId,
    operator: `${prefix}operator` as OperatorId,
    venue: `${prefix}venue` as VenueId,
  };
}
