import type { changeAgain as it } from '../it/change-again.ts';

export const changeAgain: typeof it = {
  acrossTitle: (question) => `${question}, across cities: counted again`,
  acrossLead: 'The sum of what cities published, made twice in two ways.',
  acrossHow: [
    'Of each city the last edition counts. The people who say so and those who answered are summed, only in the cities where the figure is not covered.',
    'A city “says so” when its figure is not covered and above zero. The page sums by program, here the database sums by its query: the two must give the same.',
  ],
  citiesTitle: 'What each city published',
  citiesText: 'Sum a row and you find the figure above. Each round is counted again on its city’s page.',
  roundLink: (city, edition) => `Count the round of ${city} again, edition ${edition}`,
  roundTitle: (city, half) => `How the change goes in ${city}, ${half.toLowerCase()}: counted again`,
  roundLead: 'The answers in the urn are counted again, and compared with what the city published.',
  roundHow: [
    'Each answer counts one. “Ready” means four or five of five.',
    'Every figure from one to four is covered, and every one that leaves out one to four. Of the roles, which together make all the answers, as many are covered as it takes for none to be worked out by subtraction.',
    'Two years after it closed the answers are deleted, as was promised. From then on the published photograph remains.',
  ],
  ownTitle: (half) => `How the change goes, ${half.toLowerCase()}: worked out again`,
  ownLead: 'Each figure of the round’s page, beside what the database counts. Only you see it.',
  ownAnswered: (page, database) => `Answers: ${page} on the page, ${database} counted in the urn just now.`,
  ownCounts: 'Figure by figure',
  ownPage: 'On the page',
  ownDatabase: 'Counted now',
  ownHow: [
    'Each answer counts one. “Ready” means four or five of five.',
    'The page sums by program, here the database sums by its query: the two must give the same.',
  ],
  ownMovedHow: (before, compared) => [
    `What changed since the ${before.toLowerCase()}: of each of the ${compared} answers the two “so many of so many” are compared by Fisher’s exact test.`,
    '“Better” or “worse” is said only if it still holds when one counts how many tests are made together (Holm, 1979): over a whole page, one false case in twenty at most.',
  ],
  movedText: 'The answers of a closed round are not changed: somebody touched the data. Ask the city.',
  answered: 'Answers',
  mode: 'Round',
  published: 'When',
};
