import type { LibraryCode } from '../../domain/outcomes/library.ts';

interface Words {
  readonly name: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator?: string;
  readonly quality: string;
}

const fromRequests = 'Conta solo chi ha chiesto su questa piattaforma, anche allo sportello.';
const fromFeedback = 'Risponde chi vuole, quando un gruppo finisce: chi tace non è contato.';
const byHand = 'Si inserisce a mano, con la sua fonte.';

/** The indicators that WILL collects by design: what is counted, over what, and what to know of it. */
export const indicatorLibrary = {
  library: {
    'requests-made': {
      name: 'Richieste arrivate',
      definition: 'Quante richieste di aiuto arrivano in un mese.',
      numerator: 'Le richieste inviate nel mese.',
      quality: fromRequests,
    },
    'assisted-share': {
      name: 'Richieste accompagnate',
      definition: 'Quante richieste arrivano con l’aiuto di qualcuno: allo sportello, per telefono, a casa o su carta.',
      numerator: 'Le richieste del mese che non arrivano dal web.',
      denominator: 'Tutte le richieste del mese.',
      quality: fromRequests,
    },
    'first-contact-share': {
      name: 'Persone mai incontrate prima',
      definition: 'Quante richieste vengono da chi non si era mai rivolto al Comune.',
      numerator: 'Le richieste del mese che dicono che è la prima volta.',
      denominator: 'Tutte le richieste del mese.',
      quality: 'Lo dice chi chiede: il Comune non lo controlla.',
    },
    'fill-rate': {
      name: 'Richieste che trovano un gruppo',
      definition: 'Quante richieste entrano in un gruppo che parte, entro 90 giorni.',
      numerator: 'Le richieste del mese entrate in un gruppo partito entro 90 giorni dalla richiesta.',
      denominator: 'Tutte le richieste del mese.',
      quality: 'Gli ultimi tre mesi possono ancora crescere: i 90 giorni non sono finiti.',
    },
    'days-to-proposal': {
      name: 'Giorni alla prima proposta',
      definition: 'Quanto aspetta in media chi riceve una proposta entro 90 giorni.',
      numerator: 'I giorni dalla richiesta alla prima proposta, sommati.',
      denominator: 'Le richieste del mese che hanno avuto una proposta entro 90 giorni.',
      quality: 'Chi non riceve proposte non è nella media: va letto con le richieste che trovano un gruppo.',
    },
    'groups-started': {
      name: 'Gruppi partiti',
      definition: 'Quanti gruppi partono in un mese.',
      numerator: 'I gruppi partiti nel mese.',
      quality: 'Un gruppo parte quando l’ultima famiglia firma.',
    },
    'group-size': {
      name: 'Famiglie per gruppo',
      definition: 'Quante famiglie ha in media un gruppo che parte.',
      numerator: 'Le famiglie dei gruppi partiti nel mese.',
      denominator: 'I gruppi partiti nel mese.',
      quality: 'Conta chi ha detto sì alla partenza, e anche chi è arrivato dopo.',
    },
    'families-sharing': {
      name: 'Famiglie che condividono',
      definition: 'Quante famiglie fanno parte di un gruppo attivo nel mese.',
      numerator: 'Le richieste diverse che hanno un posto in un gruppo attivo nel mese.',
      quality: 'Una famiglia con due richieste è contata due volte.',
    },
    'hours-shared': {
      name: 'Ore condivise',
      definition: 'Le ore di servizio tenute dai gruppi: sono ore di lavoro regolare.',
      numerator: 'La durata degli incontri che il registro dà per tenuti nel mese.',
      quality: 'Vale quanto è tenuto il registro. Un’ora di un gruppo è un’ora, quante che siano le famiglie.',
    },
    attendance: {
      name: 'Presenze agli incontri',
      definition: 'Quante volte chi ha un posto c’è davvero.',
      numerator: 'Le presenze segnate nel registro nel mese.',
      denominator: 'Presenze e assenze segnate nel mese.',
      quality: 'Vale quanto è tenuto il registro.',
    },
    'price-ratio': {
      name: 'Prezzo insieme, su prezzo da soli',
      definition: 'Quanto paga una famiglia in un gruppo, su cento euro che pagherebbe da sola.',
      numerator: 'Le quote orarie delle famiglie nei gruppi partiti nel mese, in centesimi.',
      denominator: 'Quanto pagherebbero da sole per la stessa ora, in centesimi.',
      quality: 'Il prezzo da soli è quello che dice chi chiede, o quello del territorio.',
    },
    'entries-expired': {
      name: 'Schede scadute',
      definition: 'Quante schede del catalogo nessuno ha ricontrollato in tempo.',
      numerator: 'Le schede attive la cui data di controllo è passata.',
      denominator: 'Tutte le schede attive.',
      quality:
        'È una fotografia del giorno in cui si misura: di un mese passato non si può rifare, e perciò non si pubblica.',
    },
    'helped-share': {
      name: 'Bisogno risolto',
      definition: 'Quante famiglie dicono che il gruppo le ha aiutate.',
      numerator: 'Le risposte «sì» del mese alla domanda se il gruppo è servito.',
      denominator: 'Tutte le risposte del mese.',
      quality: fromFeedback,
    },
    'met-share': {
      name: 'Nuove conoscenze',
      definition: 'Quante famiglie hanno conosciuto qualcuno grazie al gruppo.',
      numerator: 'Le risposte del mese che dicono di avere conosciuto altre famiglie, o il quartiere.',
      denominator: 'Tutte le risposte del mese.',
      quality: fromFeedback,
    },
    'again-share': {
      name: 'Lo rifarebbero',
      definition: 'Quante famiglie lo rifarebbero.',
      numerator: 'Le risposte «sì» del mese alla domanda se lo rifarebbero.',
      denominator: 'Tutte le risposte del mese.',
      quality: fromFeedback,
    },
    'providers-active': {
      name: 'Enti attivi e verificati',
      definition: 'Quanti enti danno servizi, con una verifica negli ultimi 12 mesi.',
      numerator: 'Gli enti attivi verificati da meno di 12 mesi.',
      quality: byHand,
    },
    'points-of-presence': {
      name: 'Punti di comunità',
      definition: 'I luoghi dove si può entrare e chiedere.',
      numerator: 'I luoghi aperti nel mese.',
      quality: byHand,
    },
    'services-for-cluster': {
      name: 'Servizi per il cluster',
      definition: 'Quanti servizi ci sono per le persone del cluster.',
      numerator: 'I servizi attivi nel mese, di ogni tipo di risposta.',
      quality: 'Dire di quale cluster. Dice che una risposta c’è, non chi raggiunge.',
    },
    volunteers: {
      name: 'Volontari',
      definition: 'Quante persone danno tempo senza compenso.',
      numerator: 'Le persone attive nel mese.',
      quality: byHand,
    },
    cost: {
      name: 'Costo',
      definition: 'Quanto costa la sperimentazione in un mese.',
      numerator: 'La spesa del mese, in centesimi di euro.',
      quality: byHand,
    },
    'contacts-in-person': {
      name: 'Contatti di persona o per telefono',
      definition: 'Quanti contatti arrivano allo sportello, a casa o per telefono, e non dal sito.',
      numerator: 'I contatti del mese per telefono, allo sportello o a casa.',
      denominator: 'I contatti del mese, da ogni canale.',
      quality: 'Vale quanto ogni sportello segna i contatti. Un contatto non è ancora una richiesta.',
    },
    'vouchers-used': {
      name: 'Contributi usati',
      definition: 'Quanti dei contributi concessi sono usati.',
      numerator: 'I contributi usati nel mese.',
      denominator: 'I contributi concessi.',
      quality: byHand,
    },
    'caregiver-burden': {
      name: 'Peso della cura',
      definition: 'Quanto pesa la cura su chi assiste, con un questionario.',
      numerator: 'I punteggi, sommati.',
      denominator: 'Le persone che hanno risposto.',
      quality: 'Dire quale questionario si usa: ognuno ha la sua scala e la sua licenza.',
    },
    loneliness: {
      name: 'Solitudine',
      definition: 'Quanto si sentono sole le persone, con una domanda breve.',
      numerator: 'I punteggi, sommati.',
      denominator: 'Le persone che hanno risposto.',
      quality: 'Dire quale domanda si usa: ognuna ha la sua scala e la sua licenza.',
    },
    'delayed-entry': {
      name: 'Ingresso rimandato nei servizi',
      definition: 'Di quanti mesi si rimanda l’ingresso in un servizio pesante.',
      numerator: 'I mesi, sommati.',
      denominator: 'Le persone seguite.',
      quality: 'Serve un confronto: che cosa sarebbe successo senza?',
    },
    'regular-hours': {
      name: 'Ore di lavoro regolare',
      definition: 'Quante delle ore di cura pagate dalle famiglie sono di lavoro regolare.',
      numerator: 'Le ore con un contratto o di un ente, nel mese.',
      denominator: 'Tutte le ore di cura pagate, anche quelle senza contratto.',
      quality: 'Le ore senza contratto le dicono le famiglie: sono una stima, e di solito sono di più.',
    },
    satisfaction: {
      name: 'Soddisfazione',
      definition: 'Quante persone sono contente di come è andata.',
      numerator: 'Le risposte contente.',
      denominator: 'Tutte le risposte.',
      quality: byHand,
    },
  } satisfies Record<LibraryCode, Words> as Record<LibraryCode, Words>,
};
