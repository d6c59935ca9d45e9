interface GroupWords {
  readonly families: number;
  readonly days: string;
  readonly from: string;
  readonly to: string;
  readonly distance: string;
  readonly hour: string;
  readonly month: string;
}

/** What there is already, told to who is asking. */
export const exists = {
  title: 'Che cosa c’è già',
  withRoom: 'Gruppi con un posto libero',
  couldStart: 'Manca una famiglia: potrebbe essere la tua',
  couldStartSent: 'Gruppi che possono partire con te: la ricerca di stanotte li guarda tutti',
  noGroupSent: 'Per ora qui vicino non c’è un gruppo. Lo cerchiamo ogni notte, e se c’è ti scriviamo.',
  forming: 'Gruppi in partenza',
  when: (days: string, from: string, to: string) => `${days}, dalle ${from} alle ${to}`,
  formingEnough: 'Le famiglie ci sono già',
  formingGroup: (when: string, distance: string, present: number): string =>
    present === 1
      ? `${when}. Entro ${distance}. C’è già una famiglia.`
      : `${when}. Entro ${distance}. Ci sono già ${present} famiglie.`,
  noGroup: 'Per ora qui vicino non c’è un gruppo. Se invii la richiesta lo cerchiamo noi, ogni notte.',
  group: ({ families, days, from, to, distance, hour, month }: GroupWords) =>
    `${days}, dalle ${from} alle ${to}. Con te ${families} famiglie, entro ${distance} circa. Pagheresti ${hour} all’ora, cioè ${month} al mese.`,
  tooFar: (distance: string) => `Se puoi fare ${distance} in più, un gruppo c’è.`,
  price: (more: string) => `Con ${more} in più all’ora, un gruppo c’è.`,
  hours: (slots: number): string =>
    slots === 1
      ? 'Con mezz’ora in più nei tuoi orari, un gruppo c’è.'
      : `Con ${String(slots / 2).replace('.', ',')} ore in più nei tuoi orari, un gruppo c’è.`,
  change: { 'too-far': 'Cambia la distanza', price: 'Cambia quanto puoi spendere', hours: 'Cambia giorni e ore' },
  ladder: 'Quanto costa, da soli e insieme',
  services: 'Servizi che rispondono a questo aiuto',
  away: (distance: string) => `a ${distance}`,
  allServices: 'Vedi tutti i servizi',
};
