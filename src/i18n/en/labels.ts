import type { labels as italian } from '../it/labels.ts';

export const labels: typeof italian = {
  title: 'Labels and national codes',
  lead: 'What your city’s kinds of help and audiences are called elsewhere.',
  never: 'People who search see the city’s own words alone: codes are for accounts and for other systems.',
  unverified: (n) =>
    n === 0
      ? 'All codes have been verified.'
      : n === 1
        ? 'One code is not verified: read it in the official document before you use it.'
        : `${n} codes are not verified: read them in the official document before you use them.`,
  ownText:
    'What the municipality calls its own interventions, where kinds of help are not enough. They are put to entries, on the page that changes them.',
  ownName: 'Name of the label',
  ownHint: 'For instance “Neighbourhood keeper”.',
  addOwn: 'Add the label',
  renameTitle: 'Change the name',
  rename: 'Save the name',
  removeTitle: 'Remove the label',
  removeText: (entries) => {
    if (entries === 0) return 'No entry has this label. Its name and codes stay among the versions.';
    const from = entries === 1 ? 'one entry' : `${entries} entries`;
    return `It goes from ${from}. Its name and codes stay among the versions and can come back; its entries are chosen anew.`;
  },
  removeOwn: (name) => `Remove “${name}”`,
  ofEntry: 'Labels of the city',
  ofEntryHint: 'They serve the accounts: people who search do not see them, and no import takes them away.',
  saveOfEntry: 'Save the labels',
  kinds: { own: 'Labels of the city', help: 'Kinds of help', audience: 'For whom' },
  label: 'Label',
  codes: 'Codes',
  none: 'No code',
  schemes: { sioss: 'SIOSS', nomenclatore: 'Nomenclatore', istat: 'ISTAT', inps: 'INPS' },
  code: (scheme, code, name) => `${scheme} ${code}: ${name}`,
  verified: 'Verified',
  notVerified: 'Not verified',
  readIn: (reference) => `Read in: ${reference}`,
  saved: 'Saved.',
  firstTitle: 'Codes to begin from',
  firstText: 'WILL knows some, nearly all still to verify. What you have written already stays as it is.',
  first: 'Put the codes to begin from',
  labelTitle: (label) => `Codes of “${label}”`,
  labelLead: 'A code is verified when somebody has read it in the official document, and says which.',
  addTitle: 'Add or correct a code',
  scheme: 'Classification',
  codeLabel: 'Code',
  nameLabel: 'What it is called there',
  reference: 'Where you read it',
  referenceHint: 'The official document, with article or page.',
  isVerified: 'I have read it in the official document',
  save: 'Save',
  removeThis: (scheme, code) => `Remove ${scheme} ${code}`,
  problems: {
    missing: 'Something is needed here.',
    'too-long': 'This is too long.',
    taken: 'There is a label of this name already.',
    'no-reference': 'Write in which document you read it.',
  },
};
