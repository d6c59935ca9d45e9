/** What cities told of the change, summed up again for whoever reads it. */
export const changeAgain = {
  acrossTitle: (question: string) => `${question}, fra le città: contato di nuovo`,
  acrossLead: 'La somma di quello che le città hanno pubblicato, fatta due volte per due strade.',
  acrossHow: [
    'Di ogni città vale l’ultima edizione pubblicata. Si sommano le persone che lo dicono e quelle che hanno risposto, solo nelle città dove il numero non è coperto.',
    'Una città «lo dice» quando il suo numero non è coperto ed è più di zero. La pagina somma con il programma, qui la base di dati somma con la sua domanda: i due conti devono dare lo stesso.',
  ],
  citiesTitle: 'Che cosa ha pubblicato ogni città',
  citiesText: 'Somma una riga e ritrovi il numero qui sopra. Ogni giro si rifà sulla pagina della sua città.',
  roundLink: (city: string, edition: number) => `Rifai il conto del giro di ${city}, edizione ${edition}`,
  roundTitle: (city: string, half: string) =>
    `Come va il cambiamento a ${city}, ${half.toLowerCase()}: contato di nuovo`,
  roundLead: 'Le risposte nell’urna si contano di nuovo e si confrontano con quello che la città ha pubblicato.',
  roundHow: [
    'Ogni risposta conta uno. «Pronti» vuol dire quattro o cinque su cinque.',
    'Si copre ogni numero da uno a quattro, o che ne lascia fuori da uno a quattro. Fra i ruoli, che insieme fanno tutte le risposte, se ne coprono quanti bastano perché nessuno si ricavi per differenza.',
    'Due anni dopo la chiusura le risposte si cancellano, come promesso. Da allora resta la fotografia pubblicata.',
  ],
  ownTitle: (half: string) => `Come va il cambiamento, ${half.toLowerCase()}: il conto rifatto`,
  ownLead: 'Ogni numero della pagina del giro, accanto a quello che conta la base di dati. Lo vedete solo voi.',
  ownAnswered: (page: number, database: number) =>
    `Risposte: ${page} nella pagina, ${database} contate adesso nell’urna.`,
  ownCounts: 'Numero per numero',
  ownPage: 'Nella pagina',
  ownDatabase: 'Contato adesso',
  ownHow: [
    'Ogni risposta conta uno. «Pronti» vuol dire quattro o cinque su cinque.',
    'La pagina somma con il programma, qui la base di dati somma con la sua domanda: i due conti devono dare lo stesso.',
  ],
  ownMovedHow: (before: string, compared: number) => [
    `Che cosa è cambiato dal ${before.toLowerCase()}: di ognuna delle ${compared} risposte si confrontano i due «tanti su tanti» con la prova esatta di Fisher.`,
    'Si dice «meglio» o «peggio» solo se regge anche contando quante prove si fanno insieme (Holm, 1979): su tutta la pagina, un caso falso al massimo ogni venti.',
  ],
  movedText: 'Le risposte di un giro chiuso non si cambiano: qualcuno ha toccato i dati. Chiedilo alla città.',
  answered: 'Risposte',
  mode: 'Giro',
  published: 'Quando',
};
