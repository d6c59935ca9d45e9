/** The questions of the journey of asking, one step each. */
export const requestSteps = {
  help: {
    title: 'Di che aiuto hai bisogno?',
    label: 'Tipo di aiuto',
    other: 'Un altro aiuto',
    otherHint: 'Ti diciamo dove trovarlo.',
  },
  details: {
    title: 'Qualche dettaglio',
    lead: 'Segna quello che vale. Puoi anche lasciare vuoto dove c’è scritto “facoltativo”.',
  },
  people: {
    title: 'Per quante persone?',
    label: 'Persone da aiutare',
    choice: (n: number): string => (n === 1 ? 'Una' : n === 2 ? 'Due' : 'Tre'),
    ages: 'Quanti anni hanno?',
    agesHint: 'Un’età per ogni persona. Per chi ha meno di un anno scrivi 0.',
    age: (n: number): string =>
      n === 1 ? 'Età della prima persona' : n === 2 ? 'Età della seconda' : 'Età della terza',
  },
  weight: {
    title: 'Quanto aiuto serve?',
    lead: 'Ci serve per capire se basta una persona per più famiglie, o se ci vuole un professionista solo per voi.',
    label: 'Quanto aiuto',
    light: 'Basta una presenza',
    lightHint: 'Fa da sé: serve qualcuno accanto, un occhio, un po’ di compagnia.',
    moderate: 'Serve una mano',
    moderateHint: 'Va seguito o aiutato in qualche cosa: spostarsi, preparare la merenda, ricordare una medicina.',
    heavy: 'Serve assistenza',
    heavyHint: 'Serve aiuto per lavarsi, mangiare o muoversi, o anche di notte.',
  },
  hours: {
    title: 'In quali giorni e a che ora?',
    days: 'Quante volte a settimana?',
    dayCount: (n: number) => (n === 1 ? 'Una volta' : `${n} volte`),
    slots: 'Quanto dura ogni volta?',
    length: (slots: number) => {
      const hours = Math.floor(slots / 2);
      const whole = hours === 1 ? 'Un’ora' : `${hours} ore`;
      if (hours === 0) return 'Mezz’ora';
      return slots % 2 === 0 ? whole : `${whole} e mezza`;
    },
    week: 'Quando può essere?',
    weekHint:
      'Segna tutti i giorni e le ore in cui andrebbe bene, anche più di quelli che ti servono: con più scelta è più facile trovare. In un giorno possono andar bene più orari, per esempio dalle 7 alle 9 e dalle 16 alle 18. Se ti servono tutti e due, fai una richiesta per ciascuno. In gruppo ci si vede sempre alla stessa ora, in tutti i giorni.',
    earlier: 'Si può cominciare prima?',
    earlierChoices: ['No', 'Mezz’ora prima va bene', 'Un’ora prima va bene'] as readonly string[],
    later: 'Si può finire dopo?',
    laterChoices: ['No', 'Mezz’ora dopo va bene', 'Un’ora dopo va bene'] as readonly string[],
    otherDays: 'Alle stesse ore, andrebbe bene anche un altro giorno?',
    otherDaysHint: 'Ogni giorno in più rende più facile trovare.',
  },
  place: {
    title: 'Dove?',
    lead: 'Basta la via, senza numero, o il quartiere. Agli altri non lo diciamo: serve solo per misurare le distanze.',
    place: 'Via o quartiere',
    placeHint: 'Per esempio “Via Volta”.',
    quarter: 'Oppure scegli il quartiere',
    quarterEmpty: 'Scegli dalla lista',
    distance: 'Fin dove puoi andare, o accompagnare?',
    distances: {
      0: 'Solo a casa mia',
      400: 'A 5 minuti a piedi',
      800: 'A 10 minuti a piedi',
      1200: 'A 15 minuti a piedi',
      3000: 'Anche a 2 o 3 chilometri',
    } as Readonly<Record<number, string>>,
    distanceUpTo: (distance: string) => `Fino a ${distance}`,
  },
  money: {
    title: 'Quanto puoi spendere?',
    lead: 'Non è un impegno. Serve per non proporti mai qualcosa che costa troppo.',
    alone: 'Quanto pagheresti da solo, all’ora?',
    aloneHint: (price: string) => `Di solito da soli si pagano circa ${price} all’ora.`,
    budget: 'E se dividi con altri, quanto puoi spendere al massimo?',
    budgetKinds: {
      hour: 'Una cifra all’ora',
      month: 'Una cifra al mese',
      cheapest: 'Quello che costa meno',
    } as Readonly<Record<string, string>>,
    cheapestHint: 'Ti proponiamo la soluzione più economica, mai più cara che da solo.',
    budgetHint: 'Poi scrivi la cifra nella casella giusta qui sotto.',
    shared: 'Al massimo all’ora',
    monthly: 'Al massimo al mese',
    monthlyHint: 'Per tutte le persone insieme.',
    sharedHint: 'Chi divide non paga mai più che da solo.',
    perPerson: 'Scrivi il prezzo per una persona da aiutare.',
    month: (perMonth: string, perHour: string, people: number) =>
      people === 1
        ? `${perHour} all’ora, con i giorni che hai detto, sono circa ${perMonth} al mese.`
        : `${perHour} all’ora a persona, per ${people} persone e con i giorni che hai detto, sono circa ${perMonth} al mese in tutto.`,
  },
  sharing: {
    title: 'Ti andrebbe di dividere con altre famiglie?',
    lead: 'Una persona di fiducia segue insieme due, tre o quattro famiglie vicine, e la spesa si divide. Vedi la proposta prima di decidere.',
    share: 'Vuoi dividere?',
    yes: 'Sì, fatemi una proposta',
    no: 'No, cerco qualcuno solo per noi',
    host: 'Ci si può trovare a casa tua?',
    hostNo: 'No',
    hostSeats: (n: number) => `Sì, fino a ${n} persone in tutto`,
    hostHint: 'Conta anche chi abita con te e va aiutato.',
    home: 'A casa tua',
    homeTags: { pets: 'Ci sono animali', smoke: 'Si fuma', 'step-free': 'Si entra senza gradini' } as Readonly<
      Record<string, string>
    >,
    needs: 'Che cosa ti serve',
    needTags: {
      english: 'Qualcuno che parli inglese',
      arabic: 'Qualcuno che parli arabo',
      chinese: 'Qualcuno che parli cinese',
      ukrainian: 'Qualcuno che parli ucraino',
      'special-needs': 'Esperienza con la disabilità',
      'step-free': 'Un posto senza gradini',
    } as Readonly<Record<string, string>>,
    refuses: 'Che cosa non può esserci',
    refusedTags: { pets: 'Animali', smoke: 'Fumo' } as Readonly<Record<string, string>>,
  },
  contact: {
    title: 'Come ti raggiungiamo?',
    lead: 'Un’e-mail o un telefono: ne basta uno. Nessun’altra famiglia li vede prima che tu dica sì a un gruppo.',
    name: 'Nome e cognome',
    email: 'E-mail',
    emailHint: 'Ti mandiamo qui il link segreto e le proposte.',
    phone: 'Telefono',
    phoneHint: 'Se lasci solo un cellulare, ti avvisiamo con un SMS.',
    fiscal: 'Codice fiscale, se vuoi i messaggi su app IO',
    fiscalHint: 'Serve solo a questo: ti scriviamo su IO. Se non usi IO, lascia vuoto.',
    onPaper: 'Scrivetemi anche su carta',
    onPaperHint: 'Per chi preferisce una lettera. Prepara la carta lo sportello.',
    first: 'È la prima volta che chiedete aiuto al Comune?',
    firstHint: 'Vale per tutta la famiglia. Non cambia nulla nella risposta.',
    privacy: 'Ho letto come il Comune usa questi dati',
    privacyForSomebody: 'Ho spiegato alla persona come il Comune usa questi dati, ed è d’accordo',
  },
};
