import type { unmet as it } from '../it/unmet.ts';

export const unmet: typeof it = {
  title: 'Searches without an answer',
  lead: 'What people look for and no service offers, to see what the city lacks.',
  privacy:
    'We count words, quarter and target, by day. Nothing is kept of who searches. A word that is in no list is shown only after 5 searches on 3 different days: before, it could be somebody’s name.',
  spanLabel: 'How far back',
  span: (days) => (days === 365 ? 'Last year' : `Last ${days} days`),
  words: 'Words searched for',
  word: 'Word',
  quarters: 'Near which quarter',
  quarter: 'Quarter',
  audiences: 'For whom',
  audience: 'For whom',
  kinds: 'Which kind of help',
  kind: 'Kind of help',
  searches: 'Searches',
  few: 'fewer than 5',
  untold: (n) =>
    n === 1
      ? 'Another search had a word that we do not show yet.'
      : `Another ${n} searches had words that we do not show yet.`,
  searchNow: (word) => `Search for “${word}” now`,
  emptyTitle: 'No search without an answer',
  emptyWhy: 'In these days whoever searched found something, or nobody searched.',
  toSynonyms: 'Words that find one another',
};
