/** On which of the group's days a family comes, and for how long. */
export const poolAttends = {
  yours: 'Tu ci sei',
  withoutYou: 'Il gruppo senza di te',
  session: (days: string, hours: string) => `${days}, ${hours}`,
  hours: (n: number, written: string) => (n === 1 ? '1 ora' : `${written} ore`),
  priceOf: (session: string) => `Quanto paghi: ${session}`,
  priceLead: (owed: string, alone: string) => `Paghi ${owed} ogni volta. Da solo pagheresti ${alone}.`,
  wholeSession: (come: string, all: string) =>
    come === all ? `Il lavoro, per tutti i ${all} posti` : `Il lavoro, per i ${come} posti di chi viene quel giorno`,
  smallerDays:
    'Ogni giorno ha il suo conto. Se in un giorno siete in meno, si paga il prezzo per i posti di chi viene quel giorno: mai più del prezzo di tutto il gruppo. Chi quel giorno non viene non paga.',
  monthHow: (hours: string, price: string) => `In un mese le tue ore sono in media ${hours}: paghi ${price}.`,
  staff: {
    title: 'Chi viene quando',
    text: 'Una famiglia può venire solo in alcuni giorni, o per meno ore. Segnalo prima che firmino tutte: l’accordo ha una versione nuova, e tutte firmano quella. Se in un giorno si è in meno, si paga il prezzo per i posti di quel giorno, diviso tra chi c’è; nessuno paga più che da solo.',
    of: (code: string) => `Giorni e ore di ${code}`,
    day: (code: string, day: string) => `${code}, ${day}`,
    never: 'Non viene',
    all: (hours: string) => `Tutto l’incontro, ${hours}`,
    set: (code: string) => `Segna i giorni di ${code}`,
    outcomes: {
      set: 'I giorni sono segnati. Le famiglie ricevono l’accordo nuovo da firmare.',
      'never-there': 'Una famiglia deve venire almeno un giorno.',
      'nobody-there': 'In ogni incontro ci vuole almeno una famiglia fino alla fine.',
      'above-alone': 'Così in un giorno qualcuno pagherebbe più che da solo: non si può.',
      'host-away': 'Il gruppo si trova a casa di questa famiglia: deve esserci sempre.',
      'too-late': 'Si può solo mentre l’accordo è da firmare.',
    },
  },
};
