/** The path of the made-up Monza: all of it is invented, to show how a path is kept. Days count from the day of loading. */
export const joined = { daysAgo: 460, reason: 'Dato di prova: la Giunta ha deciso di aderire.' };

export const changes = [
  { code: '1.1', state: 'under-way', daysAgo: 290, doer: 'Servizi sociali', dueInDays: -200, reason: null },
  { code: '1.1', state: 'done', daysAgo: 210, doer: 'Servizi sociali', dueInDays: -200, reason: null },
  { code: '1.2', state: 'done', daysAgo: 190, doer: 'Servizi sociali', dueInDays: -180, reason: null },
  {
    code: '1.3',
    state: 'stuck',
    daysAgo: 60,
    doer: 'Servizi sociali e patronati',
    dueInDays: -15,
    reason: 'Dato di prova: i patronati non hanno ancora dato i numeri sulle assistenti familiari.',
  },
  { code: '1.4', state: 'under-way', daysAgo: 40, doer: 'Servizi sociali', dueInDays: 30, reason: null },
  { code: '1.5', state: 'under-way', daysAgo: 80, doer: 'Ufficio di piano', dueInDays: 60, reason: null },
  { code: '2.2', state: 'done', daysAgo: 45, doer: 'Community manager', dueInDays: -40, reason: null },
  { code: '2.3', state: 'under-way', daysAgo: 42, doer: 'Community manager', dueInDays: 90, reason: null },
  {
    code: '2.4',
    state: 'skipped',
    daysAgo: 30,
    doer: null,
    dueInDays: null,
    reason: 'Dato di prova: quest’anno non si affida niente per esiti.',
  },
] as const;

/**
 * A step that stood still when the first of the two made-up rounds on change closed, and went on before the second opened, whatever the day of loading: days count
 * from the first one of the last half year.
 */
export const wentOn = {
  code: '1.5',
  doer: 'Ufficio di piano',
  stuckFrom: -82,
  until: 60,
  reason: 'Dato di prova: chi teneva i contatti con le associazioni ha cambiato ufficio.',
} as const;

export const ownStep = {
  title: 'Ascoltare chi non chiede: telefonate e parrocchie',
  asks: 'Dato di prova: telefonare agli ultraottantenni soli e sentire le parrocchie, quartiere per quartiere. Lo mostra l’elenco dei bisogni raccolti, senza nomi.',
};

export const evidence = {
  code: '1.1',
  kind: 'minutes',
  title: 'Verbale del tavolo sui bisogni delle famiglie (dato di prova)',
  link: 'https://example.org/verbale-di-prova',
  daysAgo: 215,
} as const;

export const event = {
  kind: 'council',
  title: 'Dato di prova: una nuova assessora alle politiche sociali',
  daysAgo: 150,
} as const;

export const agreements = [
  {
    direction: 'horizontal',
    body: 'Associazione di prova Il Cortile',
    bodyKind: 'third-sector',
    commitment: 'Una volontaria in ogni gruppo del doposcuola',
    cents: null,
    hours: 400,
    resource: 'Una sala in San Biagio',
    fromDaysAgo: 250,
    endsInDays: 25,
    check: { outcome: 'partly', reason: 'Dato di prova: la sala non c’è il martedì.', daysAgo: 20 },
  },
  {
    direction: 'vertical',
    body: 'Regione (dato di prova)',
    bodyKind: 'region',
    commitment: 'Il voucher per chi lavora nei gruppi',
    cents: 1_500_000,
    hours: null,
    resource: null,
    fromDaysAgo: 200,
    endsInDays: 400,
    check: { outcome: 'kept', reason: null, daysAgo: 10 },
  },
] as const;

export const cluster = {
  area: 'minors',
  title: 'Bambini da tre a sei anni con genitori che lavorano',
  kindsOfHelp: ['childcare'],
} as const;

/** Made up: no source is behind them. */
export const figures = [
  { part: 'population', low: 2600, high: 2600, method: 'count', confidence: 'high' },
  { part: 'prevalence', low: 20, high: 30, method: 'survey', confidence: 'medium' },
  { part: 'public', low: 180, high: 180, method: 'count', confidence: 'high' },
  { part: 'informal', low: 150, high: 300, method: 'estimate', confidence: 'low' },
] as const;

/** The same a year before, so that one sees how a change over time is drawn. */
export const figuresBefore = [
  { part: 'population', low: 2750, high: 2750, method: 'count', confidence: 'high' },
  { part: 'prevalence', low: 15, high: 30, method: 'estimate', confidence: 'low' },
  { part: 'public', low: 150, high: 150, method: 'count', confidence: 'high' },
] as const;

export const quarterFigures = [
  { quarter: 'San Biagio', part: 'population', low: 310, high: 310, method: 'count', confidence: 'high' },
  { quarter: 'San Biagio', part: 'prevalence', low: 25, high: 35, method: 'survey', confidence: 'low' },
  { quarter: 'Cederna – Cantalupo', part: 'population', low: 240, high: 240, method: 'count', confidence: 'high' },
  { quarter: 'Cederna – Cantalupo', part: 'prevalence', low: 20, high: 30, method: 'survey', confidence: 'low' },
] as const;

/** In the order of the criteria: gap, feasibility, critical mass, cost, self-sustainability, inclusion. */
export const choice = {
  title: 'Come aiutare chi ha bambini piccoli e lavora nel pomeriggio',
  options: [
    {
      title: 'Gruppi di cura tra vicini',
      description: 'Poche famiglie vicine dividono un’educatrice, due pomeriggi a settimana.',
      scores: [3, 3, 2, 3, 4, 2],
    },
    {
      title: 'Un nido aperto fino alle 19',
      description: 'Un servizio del Comune con orario più lungo.',
      scores: [2, 2, 4, 0, 0, 3],
    },
    {
      title: 'Contributo alle famiglie',
      description: 'Una somma al mese a chi paga da solo un aiuto in casa.',
      scores: [3, 4, 4, 1, 0, 1],
    },
  ],
  weights: [3, 2, 2, 1, 3, 2],
  weightsReason: 'Dato di prova: il vincolo di WILL è non pesare di più sulle finanze pubbliche.',
  decided: {
    option: 0,
    reasons: 'Dato di prova: si regge da sola e raggiunge chi oggi paga da solo.',
    daysAgo: 90,
    dissent: { body: 'Ufficio nidi', text: 'Dato di prova: chi non ha vicini disponibili resta fuori.' },
  },
} as const;
