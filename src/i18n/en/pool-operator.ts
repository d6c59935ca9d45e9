import type { poolOperator as source } from '../it/pool-operator.ts';

/** That a professional cannot come to their groups any more, or can again. */
export const poolOperator: typeof source = {
  link: 'The person who comes cannot come any more',
  title: (operator) => `${operator}: can they come?`,
  stopTitle: 'Cannot come any more',
  groups: (n) => (n === 1 ? 'It concerns 1 running group.' : `It concerns ${n} running groups, not only this one.`),
  facts: [
    'From that day the groups stand still, and meetings that are not held are not paid.',
    'The families and the provider know at once, by a letter.',
    'We look for somebody to come instead: the families decide, and see the price first.',
    'If it does not start again within three weeks, the group is closed and its families wait again.',
    'Proposals that are not signed yet are withdrawn.',
  ],
  from: 'First day on which they do not come',
  fromHint: 'From today to 90 days ahead. Until then groups go on as always.',
  fromWrong: 'Choose a day from today to 90 days ahead',
  stop: (operator) => `${operator} cannot come any more`,
  away: (operator, from) => `${operator} does not come any more. First day without: ${from}`,
  awayText: 'The families have been told. The page of each group says whom we proposed instead.',
  backTitle: 'Can come again',
  backText:
    'Groups that still stand still go on at once. Where the families said yes to somebody else, that person stays.',
  back: (operator) => `${operator} can come again`,
  awaySince: (from) => `First day without: ${from}`,
};
