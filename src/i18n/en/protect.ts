import type { protect as italian } from '../it/protect.ts';

export const protect: typeof italian = {
  title: 'Protected addresses',
  lead: 'Shelters and refuges: the catalogue shows the quarter alone. Every reading of an address stays in the log.',
  caption: (n) => (n === 1 ? '1 protected place' : `${n} protected places`),
  emptyTitle: 'No protected address',
  emptyWhy: 'No service of the catalogue has asked to keep hidden where it is.',
  name: 'Service or place',
  quarter: 'Quarter',
  address: 'Address',
  read: 'Read',
  placeTitle: (name) => `Where “${name}” is`,
  placeLead: 'Tell it only to whoever has to go there, by word of mouth. This reading is in the log.',
  hide: 'Hide the address',
  hideTitle: (name) => `Hide where “${name}” is?`,
  hideLead: 'For shelters, refuges and any place that must not be found.',
  hideEffects: [
    'The catalogue, the map, the open data and the files will show the quarter alone.',
    'The address leaves the texts of the entry and its earlier versions too.',
    'It leaves the entry of the organisation too, if it has a seat at the same address or a few steps away.',
    'No import will make it public again.',
    'Those who work at the desk can still read it: every reading stays in the log.',
  ],
  hideFinal:
    'It can be shown again. But whoever has read it knows it, and words taken out of the texts do not come back by themselves.',
  hideYes: 'Yes, hide it',
  hideNo: 'No, back to the entry',
  hidden: 'Only the quarter is shown now.',
  hiddenTitle: (name) => `The address of “${name}” is hidden`,
  nothingElse: 'No other entry says where it is.',
  neighbours: 'Other entries at the same address',
  neighboursWhy:
    'These stay as they are: whoever reads them may understand where it is. Look at them and, if needed, hide them too.',
  remaining: 'Words that stay in the texts',
  remainingWhy:
    'Here the name of the street is not near the number: it may mean something else, and it stays. If it says where the place is, change the text.',
  remainingEdit: 'Change the entry',
  show: 'Show the address again',
  showTitle: (name) => `Show again where “${name}” is?`,
  showLead: 'Only if nobody who lives or works there needs to stay hidden any more.',
  showWhat: 'Everybody will read',
  showEffects: [
    'The address is back on the sheet, on the map and in searches by distance, at once.',
    'It is back in open data, in files to download and for programs that read the catalogue.',
    'Earlier versions of the entry stay without it. Words taken out of the texts come back when the source is imported again, or you write them.',
    'Who did it and why is kept.',
  ],
  showStaying: (n) =>
    n === 1
      ? 'One place stays hidden: another service with a protected address is there too.'
      : `${n} places stay hidden: other services with a protected address are there too.`,
  showReason: 'Why?',
  showReasonHint: 'It is kept among the versions of the entry. Do not write names of people.',
  showReasonMissing: 'Write why, if only in a few words.',
  showYes: 'Yes, show it to everybody',
  showNo: 'No, keep it hidden',
  noAddress: 'Only the position is known.',
};
