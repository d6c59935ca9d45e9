/** Meetings of WILL that are known, each with where it can be read; what is not known of them stays blank. */
export const knownMeetings = [
  {
    key: 'rovigo-2020',
    kind: 'city-day',
    title: 'City day di Rovigo',
    day: '2020-07-02',
    place: 'Rovigo',
    agenda: 'Condividere i contenuti con chi lavora in Comune\nIndividuare misure comuni e misure proprie della città',
    source: 'https://www.venetonews.it/2020/07/avvio-del-progetto-w-i-l-l-welfare-innovation-local-lab/',
  },
  {
    key: 'rovigo-2022',
    kind: 'third-sector',
    title: 'Il Comune di Rovigo incontra il terzo settore',
    day: '2022-05-05',
    place: 'Rovigo',
    agenda: 'Attivare la comunità\nLavorare insieme, pubblico e terzo settore',
    source:
      'https://www.rovigo24ore.it/area/rovigo/2022/05/05/lamministrazione-incontra-il-terzo-settore-will-il-progetto-per-innovare-il-welfare-locale/',
  },
  {
    key: 'milano-2024',
    kind: 'event',
    title: 'Evento finale di WILL',
    day: '2024-11-28',
    place: 'Milano',
    agenda: 'Presentazione del volume finale',
    source:
      'https://fondazioneifel.it/documenti-e-pubblicazioni/item/11778-welfare-innovation-local-lab-la-sperimentazione-di-un-nuovo-modello-di-welfare-locale',
  },
] as const;

/** Made up, and said to be so: one to sign up for, one between the lab and Monza with a commitment that is still open. */
export const madeUpMeetings = {
  plenary: {
    key: 'plenaria-di-prova',
    title: 'Plenaria di prova, aperta a tutti',
    daysFromNow: 45,
    fromMinutes: 600,
    toMinutes: 750,
    place: 'Sala di prova, e in collegamento',
    joinUrl: 'https://will.example.org/plenaria-di-prova',
    agenda: 'Come partono i gruppi: il racconto di Monza (dati di prova)\nChe cosa non ha funzionato\nDomande',
    seats: 80,
  },
  bilateral: {
    key: 'monza-di-prova',
    title: 'Il laboratorio e Monza: primo incontro (di prova)',
    daysAgo: 30,
    fromMinutes: 840,
    toMinutes: 930,
    agenda: 'A che punto è la città\nQuali dati servono',
    decision: 'Si parte dalla cura dei bambini nel quartiere San Biagio (decisione di prova).',
    commitment: { text: 'Portare i dati dei quartieri', owner: 'Ufficio di piano', daysFromNow: 15 },
    attendance: { text: 'Ufficio di piano di Monza', people: 2 },
  },
} as const;
