import { pricesOf } from '../prices-of.ts';
import type { ServiceSheet } from '../model.ts';

/** UN/CEFACT codes of what a price is for; "each time" and "in all" have none. */
const unitCodes = { hour: 'HUR', day: 'DAY', month: 'MON', year: 'ANN', once: undefined, visit: undefined } as const;

/** What it costs, as offers of schema.org; who an income band is for stands in words. */
export function offersOf({ hsds }: Pick<ServiceSheet, 'hsds'>, today: string): object[] {
  return pricesOf(hsds.cost_options ?? [], today).flatMap(({ option, per, iseeKind, rows }) =>
    rows.flatMap(({ cents, band }) => {
      if (cents === undefined) return [];
      const unitCode = per === undefined ? undefined : unitCodes[per];
      const isee = band === undefined ? undefined : `ISEE ${iseeKind ?? ''} ${band.from ?? 0}–${band.to ?? '∞'} EUR`;
      return [
        {
          '@type': 'Offer',
          ...(option !== undefined && { name: option }),
          priceSpecification: {
            '@type': 'UnitPriceSpecification',
            price: cents / 100,
            priceCurrency: 'EUR',
            ...(unitCode !== undefined && { unitCode }),
          },
          ...(isee !== undefined && { eligibleCustomerType: isee.replaceAll(/\s+/g, ' ') }),
        },
      ];
    }),
  );
}
