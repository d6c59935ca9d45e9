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
  noAddress: 'Only the position is known.',
};
