/** A comparison between cities worked out again: spreads, distances, figures, ranges, limits. */
export const comparisonAgain = {
  title: 'Il conto del confronto',
  lead: 'Ogni numero del confronto, riga per riga, rifatto adesso.',
  figuresLink: 'Rifai il conto di questi numeri',
  distancesLink: 'Rifai il conto delle distanze',
  doneText:
    'La base di dati ha rifatto da sola gli scarti, le distanze, i numeri e il valore comune. Con quei numeri la formula ha rifatto anche quanto è sicuro ogni numero e i limiti del caso: qui sotto c’è, con i numeri già messi dentro.',
  movedText: 'I due conti non sono uguali: uno dei due è sbagliato. Dillo al laboratorio.',
  roundedText: 'Qui i numeri hanno al massimo sei cifre dopo la virgola. Il conto le usa tutte.',
  bracesText: 'Nella domanda, fra parentesi ci sono:',
  brace: (name: string, value: string) => `{${name}}: ${value}`,
  distancesTitle: 'Le distanze',
  spreadsTitle: 'Lo scarto di ogni cosa',
  spreadsHow:
    'Lo scarto dice quanto le città sono diverse fra loro. È lo scarto tipo di tutte le città di cui si sa quella cosa. Di abitanti e densità si prende il logaritmo (ln): così il doppio è lontano quanto la metà.',
  thing: 'Che cosa',
  cities: 'Città note',
  spread: 'Scarto',
  partHow:
    'Per ogni cosa si fa la differenza fra le due città e si divide per lo scarto. Le parti si fanno al quadrato: la distanza è la radice della loro media. Quello che non si sa di tutte e due non conta. Servono almeno due cose note.',
  difference: 'Differenza',
  part: 'Parte',
  logarithm: (value: string, scaled: string) => `ln ${value} = ${scaled}`,
  pairTitle: (city: string, other: string) => `${city} e ${other}`,
  distanceLine: (squares: string, parts: string, distance: string) => `√((${squares}) : ${parts}) = ${distance}.`,
  distanceTold: (distance: string) => `Nel confronto c’è ${distance}:`,
  tooLittle: (cities: string) => `Senza distanza, perché si sa troppo poco: ${cities}. Rifatto:`,
  nearest: {
    same: 'Nessuna delle città lasciate fuori è più vicina di queste.',
    moved: 'Una delle città lasciate fuori è più vicina di una di queste.',
  },
  figuresTitle: 'I numeri',
  figuresHow: {
    own: 'Il numero è quello che sta sopra diviso per quello che sta sotto.',
    residents: 'Il conteggio si divide per gli abitanti, presi a decine di migliaia.',
  },
  working: 'Il conto',
  division: (above: string, below: string, value: string) => `${above} : ${below} = ${value}`,
  residents: (residents: string, size: string) => `${residents} abitanti : 10.000 = ${size}`,
  complete: {
    same: 'Le altre città non si possono mettere accanto: anche questo è rifatto.',
    moved: 'Per la base di dati anche un’altra città si può mettere accanto.',
  },
  rangesTitle: 'Quanto è sicuro ogni numero',
  rangeHow: {
    share:
      'È l’intervallo di Wilson al 95 %. Sia k quanti sono, n su quanti, z = 1,959964. I due estremi sono (k + z² : 2 ± z × √(k × (n − k) : n + z² : 4)) : (n + z²). Se k è zero il primo estremo è zero. Se k è n il secondo è uno.',
    count:
      'È l’intervallo esatto di Garwood al 95 %, per casi che arrivano uno alla volta (Poisson). Il primo estremo è la media che darebbe così tanti casi, o di più, una volta su 40. Il secondo è la media che ne darebbe così pochi, o di meno, una volta su 40. Tutti e due si dividono per gli abitanti, a decine di migliaia.',
    months:
      'Una media o una somma non dicono da sole quanto variano i casi. Lo dicono i mesi della città: quelli pubblicati nell’anno, quattro almeno. Di ogni mese si prende la distanza dalla media dell’anno, al quadrato, per quello che sta sotto. V è la somma di tutti, divisa per i mesi meno uno. I due estremi sono il numero ± t × √(V : quello che sta sotto). Il t è di Student, al 95 %. Stagioni e tendenze ci sono dentro, e lo allargano. Sotto zero non va.',
  },
  monthsAlike: (four: string, twelve: string) =>
    `Il conto tratta i mesi come se non si somigliassero. Se ognuno somiglia per metà a quello prima, i mesi sembrano più calmi di come sono: l’intervallo dovrebbe essere più largo del ${twelve} con dodici mesi, del ${four} con quattro. Non lo correggiamo: da così pochi mesi la somiglianza non si sa. Fonte: T. W. Anderson, «The Statistical Analysis of Time Series», 1971, capitolo 8.`,
  rangeSource: {
    share:
      'Fonte: E. B. Wilson, «Probable inference, the law of succession, and statistical inference», JASA 22, 1927.',
    count: 'Fonte: F. Garwood, «Fiducial limits for the Poisson distribution», Biometrika 28, 1936.',
    months:
      'Fonti: W. G. Cochran, «Sampling Techniques», terza edizione, 1977, paragrafo 6.7; Student, «The probable error of a mean», Biometrika 6, 1908.',
  },
  commonTitle: 'Il valore comune e i limiti del caso',
  commonHow: 'Il valore comune è la somma di quello che sta sopra, divisa per la somma di quello che sta sotto.',
  commonTold: (value: string) => `Insieme fa ${value}:`,
  noCommon: 'Il valore comune si fa con due città almeno.',
  limitsHow: {
    share:
      'Sono i limiti esatti della binomiale. Se il valore vero fosse quello comune, con n casi ne uscirebbero k. Si sommano le probabilità fino a k: P è la prima somma che arriva a p. Da k si torna indietro di (P − p) : (probabilità di k) e si divide per n.',
    count:
      'Sono i limiti esatti di Poisson. La media attesa è il valore comune per gli abitanti, a decine di migliaia. Si sommano le probabilità da zero casi fino a k: P è la prima somma che arriva a p. Da k si torna indietro di (P − p) : (probabilità di k) e si divide per gli abitanti.',
    months:
      'I limiti sono il valore comune ± t × √(V : quello che sta sotto). V mette insieme i mesi di tutte le città. Ognuna sta intorno alla sua media.',
  },
  spreadOfAll: (squares: string, degrees: string, variance: string) =>
    `Insieme V è ${squares} : ${degrees} = ${variance}.`,
  monthsQuery: 'I mesi di ogni città si chiedono così:',
  limitsLevels: {
    cases:
      'Per 19 città su 20, p è 0,025 e 0,975. Per 499 su 500, p è 0,001 e 0,999. È fuori chi passa i limiti più larghi. I limiti stanno sempre ai due lati del valore comune.',
    months:
      'Il t è di Student: per 19 città su 20 quello del 95 %, per 499 su 500 quello del 99,8 %. È fuori chi passa i limiti più larghi.',
  },
  limitsSource: {
    cases:
      'Fonte: D. J. Spiegelhalter, «Funnel plots for comparing institutional performance», Statistics in Medicine 24, 2005, appendice A.1.1.',
    months:
      'Fonte: D. J. Spiegelhalter, «Funnel plots for comparing institutional performance», Statistics in Medicine 24, 2005.',
  },
  usual: '19 città su 20',
  rare: '499 città su 500',
  where: 'Dove sta',
  inside: 'dentro',
  outside: 'fuori',
};
