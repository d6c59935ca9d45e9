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
    'No import will make it public again.',
    'Those who work at the desk can still read it: every reading stays in the log.',
  ],
  hideFinal: 'This cannot be undone from here.',
  hideYes: 'Yes, hide it',
  hideNo: 'No, back to the entry',
  hidden: 'Done: only the quarter is shown now.',
  noAddress: 'Only the position is known.',
};
