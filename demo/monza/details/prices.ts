import type { DemoPrice, PricedBy } from '../../types.ts';

type Band = readonly [below: number | undefined, euros: number];

/** One price for each band of ISEE: each begins where the one before it ends, the last has no limit. */
export function byIsee(
  per: PricedBy,
  bands: readonly Band[],
  more: Pick<DemoPrice, 'option' | 'iseeKind'> = {},
): DemoPrice[] {
  return bands.map(([below, euros], index) => {
    const from = bands[index - 1]?.[0];
    return {
      euros,
      per,
      iseeKind: 'ordinario',
      ...(from !== undefined && { iseeFrom: from }),
      ...(below !== undefined && { iseeTo: below }),
      ...more,
    };
  });
}

export function costs(euros: number, per: PricedBy, option?: string): DemoPrice {
  return { euros, per, ...(option !== undefined && { option }) };
}

export const free: readonly DemoPrice[] = [{ euros: 0, per: 'once' }];
