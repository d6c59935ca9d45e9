/** Addresses that are nobody's business, for the desk that accompanies people there. */
export const protect = {
  title: 'Indirizzi protetti',
  lead: 'Case rifugio e case di accoglienza: nel catalogo si vede solo il quartiere. Ogni lettura di un indirizzo resta scritta nel registro.',
  caption: (n: number) => (n === 1 ? '1 luogo protetto' : `${n} luoghi protetti`),
  emptyTitle: 'Nessun indirizzo protetto',
  emptyWhy: 'Nessun servizio del catalogo ha chiesto di tenere nascosto dove si trova.',
  name: 'Servizio o luogo',
  quarter: 'Quartiere',
  address: 'Indirizzo',
  read: 'Leggi',
  placeTitle: (name: string) => `Dove si trova «${name}»`,
  placeLead: 'Dillo solo a chi deve andarci, a voce. Questa lettura è nel registro.',
  noAddress: 'Si conosce solo la posizione.',
};
