import type { owners as italian } from '../it/owners.ts';

export const owners: typeof italian = {
  title: 'Who sees to it',
  text: 'The person of the desk who checks it again, where the entry has no e-mail address to ask at or nobody answers.',
  field: 'Person of the desk',
  byRules: 'As the rules say',
  save: 'Save who sees to it',
  chosen: (name) => `${name} sees to it: chosen for this entry.`,
  ruled: (name) => `${name} sees to it, by the rules of the city.`,
  none: 'Nobody at the desk sees to it yet.',
  seenTo: (name) => `${name} sees to it`,
  nobody: 'Nobody sees to it',
  without: (entries) =>
    entries === 1
      ? 'Nobody sees to one entry: whoever answers for the city chooses a person.'
      : `Nobody sees to ${entries} entries: whoever answers for the city chooses a person.`,
  all: 'All',
  mine: 'Mine',
  whose: 'Which entries',
  emptyMine: 'None of the entries that you see to is to be checked today.',
  toRules: 'Who sees to which entries',
  rulesTitle: 'Who sees to which entries',
  rulesLead:
    'Each entry is seen to by whoever was chosen for it; else by whoever sees to its quarter, then its kind of help, then all the rest.',
  rulesCaption: 'The rules, in the order in which they hold',
  columns: { what: 'Entries', who: 'Who sees to them', act: 'Remove' },
  by: {
    quarter: (name) => `Of the quarter ${name}`,
    help: (name) => `Help: ${name}`,
    rest: 'All others',
  },
  noRules: 'No rule yet: entries are seen to by whoever is chosen one by one.',
  add: 'Add or change a rule',
  which: 'Which entries',
  remove: 'Remove',
  removeThis: (what) => `Remove the rule: ${what}`,
  saveRule: 'Save the rule',
  saved: 'Saved.',
  choose: { quali: 'Choose which entries.', persona: 'Choose a person of the desk.' },
};
