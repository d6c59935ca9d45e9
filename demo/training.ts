/**
 * Training of WILL as far as it is known: that it was held in plenary, and what for. On which days, for how long, with which
 * materials is not known, and stays blank.
 */
export const knownModules = [
  {
    key: 'plenaria',
    title: 'Formazione in plenaria',
    aim: 'Tutti i Comuni, i responsabili scientifici e IFEL insieme: allineare tutti sulle caratteristiche delle aree di innovazione, inclusi i dati necessari per sviluppare una lettura condivisa dei bisogni.',
    source: 'https://www.secondowelfare.it/category/will',
  },
] as const;

/** Made up, and said to be so; the one material of theirs that has an address is real. */
export const madeUpModules = {
  past: {
    key: 'leggere-i-bisogni',
    title: 'Leggere i bisogni con i dati (di prova)',
    aim: 'Fare la mappa di un quartiere: chi ha un bisogno, chi risponde, che cosa non si sa.',
    daysAgo: 20,
    fromMinutes: 600,
    toMinutes: 720,
    minutes: 120,
    place: 'Sala di prova',
    skills: ['context-analysis', 'community-organizing', 'change-management'],
    attendance: { desk: 5, 'social-workers': 6, managers: 2, partners: 1 },
  },
  /** Between the two made-up rounds on change, whatever the day of loading. */
  betweenRounds: {
    key: 'guidare-un-cambiamento',
    title: 'Guidare un cambiamento in un ufficio (di prova)',
    aim: 'Che cosa cambia per chi lavora allo sportello, chi ne parla, che cosa si prova per primo.',
    daysIntoLastHalf: 60,
    fromMinutes: 570,
    toMinutes: 750,
    minutes: 180,
    place: 'Sala di prova',
    skills: ['change-management', 'context-analysis'],
    attendance: { desk: 3, 'social-workers': 5, managers: 1 },
  },
  ownTime: {
    key: 'le-parole-del-welfare',
    title: 'Le parole del welfare (di prova)',
    aim: 'Capirsi: che cosa vuol dire chi parla di coprogettazione, di esiti, di massa critica.',
    minutes: 40,
    skills: ['welfare-glossary', 'welfare-law'],
    material: {
      key: 'conoscenze-competenze',
      title: 'Conoscenze, competenze e atteggiamenti: cosa serve al manager del welfare di comunità',
      maker: 'Percorsi di secondo welfare',
      url: 'https://www.secondowelfare.it/welcom-manager-del-welfare-di-comunita/conoscenze-competenze-e-atteggiamenti-cosa-serve-al-manager-del-welfare-di-comunita',
    },
  },
  coming: {
    key: 'cambiare-insieme',
    title: 'Cambiare insieme il modo di lavorare (di prova)',
    aim: 'Che cosa frena un cambiamento in un ufficio, e chi lo porta avanti.',
    minutes: 60,
    skills: ['change-management', 'management-of-place'],
  },
} as const;

/** What fourteen people who do not exist say of themselves, before and after: one point for each skill of the module that was held. */
export const madeUpAnswers = [
  { before: [1, 2, 2], after: [3, 2, 3] },
  { before: [2, 2, 1], after: [4, 3, 2] },
  { before: [2, 3, 2], after: [3, 3, 2] },
  { before: [1, 1, 1], after: [3, 2, 1] },
  { before: [3, 2, 3], after: [4, 2, 4] },
  { before: [2, 4, 2], after: [4, 4, 2] },
  { before: [3, 3, 3], after: [3, 2, 3] },
  { before: [2, 2, 2], after: [3, 3, 3] },
  { before: [1, 3, 2], after: [2, 3, 1] },
  { before: [4, 2, 3], after: [4, 3, 3] },
  { before: [2, 3, 1], after: [4, 2, 2] },
  { before: [3, 2, 2], after: [5, 2, 3] },
  { before: [2, 1, 3], after: [3, 2, 3] },
  { before: [4, 4, 4], after: [4, 4, 3] },
] as const;
