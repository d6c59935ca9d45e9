/** A what-if that is asked once more: whether it gives the same answer. */
export const whatIfAgain = {
  title: 'Rifare la prova',
  text: 'La stessa domanda, sulle stesse richieste di allora. Il motore è lo stesso: se niente è cambiato nel programma, la risposta è uguale.',
  ask: 'Rifai la prova',
  onePerLine: (when: string) => `Rifatta il ${when}:`,
  waiting: 'sta ancora cercando',
  failed: 'non è arrivata in fondo',
  isAgain: (when: string) => `È la prova del ${when}, rifatta.`,
  toFirst: 'La prima prova',
  moved: 'Il motore è cambiato da allora, oppure una delle due ricerche è finita per il tempo prima dei suoi giri.',
  problems: {
    'no-run': 'Ciò che la ricerca aveva davanti non si conserva più: la prova non si può rifare.',
    'too-many': 'Ci sono già cinque prove in corso. Aspetta che una finisca.',
    unknown: 'Questa prova non ha ancora una risposta.',
  },
};
