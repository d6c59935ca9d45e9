/** What happened to all cities in the years of WILL: public acts with their names, and the closing event with its source. */
export const labEvents = [
  {
    kind: 'law',
    from: '2019-07-23',
    to: null,
    title: 'Linee guida per la valutazione di impatto sociale',
    titleEn: 'Guidelines for the assessment of social impact',
    source: 'Decreto ministeriale 23 luglio 2019',
  },
  {
    kind: 'pandemic',
    from: '2020-01-31',
    to: '2022-03-31',
    title: 'La pandemia di Covid-19: lo stato di emergenza in Italia',
    titleEn: 'The Covid-19 pandemic: the state of emergency in Italy',
    source: 'Delibera del Consiglio dei ministri del 31 gennaio 2020; decreto-legge 24 marzo 2022, n. 24',
  },
  {
    kind: 'law',
    from: '2021-03-31',
    to: null,
    title: 'Linee guida su co-programmazione e co-progettazione',
    titleEn: 'Guidelines on co-programming and co-design',
    source: 'Decreto ministeriale 31 marzo 2021, n. 72',
  },
  {
    kind: 'law',
    from: '2024-03-15',
    to: null,
    title: 'Il decreto sulle politiche in favore delle persone anziane',
    titleEn: 'The decree on policies for older people',
    source: 'Decreto legislativo 15 marzo 2024, n. 29',
  },
  {
    kind: 'meeting',
    from: '2024-11-28',
    to: null,
    title: 'L’incontro finale di WILL, a Milano',
    titleEn: 'The closing event of WILL, in Milan',
    source:
      'https://fondazioneifel.it/documenti-e-pubblicazioni/item/11778-welfare-innovation-local-lab-la-sperimentazione-di-un-nuovo-modello-di-welfare-locale',
  },
] as const;
