import { day } from './day.ts';

/** A provider’s own page of groups. */
export const poolsOfProvider = {
  open: 'Apri',
  title: 'Il tuo ente',
  lead: 'I gruppi dei tuoi operatori e le ore che hanno dato.',
  proposedTitle: 'Proposti alle famiglie',
  proposedNone: 'Nessuna proposta in corso.',
  runningTitle: 'Gruppi attivi',
  runningNone: 'Nessun gruppo attivo, per ora.',
  operatorsTitle: 'Operatori e ore',
  operatorsNone: 'Il tuo ente non ha ancora operatori attivi.',
  operator: 'Operatore',
  seatsPrice: (seats: number, price: string) => `${seats} posti, ${price} all’ora`,
  hiddenHome: 'A casa di una famiglia: la via si vede quando il gruppo parte',
  homeOf: (street: string) => `A casa di una famiglia, ${street}`,
  people: 'Famiglie',
  until: (by: string) => `Le famiglie rispondono entro ${day('il', by)}`,
  helps: 'Che cosa fa',
  windows: 'Ore disponibili',
};
