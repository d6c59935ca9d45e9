import type { AmountBase } from '../../src/domain/eligibility/amount.ts';
import type { Condition } from '../../src/domain/eligibility/condition.ts';
import type { Answers, IseeFact } from '../../src/domain/eligibility/facts.ts';
import type { Example, RuleText } from '../../src/domain/eligibility/rule.ts';
import { dayOf } from '../../src/domain/schedule/calendar-day.ts';

export interface DemoRule {
  /** The entry of the catalogue that it belongs to. */
  readonly serviceKey: string;
  /** False of the one whose amount is a real rule of a real city. */
  readonly madeUp: boolean;
  readonly text: RuleText;
}

const here: Condition = { kind: 'choice', fact: 'residence', among: ['here'] };
const fromAge = (least: number): Condition => ({ kind: 'number', fact: 'age', least });
/** Less than so many euros. */
const below = (fact: IseeFact, euros: number): Condition => ({ kind: 'number', fact, most: euros * 100 - 1 });
const needs = (...among: readonly string[]): Condition => ({ kind: 'choice', fact: 'care', among });
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });

/** Bands in euros: less than so much ISEE, so much. */
function bands(
  fact: IseeFact,
  beyond: number,
  ...some: readonly (readonly [isee: number, euros: number])[]
): AmountBase {
  const cents = some.map(([isee, euros]) => ({ isee: isee * 100 - 1, cents: euros * 100 }));
  return { kind: 'bands', fact, bands: cents, beyond: beyond * 100 };
}

const yes = (name: string, answers: Answers, euros?: number): Example => ({
  name,
  answers,
  expected: 'yes',
  ...(euros !== undefined && { cents: Math.round(euros * 100) }),
});
const no = (name: string, answers: Answers): Example => ({ name, answers, expected: 'no' });
const open = (name: string, answers: Answers): Example => ({ name, answers, expected: 'not-known' });
const madeUpSource = (title: string, date: string) => ({ title: `${title} (di prova, inventata)`, date });

const winter = { from: dayOf(2027, 1, 15), through: dayOf(2027, 3, 15) };

