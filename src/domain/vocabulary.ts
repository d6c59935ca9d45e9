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
