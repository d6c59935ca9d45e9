/** Closed vocabularies: what a service helps with, for whom, and what kind of answer it is. Their words are in `src/i18n`. */
export const kindsOfHelp = [
  'childcare',
  'homework',
  'elder-company',
  'transport',
  'home-care',
  'meals',
  'shopping-errands',
  'listening',
  'economic-aid',
  'housing',
  'work',
  'digital-help',
  'culture-leisure',
  'health',
  'legal-info',
  'volunteering',
  'goods',
  'information',
] as const;
export type KindOfHelp = (typeof kindsOfHelp)[number];

export const audiences = [
  'everyone',
  'children',
  'teenagers',
  'families',
  'older-people',
  'disability',
  'carers',
  'poverty',
  'migrants',
  'women-in-danger',
  'students',
  'workers',
  'volunteers-associations',
] as const;
export type Audience = (typeof audiences)[number];

export const answerKinds = ['public', 'accredited', 'market', 'free', 'mutual'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Kinds of help that neighbours can share one professional for. */
export const poolableHelp = [
  'childcare',
  'homework',
  'elder-company',
  'transport',
] as const satisfies readonly KindOfHelp[];
export type PoolableHelp = (typeof poolableHelp)[number];

/** Kinds of help that somebody can ask for: those that neighbours share first. */
export const requestableHelp = [
  ...poolableHelp,
  'home-care',
  'meals',
  'shopping-errands',
  'digital-help',
  'listening',
  'economic-aid',
  'housing',
  'work',
] as const satisfies readonly KindOfHelp[];
export type RequestableHelp = (typeof requestableHelp)[number];

export function isPoolable(kind: KindOfHelp): kind is PoolableHelp {
  return poolableHelp.some((known) => known === kind);
}

/** Ways to a service, as CPSV-AP_IT codes them: those that were read in its vocabulary. */
export const channels = [
  '01.1.1',
  '01.1.2',
  '01.2.4',
  '01.2.5',
  '02.1',
  '02.2',
  '03.1',
  '03.2',
  '03.3',
  '04.1',
  '04.2',
  '05.1',
  '05.3',
  '05.4',
  '05.5',
] as const;
export type Channel = (typeof channels)[number];

/** Events of a life in which a service helps, as CPSV-AP_IT codes them: those that were read in its vocabulary. */
export const lifeEvents = ['2.0', '3.0', '4.0', '9.0', '12.0', '13.0', '14.0'] as const;
export type LifeEvent = (typeof lifeEvents)[number];