/** Rules of a made-up Monza, and the one of Bergamo, which is real: whoever reads a result sees which is which. */
export const rules: readonly DemoRule[] = [
  {
    serviceKey: 'nido-i-girini',
    madeUp: true,
    text: {
      condition: all(here, { kind: 'number', fact: 'age', most: 2 }),
      amount: {
        flow: 'pays',
        per: 'month',
        base: bands('isee-minors', 480, [5000, 60], [10_000, 150], [15_000, 250], [25_000, 370]),
        reductions: [
          {
            name: 'Tre figli o più',
            percent: 30,
            when: { kind: 'number', fact: 'children', least: 3 },
          },
        ],
      },
      source: madeUpSource('Regolamento dei nidi', '2025-02-20'),
      examples: [
        yes('Emma, 1 anno, tre fratelli', { residence: 'here', age: 1, 'isee-minors': 1_200_000, children: 3 }, 175),
        yes('Senza ISEE', { residence: 'here', age: 2, 'isee-minors': 'none', children: 1 }, 480),
        no('Ha già 3 anni', { residence: 'here', age: 3 }),
        no('Abita altrove', { residence: 'elsewhere', age: 1 }),
      ],
    },
  },
  {
    serviceKey: 'aiuto-affitto',
    madeUp: true,
    text: {
      condition: all(
        here,
        { kind: 'choice', fact: 'home', among: ['rented'] },
        any(below('isee-ordinary', 20_000), below('isee-current', 20_000)),
      ),
      source: madeUpSource('Delibera di Giunta n. 118', '2025-09-11'),
      examples: [
        yes('Affitto e ISEE basso', { residence: 'here', home: 'rented', 'isee-ordinary': 1_450_000 }),
        yes('Reddito calato da poco', {
          residence: 'here',
          home: 'rented',
          'isee-ordinary': 3_100_000,
          'isee-current': 900_000,
        }),
        no('Casa popolare', { residence: 'here', home: 'public' }),
        open('Manca l’ISEE corrente', { residence: 'here', home: 'rented', 'isee-ordinary': 3_100_000 }),
      ],
    },
  },
  {
    serviceKey: 'contributo-bollette',
    madeUp: true,
    text: {
      condition: all(below('isee-ordinary', 12_000), {
        kind: 'number',
        fact: 'today',
        least: winter.from,
        most: winter.through,
      }),
      amount: {
        flow: 'receives',
        per: 'once',
        base: bands('isee-ordinary', 0, [6000, 300], [12_000, 180]),
        reductions: [],
      },
      source: madeUpSource('Delibera di Giunta n. 140', '2026-10-08'),
      examples: [
        yes('A febbraio', { 'isee-ordinary': 500_000, today: dayOf(2027, 2, 1) }, 300),
        yes('L’ultimo giorno', { 'isee-ordinary': 1_199_999, today: winter.through }, 180),
        no('Prima che apra', { 'isee-ordinary': 500_000, today: winter.from - 1 }),
        no('ISEE troppo alto', { 'isee-ordinary': 1_200_000 }),
      ],
    },
  },
  {
    serviceKey: 'pasti-a-casa',
    madeUp: true,
    text: {
      condition: all(here, fromAge(65), needs('some', 'daily', 'constant')),
      amount: {
        flow: 'pays',
        per: 'meal',
        base: bands('isee-ordinary', 7, [7500, 2], [15_000, 4]),
        reductions: [],
      },
      source: madeUpSource('Carta dei servizi per chi è anziano', '2025-05-15'),
      examples: [
        yes('Rosa, 82 anni', { residence: 'here', age: 82, care: 'some', 'isee-ordinary': 1_000_000 }, 4),
        no('Sta bene e cucina', { residence: 'here', age: 70, care: 'none' }),
      ],
    },
  },
  {
    serviceKey: 'centro-diurno-il-tiglio',
    madeUp: true,
    text: {
      condition: all(here, fromAge(65), needs('daily', 'constant')),
      amount: {
        flow: 'pays',
        per: 'day',
        base: bands('isee-health', 38, [8000, 12], [16_000, 22], [25_000, 30]),
        reductions: [],
      },
      source: madeUpSource('Regolamento del centro diurno', '2024-11-28'),
      examples: [
        yes('Non può restare solo', { residence: 'here', age: 79, care: 'constant', 'isee-health': 1_700_000 }, 30),
        no('Serve poco aiuto', { residence: 'here', age: 79, care: 'some' }),
      ],
    },
  },
  {
    serviceKey: 'pausa-per-chi-cura',
    madeUp: true,
    text: {
      condition: all(
        here,
        any(needs('daily', 'constant'), { kind: 'choice', fact: 'disability', among: ['with-allowance'] }),
      ),
      amount: {
        flow: 'pays',
        per: 'hour',
        base: bands('isee-ordinary', 5, [15_000, 0]),
        reductions: [],
      },
      source: madeUpSource('Bando per chi si prende cura', '2026-03-19'),
      examples: [
        yes('Aiuto ogni giorno', { residence: 'here', care: 'daily', 'isee-ordinary': 1_400_000 }, 0),
        yes(
          'Accompagnamento',
          { residence: 'here', care: 'some', disability: 'with-allowance', 'isee-ordinary': 'none' },
          5,
        ),
        no('Poco aiuto, nessuna invalidità', { residence: 'here', care: 'some', disability: 'none' }),
      ],
    },
  },
  {
    // The price is Bergamo's, as Vita and Acri tell it; who may ask is made up, like all of this Monza.
    serviceKey: 'assistenza-a-casa',
    madeUp: false,
    text: {
      condition: all(
        here,
        any(fromAge(65), { kind: 'choice', fact: 'disability', among: ['recognised', 'with-allowance'] }),
      ),
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
            name: 'Povertà relazionale, dai 65 anni',
            percent: 20,
            when: all(fromAge(65), { kind: 'choice', fact: 'company', among: ['few'] }),
          },
        ],
      },
      source: {
        title: 'Il prezzo è la regola vera di Bergamo, raccontata da Vita e da Acri; il resto è di prova',
        date: '2025-10-02',
        link: 'https://vita.it/bergamo-sconta-lassistenza-domiciliare-agli-anziani-in-poverta-relazionale',
      },
      examples: [
        yes('A metà strada', { residence: 'here', age: 80, 'isee-health': 1_550_000, company: 'some' }, 11.5),
        yes('Con pochi legami', { residence: 'here', age: 80, 'isee-health': 1_550_000, company: 'few' }, 9.2),
        yes('ISEE basso', { residence: 'here', age: 70, 'isee-health': 650_000, company: 'some' }, 1),
        yes('Senza ISEE', { residence: 'here', age: 70, 'isee-health': 'none', company: 'some' }, 22),
        no('Giovane e senza invalidità', { residence: 'here', age: 40, disability: 'none' }),
      ],
    },
  },
];
