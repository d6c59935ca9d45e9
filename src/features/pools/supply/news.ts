/** What has just been done, as the address of the list says it. */
export type SupplyNews = 'saved' | 'rested' | 'back';

export const newsWords: Readonly<Record<string, SupplyNews>> = { salvato: 'saved', riposo: 'rested', tornato: 'back' };
