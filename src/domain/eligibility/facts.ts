/**
 * What rules may ask about: a closed vocabulary. A fact of a person has at most one value; a fact that is absent from the
 * answers is not known. Money is whole euro cents, ages are whole years, `today` is a day of the calendar.
 */

/** The kinds of ISEE of DPCM 159/2013 that a rule may ask for; each is a fact of its own, in euro cents. */
export const iseeFacts = [
  'isee-ordinary',
  'isee-minors',
  'isee-health',
  'isee-health-homes',
  'isee-university',
  'isee-current',
] as const;
export type IseeFact = (typeof iseeFacts)[number];

/** Least and most that can be answered, and whether "I have none" is an answer. */
interface NumberFacts {
  readonly least: number;
  readonly most: number;
  readonly mayBeNone: boolean;
}

const isee: NumberFacts = { least: 0, most: 100_000_000, mayBeNone: true };
const months: NumberFacts = { least: 0, most: 1200, mayBeNone: true };

export const numberFacts = {
  age: { least: 0, most: 120, mayBeNone: false },
  household: { least: 1, most: 20, mayBeNone: false },
  children: { least: 0, most: 15, mayBeNone: false },
  'years-resident': { least: 0, most: 120, mayBeNone: false },
  'isee-ordinary': isee,
  'isee-minors': isee,
  'isee-health': isee,
  'isee-health-homes': isee,
  'isee-university': isee,
  'isee-current': isee,
  /** Whole months since the last job ended; none for who lost no job. */
  'months-since-job': months,
  /** Whole months since the youngest child was born; none for who has no child. */
  'months-since-birth': months,
  /** The day on which it is asked: always known, never asked. */
  today: { least: 0, most: 100_000, mayBeNone: false },
} as const satisfies Record<string, NumberFacts>;
export type NumberFact = keyof typeof numberFacts;

export const choiceFacts = {
  residence: ['here', 'district', 'elsewhere'],
  care: ['none', 'some', 'daily', 'constant'],
  disability: ['none', 'asked', 'recognised', 'with-allowance'],
  company: ['some', 'few'],
  'grown-ups-work': ['all', 'some', 'none'],
  work: ['employed', 'self-employed', 'looking', 'studying', 'retired', 'at-home'],
  home: ['owned', 'rented', 'public', 'without'],
} as const;
export type ChoiceFact = keyof typeof choiceFacts;

export type Fact = NumberFact | ChoiceFact;

/** "I have none": no ISEE, no job lost. No condition about a number holds of it. */
export const none = 'none';
export type Value = number | string;
export type Answers = Readonly<Partial<Record<Fact, Value>>>;

/** In the order in which equally useful questions are asked: the easiest to answer first. */
export const askable: readonly Exclude<Fact, 'today'>[] = [
  'residence',
  'age',
  'care',
  'household',
  'children',
  'grown-ups-work',
  'work',
  'home',
  'company',
  'disability',
  'years-resident',
  'months-since-job',
  'months-since-birth',
  ...iseeFacts,
];

export const facts: readonly Fact[] = [...askable, 'today'];

export function isChoice(fact: Fact): fact is ChoiceFact {
  return fact in choiceFacts;
}

export function isFact(text: string): text is Fact {
  return (facts as readonly string[]).includes(text);
}

export function isIsee(fact: Fact): fact is IseeFact {
  return (iseeFacts as readonly string[]).includes(fact);
}

/** Whether a value can be an answer about a fact. */
export function isValue(fact: Fact, value: Value): boolean {
  if (isChoice(fact)) return (choiceFacts[fact] as readonly Value[]).includes(value);
  const { least, most, mayBeNone } = numberFacts[fact];
  if (typeof value === 'string') return mayBeNone && value === none;
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
