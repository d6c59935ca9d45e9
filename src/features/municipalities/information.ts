/** Address to text of the pages that the footer leads to. */
export const informationPages = {
  accessibilita: 'accessibility',
  domande: 'questions',
  segnala: 'report',
  privacy: 'privacy',
  'note-legali': 'legal',
} as const;

export type InformationPageKey = (typeof informationPages)[keyof typeof informationPages];
