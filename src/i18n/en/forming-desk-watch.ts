import type { formingDeskWatch as it } from '../it/forming-desk-watch.ts';

export const formingDeskWatch: typeof it = {
  toList: 'Who wants to hear when a group begins, without e-mail',
  title: 'Alerts for who has no e-mail',
  lead: 'When a group begins, a letter for these people appears among those to print or to tell by phone.',
  newTitle: 'Write somebody down',
  tellThem:
    'Tell them that we keep name and telephone for this alone, for six months. When they want no more alerts, we delete all of it at once.',
  name: 'Name',
  nameMissing: 'Write the name of the person',
  phone: 'Telephone',
  phoneHint: 'A landline will do.',
  phoneInvalid: 'Write a telephone number, such as 039 000 0000',
  language: 'In which language we tell them',
  languageMissing: 'Choose a language',
  kind: 'What help they look for',
  kindMissing: 'Choose what help they look for',
  quarterMissing: 'Choose a quarter',
  keep: 'Write down',
  news: {
    kept: 'Written down: when a group begins, the letter comes to the desk.',
    stopped: 'Done: name, telephone and letters are deleted.',
  },
  listTitle: 'Whom we tell',
  noneTitle: 'Nobody so far',
  noneWhy: 'Who has an e-mail address does it alone, on the page of groups that are forming.',
  code: 'Code',
  what: 'What they wait for',
  about: (kind, quarter) => `${kind}, ${quarter} quarter`,
  until: 'Until',
  stop: 'No more',
  stopOf: (code) => `Remove ${code}`,
};
