import type { choiceAgain as it } from '../it/choice-again.ts';

export const choiceAgain: typeof it = {
  title: (choice) => `${choice}: worked out again`,
  lead: 'Totals, order and draws line by line, done again just now.',
  openText: 'The database has summed every total again, and the draws were made again.',
  decidedText: (day) =>
    `It is what stood on the table on the day of the decision, ${day}: weights, scores, totals and draws.`,
  movedText:
    'After the decision nothing can be changed: somebody touched the data, or the program works in another way.',
  totalsTitle: 'The totals of the options',
  totalHow:
    'The total is the weighted mean of the scores: each score times its weight, the sum divided by the sum of weights. A score of weight nought does not count.',
  optionCaption: (option) => `The working of “${option}”`,
  criterion: 'Criterion',
  score: 'Score',
  product: 'Weight × score',
  sum: 'Sum',
  totalLine: (points, weights, total) => `${points} ÷ ${weights} = ${total}.`,
  toldTotal: (total) => `What was told is ${total}:`,
  swapHow:
    'Between two neighbours the distance, in points, is divided by how much their scores differ on a criterion: that is by how much this weight alone has to change. The smallest change is kept.',
  leadLine: (first, second, lead) => `${first} has ${lead} points more than ${second}.`,
  divisionLine: (criterion, one, other, lead, difference, by) =>
    `On “${criterion}” they have ${one} and ${other}: ${lead} ÷ ${difference} = ${by}.`,
  drawsHow: (draws, seed) =>
    `The ${draws} ways of weighing are drawn evenly from all that there are: the gaps between five random numbers, set in a row from nought to one (Devroye, 1986). The numbers are mulberry32’s and begin from ${seed}: made again, they come out the same. A first place shared by two counts half.`,
  massHow:
    'How many families there would be was counted by the engine, on the requests of that moment. Here it is compared with how many are needed. The test can be done again from its page: the engine searches for a minute or two, and then says whether the answer is the same.',
  massLine: (option, found, needed, enough) =>
    `${option}: ${found} families, ${needed} are needed. ${enough ? 'They are enough' : 'They are not enough'}.`,
  massOn: (when) => `Search for groups of ${when}.`,
  massNotAgain: 'It has not been done again yet.',
  massAgain: (when, mark) => `Done again on ${when}: ${mark}.`,
  massLink: (option) => `The question and the answer for “${option}”`,
  queryText: 'The totals are summed in this way too, without passing through the program.',
};
