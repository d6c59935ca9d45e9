import type { poolProvider as source } from '../it/pool-provider.ts';

/** What a provider reads of a group that runs: that its professional is asked for, and how the group is now. */
export const poolProvider: typeof source = {
  titles: {
    asked: 'A group asks for one of your professionals',
    settled: 'One of your professionals goes to a group',
    comes: 'One of your groups',
    replaced: 'A group that was yours',
    over: 'A group that asked for one of your professionals',
  },
  states: {
    asked: (operator) => `We proposed ${operator} to the families`,
    settled: (operator) => `The families said yes: ${operator} comes`,
    comes: (operator) => `${operator} comes to this group`,
    replaced: () => 'Another professional comes to the group',
    over: (operator) => `Nothing comes of it: ${operator} stays free at those hours`,
  },
  next: {
    asked: (f) =>
      `They decide by ${f.by}. If that is all right you need not do anything: we write what they have decided.`,
    settled: (f) => `The first day is ${f.from}. We write before.`,
    comes: (f) =>
      f.byAccount ? 'Names and place are among your groups.' : 'The municipality’s desk gives you names and place.',
    replaced: () => 'Statements of past days stay yours. Thank you for your work.',
    over: () => 'You need not do anything else. We write when another group asks for one of your professionals.',
  },
  askedTitle: 'Groups that ask for one of your professionals',
  askedItem: (operator, kind, days) => `${operator}: ${kind}, ${days}`,
  askedUntil: (by) => `The families decide by ${by}. If they cannot come, say so here.`,
  neededTitle: 'What is needed',
  cannotTitle: (operator) => `${operator} cannot come?`,
  cannotText: 'Say so at once: we propose another to the families.',
  cannot: (operator) => `${operator} cannot come`,
  now: {
    title: 'The group now',
    waits: {
      refill: (until) => `Waits for a family, until ${until}`,
      confirm: (until) => `Waits for answers about the price, until ${until}`,
    },
    runsUntil: (on) => `Running, until ${on}`,
  },
};
