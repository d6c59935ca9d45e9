/** What people looked for in vain. */
export const unmet = {
  title: 'Ricerche senza risposta',
  lead: 'Che cosa le persone cercano e nessun servizio offre, per capire che cosa manca in città.',
  privacy:
    'Contiamo parole, quartiere e destinatari, per giorno. Di chi cerca non resta nulla. Una parola che non è in nessuna lista si vede solo dopo 5 ricerche in 3 giorni diversi: prima potrebbe essere il nome di qualcuno.',
  spanLabel: 'Quanto indietro',
  span: (days: number) => (days === 365 ? 'Ultimo anno' : `Ultimi ${days} giorni`),
  words: 'Parole cercate',
  word: 'Parola',
  quarters: 'Vicino a quale quartiere',
  quarter: 'Quartiere',
  audiences: 'Per chi',
  audience: 'Per chi',
  kinds: 'Che tipo di aiuto',
  kind: 'Tipo di aiuto',
  searches: 'Ricerche',
  few: 'meno di 5',
  untold: (n: number) =>
    n === 1
      ? 'Un’altra ricerca aveva una parola che non mostriamo ancora.'
      : `Altre ${n} ricerche avevano parole che non mostriamo ancora.`,
  searchNow: (word: string) => `Cerca «${word}» adesso`,
  emptyTitle: 'Nessuna ricerca senza risposta',
  emptyWhy: 'In questi giorni chi ha cercato ha trovato, oppure nessuno ha cercato.',
  toSynonyms: 'Parole che si trovano tra loro',
};
