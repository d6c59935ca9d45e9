import type { RuleText } from '../rule.ts';

/**
 * What one pays for home care in Bergamo: from 1 € an hour at an ISEE of 7,000 € straight to 22 € at 24,000 €, a fifth less
 * for who is over 65 and in relational poverty. As told by Vita, "Bergamo sconta l'assistenza domiciliare agli anziani in
 * povertà relazionale", and by Acri, 2 October 2025. "Over 65" is read as ISTAT counts it: from 65 on.
 */
export const homeCareOfBergamo: RuleText = {
  condition: {
    kind: 'all',
    of: [
      { kind: 'choice', fact: 'residence', among: ['here'] },
      { kind: 'number', fact: 'age', least: 65 },
    ],
  },
  amount: {
    flow: 'pays',
    per: 'hour',
    base: {
      kind: 'linear',
      fact: 'isee-health',
      from: { isee: 700_000, cents: 100 },
      to: { isee: 2_400_000, cents: 2200 },
    },
    reductions: [
      {
        name: 'Povertà relazionale',
        percent: 20,
        when: {
          kind: 'all',
          of: [
            { kind: 'number', fact: 'age', least: 65 },
            { kind: 'choice', fact: 'company', among: ['few'] },
          ],
        },
      },
    ],
  },
  source: {
    title: 'Regola di Bergamo, come la racconta Vita',
    date: '2025-10-02',
    link: 'https://vita.it/bergamo-sconta-lassistenza-domiciliare-agli-anziani-in-poverta-relazionale',
  },
  examples: [],
};
