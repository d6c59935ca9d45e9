import { day } from './day.ts';

interface MailFacts {
  readonly municipality: string;
  readonly link: string;
}

export const requests = {
  start: {
    title: 'Chiedi un aiuto',
    lead: 'Racconta che cosa ti serve. Bastano cinque minuti e non ti devi registrare.',
    whatHappens: 'Che cosa succede',
    happens: [
      'Rispondi a poche domande, una alla volta. Puoi tornare indietro quando vuoi.',
      'Rileggi tutto e invia. Ricevi un codice e un link segreto per seguire la richiesta e cambiarla.',
      'Ogni notte cerchiamo famiglie vicine con lo stesso bisogno. Se ci sono, ti arriva una proposta per dividere la spesa: decidi tu se dire sì.',
    ],
    privacyTitle: 'Che fine fanno i tuoi dati',
    privacy: (municipality: string) => [
      `Li usa il Comune di ${municipality}, solo per rispondere alla tua richiesta.`,
      'Nessuna famiglia sa chi sei o dove abiti prima che tu dica sì.',
      'Quello che scrivi e non invii si cancella da solo dopo un giorno.',
      'Puoi ritirare la richiesta quando vuoi.',
    ],
    privacyLink: "Leggi tutta l'informativa",
    begin: 'Inizia',
    help: 'Preferisci parlarne con una persona? Vai allo sportello del Comune: fa tutto con te.',
    closedTitle: 'Qui non si può ancora chiedere dal sito',
    closedText: (municipality: string) =>
      `Il Comune di ${municipality} non ha ancora aperto le richieste da casa. Guarda che cosa c'è già, o passa allo sportello.`,
    seeServices: 'Guarda i servizi',
  },
  elsewhere: {
    title: 'Per questo aiuto cominciamo da un’altra parte',
    lead: 'Qui si chiedono gli aiuti che più famiglie possono dividere. Per tutto il resto ci sono due strade.',
    searchTitle: 'Cerca tra i servizi',
    searchText: 'Pasti, casa, lavoro, ascolto, soldi, pratiche: scrivilo con parole tue.',
    searchAction: 'Cerca un servizio',
    deskTitle: 'Parlane allo sportello',
    deskText: 'Allo sportello del Comune trovi qualcuno che ti ascolta e cerca con te, anche per telefono.',
  },
  gone: {
    title: 'Questo modulo è scaduto',
    lead: 'È passato più di un giorno dall’ultima risposta. Per proteggerti abbiamo cancellato quello che avevi scritto. Ci dispiace: a rifarlo bastano cinque minuti.',
    begin: 'Comincia di nuovo',
    find: 'Ritrova una richiesta inviata',
  },
  draft: {
    kept: (until: string) => `Quello che rispondi resta qui fino ${day('al', until)}. Poi si cancella da solo.`,
    resumedTitle: 'Abbiamo tenuto l’ultima risposta',
    resumedText:
      'Era passato più di un giorno, e le altre risposte si sono cancellate da sole. Ci dispiace: ricominciamo da qui.',
  },
  forSomebody: (channel: string) => `Stai scrivendo per un’altra persona · ${channel}`,
  heavyTitle: 'Per questo serve un professionista, e lo cerchiamo noi',
  heavyText:
    'Prendersi cura di una persona così è un lavoro delicato, e merita qualcuno solo per voi: per questo non lo dividiamo con altre famiglie. Lo sportello ti chiama entro cinque giorni, ti ascolta e cerca con te. Ti facciamo qualche domanda in meno, e non devi spiegare tutto adesso.',
  summary: {
    title: 'Rileggi e invia',
    lead: 'Controlla che sia tutto giusto. Puoi cambiare ogni risposta, anche dopo.',
    send: 'Invia la richiesta',
    rows: {
      help: 'Aiuto',
      details: 'Dettagli',
      people: 'Per chi',
      weight: 'Quanto aiuto',
      hours: 'Quando',
      place: 'Dove',
      money: 'Spesa',
      sharing: 'Dividere',
      contact: 'Contatti',
    },
    people: (n: number, ages: string) => (n === 1 ? `Una persona (età: ${ages})` : `${n} persone (età: ${ages})`),
    rhythm: (days: number, length: string) =>
      days === 1 ? `Una volta a settimana: ${length}` : `${days} volte a settimana: ${length}`,
    window: (day: string, from: string, to: string) => `${day}, dalle ${from} alle ${to}`,
    otherDays: (days: string) => `Va bene anche ${days}, alle stesse ore`,
    noDetails: 'Niente da aggiungere',
    byMonth: (month: string) => `Dividendo, al massimo: ${month} al mese in tutto`,
    cheapest: 'Dividendo: la soluzione che costa meno',
    alone: (hour: string, month: string, people: number) =>
      `Da solo: ${hour} all’ora${people === 1 ? '' : ' a persona'}, circa ${month} al mese${people === 1 ? '' : ' in tutto'}`,
    shared: (hour: string, month: string, people: number) =>
      `Dividendo, al massimo: ${hour} all’ora${people === 1 ? '' : ' a persona'}, circa ${month} al mese${people === 1 ? '' : ' in tutto'}`,
    sharingNo: 'No',
    sharingYes: 'Sì',
    host: (n: number) => `A casa tua, fino a ${n} persone`,
    home: (list: string) => `In casa: ${list}`,
    needs: (list: string) => `Serve: ${list}`,
    refuses: (list: string) => `Niente: ${list}`,
    onPaper: 'Anche su carta',
    inAppIo: (code: string) => `Messaggi su app IO, con il codice fiscale ${code}`,
    firstYes: 'È la prima volta che chiedete al Comune',
    firstNo: 'Avete già chiesto al Comune',
  },
  sent: {
    title: 'Richiesta inviata',
    lead: 'Grazie. Ora tocca a noi.',
    code: (code: string) => `Il tuo codice: ${code}`,
    codeHint: 'Dillo al telefono o allo sportello, se chiami.',
    link: 'Il tuo link segreto',
    linkHint:
      'Chi ha questo link può vedere e cambiare la richiesta. Salvalo adesso: non lo mostriamo più, se lo perdi te ne mandiamo uno nuovo per e-mail.',
    mailed: (email: string) => `Lo abbiamo mandato anche a ${email}.`,
    notMailed: 'Non hai lasciato un’e-mail: copialo o stampa questa pagina.',
    follow: 'Vedi la richiesta',
    backToDesk: 'Torna allo sportello',
  },
  follow: {
    title: {
      waiting: 'Stiamo cercando famiglie vicine',
      proposed: 'C’è una proposta per te',
      agreed: 'Il tuo gruppo c’è',
      'to-professionals': 'La tua richiesta va ai professionisti',
      individual: 'Cerchiamo una risposta solo per voi',
      paused: 'La richiesta è in pausa',
      withdrawn: 'Hai ritirato la richiesta',
    },
    lead: {
      waiting: 'Non devi fare nulla. Ogni notte confrontiamo le richieste, e se troviamo un gruppo ti scriviamo.',
      proposed: 'Leggila con calma: vedi quanto costa, quando e quanto vicino. Poi decidi.',
      agreed: 'Tutti hanno detto sì. Qui vedi se c’è da scegliere o da firmare.',
      'to-professionals': 'Per questo aiuto serve un professionista. Lo sportello ti contatta e ne parlate insieme.',
      individual: 'Lo sportello legge la richiesta e ti contatta: cercate insieme l’aiuto giusto per voi.',
      paused: 'Non cerchiamo e non ti scriviamo. Quello che hai chiesto resta qui, e ricominciamo da soli.',
      withdrawn: 'Non cerchiamo più. Se cambi idea puoi chiedere di nuovo quando vuoi.',
    },
    code: (code: string) => `Richiesta ${code}`,
    statusLabels: {
      waiting: 'In attesa',
      proposed: 'Con una proposta',
      agreed: 'In un gruppo',
      'to-professionals': 'Ai professionisti',
      individual: 'Da sola',
      paused: 'In pausa',
      withdrawn: 'Ritirata',
    },
    nothingToDo: 'Adesso non devi fare nulla. Qui sotto vedi che cosa succede, e quando.',
    stopped: 'Gli incontri sono fermi e non si pagano. Qui sotto vedi che cosa facciamo, e fino a quando.',
    /** What its group asks of the household, and the way there. */
    tasks: {
      answer: {
        lead: 'Leggila con calma: vedi quanto costa, quando e quanto vicino. Poi decidi.',
        action: 'Leggi la proposta',
      },
      choose: {
        lead: 'Sono arrivate le offerte. Guardale, e segna quelle che vanno bene per te.',
        action: 'Scegli tra le offerte',
      },
      sign: {
        lead: 'Tocca a te: leggi l’accordo e firma. Il gruppo parte quando avete firmato tutti.',
        action: 'Leggi e firma l’accordo',
      },
      'answer-change': {
        lead: 'Nel gruppo può cambiare qualcosa. Guarda che cosa, e dicci se va bene.',
        action: 'Guarda il cambio e rispondi',
      },
      'answer-join': {
        lead: 'Un gruppo vicino a te ha un posto. Guarda quanto costa e quando, poi decidi.',
        action: 'Guarda il gruppo e rispondi',
      },
      'say-how-it-went': {
        lead: 'Il tuo gruppo è finito: dicci com’è andata. Intanto cerchiamo ancora, ogni notte.',
        action: 'Dicci com’è andata',
      },
    },
    openProposal: 'Leggi la proposta',
    openPool: 'Apri il gruppo',
    seeServices: 'Guarda intanto i servizi',
    askAgain: 'Chiedi di nuovo',
    asked: 'Che cosa hai chiesto',
    happens: 'Che cosa succede adesso',
    did: 'Richiesta inviata',
    withdrawnDone: 'Richiesta ritirata',
    searching: 'Cerchiamo famiglie con lo stesso bisogno',
    searchingDetail: 'La prossima ricerca è stanotte.',
    thenProposal: 'Se le troviamo, ti arriva una proposta',
    deskCalls: 'Lo sportello ti contatta',
    desk: 'lo sportello del Comune',
    family: 'te',
    thenAnswer: 'Decidete insieme che cosa fare',
    pausedNow: 'La richiesta riposa',
    thenResume: 'Ricominciamo a cercare',
    still: 'Mi serve ancora',
    stillText:
      'È quasi un anno che non ci sentiamo. Se non ti serve più non devi fare nulla: la richiesta finisce da sola.',
    kept: 'Bene: la richiesta resta.',
    pause: 'Metti in pausa',
    resume: 'Ricomincia a cercare',
    resumed: 'Fatto: cerchiamo di nuovo.',
    withdraw: 'Ritira la richiesta',
    privacy: 'Chi ha il link di questa pagina vede la tua richiesta. Non mandarlo ad altri.',
    changed: 'Fatto: abbiamo cambiato la tua risposta.',
  },
  change: {
    lead: 'Cambia e salva. Le altre risposte restano come sono.',
    save: 'Salva',
    leavesPoolTitle: 'Se cambi questa risposta esci dalla proposta o dal gruppo',
    leavesPoolText:
      'Il gruppo era fatto su quello che avevi detto. Torni tra le famiglie che cercano, e gli altri vengono avvisati.',
    meanwhileTitle: 'Nel frattempo la richiesta è cambiata',
    meanwhileText:
      'Qualcuno l’ha modificata, o è arrivata una proposta. Quello che hai scritto è ancora qui sotto. Adesso la risposta è questa:',
    sentBeforeTitle: 'Questa richiesta l’hai già inviata',
    sentBeforeText:
      'Quello che hai scritto adesso è ancora qui sotto. Se è giusto, salva: cambia la richiesta inviata.',
  },
  withdraw: {
    title: 'Vuoi ritirare la richiesta?',
    lead: 'Smettiamo di cercare. Potrai chiedere di nuovo quando vuoi.',
    pooled: 'Esci anche dalla proposta o dal gruppo: gli altri vengono avvisati, senza sapere perché.',
    confirm: 'Sì, ritira la richiesta',
    keep: 'No, tienila',
  },
  pause: {
    title: 'Vuoi mettere in pausa la richiesta?',
    lead: 'Per un po’ non cerchiamo e non ti scriviamo. Non perdi nulla, e puoi ricominciare prima.',
    pooled: 'Esci anche dalla proposta o dal gruppo: gli altri vengono avvisati, senza sapere perché.',
    how: 'Per quanto tempo?',
    choices: {
      14: 'Due settimane',
      30: 'Un mese',
      60: 'Due mesi',
      90: 'Tre mesi',
    } as Readonly<Record<number, string>>,
    missing: 'Scegli per quanto tempo',
    confirm: 'Metti in pausa',
  },
  find: {
    title: 'Ritrova la tua richiesta',
    lead: 'Scrivi l’e-mail che ci hai lasciato: ti mandiamo un link per riaprirla.',
    email: 'E-mail',
    send: 'Mandami il link',
    noEmail: 'Non hai lasciato un’e-mail? Chiama lo sportello e di’ il tuo codice.',
    sentTitle: 'Guarda la posta',
    sentLead: 'Se con quell’indirizzo c’è una richiesta, tra poco arriva un link.',
    sentText: (minutes: number) =>
      `Il link vale ${minutes} minuti e si usa una volta sola. Se non arriva, guarda nella posta indesiderata o prova con un altro indirizzo.`,
    openTitle: 'Apri la tua richiesta',
    openLead: 'Questo link si usa una volta sola. Quando lo apri ne ricevi uno nuovo, che resta valido.',
    open: 'Apri la richiesta',
    deadTitle: 'Questo link non vale più',
    deadLead: 'È già stato usato, oppure sono passati più di 30 minuti. Te ne mandiamo un altro.',
    askAgain: 'Chiedi un nuovo link',
  },
  mail: {
    made: ({ municipality, link }: MailFacts) => ({
      subject: `Abbiamo ricevuto la tua richiesta · Comune di ${municipality}`,
      body: `Ciao,\n\nla tua richiesta è arrivata. Per seguirla, cambiarla o ritirarla apri questo link:\n\n${link}\n\nChi ha il link può vedere la richiesta: non mandarlo ad altri.\n\nComune di ${municipality}`,
    }),
    still: ({ municipality, link }: MailFacts) => ({
      subject: `Ti serve ancora aiuto? · Comune di ${municipality}`,
      body: `Ciao,\n\nè quasi un anno che la tua richiesta aspetta. Ti serve ancora? Apri il link e dillo con un tasto:\n\n${link}\n\nSe non rispondi, tra un mese la richiesta finisce e i tuoi dati si cancellano.\n\nComune di ${municipality}`,
    }),
    resumed: ({ municipality, link }: MailFacts) => ({
      subject: `Ricominciamo a cercare · Comune di ${municipality}`,
      body: `Ciao,\n\nla pausa della tua richiesta è finita: da oggi cerchiamo di nuovo. Se non ti serve più puoi ritirarla, o metterla ancora in pausa:\n\n${link}\n\nComune di ${municipality}`,
    }),
    link: ({ municipality, link, code, minutes }: MailFacts & { readonly code: string; readonly minutes: number }) => ({
      subject: `Il link per la tua richiesta · Comune di ${municipality}`,
      body: `Ciao,\n\nper riaprire la richiesta ${code} usa questo link. Vale ${minutes} minuti, una volta sola:\n\n${link}\n\nSe non lo hai chiesto tu, lascia perdere: non succede nulla.\n\nComune di ${municipality}`,
    }),
  },
  outbox: {
    title: 'Posta in uscita',
    lead: 'Le e-mail, gli SMS e i messaggi su IO che sarebbero partiti da questo Comune, gli ultimi per primi.',
    notice: 'È una prova: nulla parte davvero. Qui leggi quello che arriverebbe alle persone, e i link funzionano.',
    emptyTitle: 'Ancora nessun messaggio',
    emptyWhy:
      'I messaggi compaiono qui quando qualcuno invia una richiesta, riceve una proposta o chiede un nuovo link.',
    read: 'Leggi',
    sentTo: (recipient: string, when: string) => `A ${recipient} · ${when}`,
  },
};
