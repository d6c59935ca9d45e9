import type { KindOfHelp } from '../vocabulary.ts';

/** What somebody may say they need, in a few plain words; each stands for kinds of help of the catalogue. */
export const topics = {
  children: ['childcare', 'homework'],
  'at-home': ['home-care', 'elder-company', 'meals', 'shopping-errands'],
  'getting-around': ['transport'],
  money: ['economic-aid', 'housing', 'goods', 'work'],
  talking: ['listening', 'health', 'legal-info', 'information'],
  together: ['culture-leisure', 'volunteering', 'digital-help'],
} as const satisfies Record<string, readonly KindOfHelp[]>;
export type Topic = keyof typeof topics;

export const topicNames = Object.keys(topics) as Topic[];

/** The kinds of help of some topics; of none, all. */
export function helpOf(chosen: readonly Topic[]): readonly KindOfHelp[] {
  const some: readonly Topic[] = chosen.length === 0 ? topicNames : chosen;
  return some.flatMap((topic): readonly KindOfHelp[] => topics[topic]);
}
