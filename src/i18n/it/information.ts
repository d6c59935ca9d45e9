/** Texts of the pages that every footer leads to. */
export const information = {
  accessibility: {
    title: 'Dichiarazione di accessibilità',
    lead: 'Questo sito deve andare bene per tutti: con la tastiera, con lo zoom, con un lettore di schermo, senza script.',
    sections: [
      {
        heading: 'Stato di conformità',
        paragraphs: [
          'Il progetto prova ogni sua pagina con strumenti automatici (WCAG 2.2, livelli A e AA) e con la sola tastiera. Una prova automatica non trova tutto: nessuna verifica indipendente è stata ancora fatta, e finché non lo sarà la conformità è da considerare parziale.',
        ],
      },
      {
        heading: 'La dichiarazione ufficiale',
        paragraphs: [
          'Il Comune che usa questa piattaforma compila ogni anno la sua dichiarazione sul sito di AgID e ne mette qui il link. Questa è una installazione di prova e non ne ha una.',
        ],
      },
      {
        heading: 'Se qualcosa non va',
        paragraphs: [
          'Scrivilo nella pagina "Segnala un problema", o dillo allo sportello: quello che si fa qui si può fare anche a voce e su carta.',
        ],
      },
    ],
  },
  questions: {
    title: 'Domande frequenti',
    lead: 'Le risposte alle domande che le persone fanno di più.',
    sections: [
      {
        heading: 'Devo registrarmi?',
        paragraphs: [
          'No. Per cercare e per chiedere non serve un accesso. Quando chiedi ricevi un codice e un link segreto: con quello segui e cambi la tua richiesta.',
        ],
      },
      {
        heading: 'Chi vede quello che scrivo?',
        paragraphs: [
          'Lo sportello del Comune che ti aiuta. Le altre famiglie vedono di te solo quello che decidi tu, dopo che avete firmato tutti.',
        ],
      },
      {
        heading: 'Che cosa vuol dire condividere?',
        paragraphs: [
          'Famiglie vicine con lo stesso bisogno dividono lo stesso professionista e il suo prezzo. Nessuno paga più che da solo, e puoi sempre dire no.',
        ],
      },
      {
        heading: 'E se il bisogno è pesante?',
        paragraphs: [
          'Se serve aiuto per lavarsi, mangiare o di notte, la richiesta va a professionisti: non ti proponiamo di condividere.',
        ],
      },
      {
        heading: 'Chi decide?',
        paragraphs: [
          'Tu. Un programma cerca chi può condividere e ti fa una proposta, spiegando i conti. Nessun diritto è deciso da una macchina.',
        ],
      },
    ],
  },
  report: {
    title: 'Segnala un problema',
    lead: 'Un errore, una cosa poco chiara, una barriera: diccelo.',
    sections: [
      {
        heading: 'Allo sportello',
        paragraphs: [
          'Vai allo sportello sociale del tuo Comune o telefona: chi ti risponde può fare per te tutto quello che si fa qui.',
        ],
      },
      {
        heading: 'Un problema del programma',
        paragraphs: [
          'WILL è software libero: chi lo installa indica qui il proprio indirizzo per le segnalazioni. Questa è una installazione di prova.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'Chiediamo solo quello che serve, lo diciamo prima, lo cancelliamo quando non serve più.',
    sections: [
      {
        heading: 'Chi tratta i dati',
        paragraphs: [
          'Il Comune. I dati servono solo a rispondere alla tua richiesta (Regolamento UE 2016/679, art. 6 e 9).',
        ],
      },
      {
        heading: 'Che cosa resta nascosto',
        paragraphs: [
          'Chi sei e dove abiti non lo sa nessuna famiglia prima che tu dica sì. I tuoi contatti stanno separati dalla richiesta, e ogni volta che qualcuno dello sportello li apre resta scritto.',
        ],
      },
      {
        heading: 'Quanto a lungo',
        paragraphs: [
          'Una richiesta cominciata e non inviata si cancella dopo un giorno. Puoi ritirare la tua richiesta in ogni momento: dopo 30 giorni cancelliamo nome, contatti e link, e resta solo un bisogno senza nome, per i conti.',
          'Se per un anno non ti fai sentire, la richiesta finisce da sola. Un mese prima ti scriviamo.',
        ],
      },
      {
        heading: 'Che cosa resta di un gruppo',
        paragraphs: [
          'Quello che resta di un gruppo si cancella da solo, di notte. Nome e contatti se ne vanno per primi: 30 giorni dopo che ritiri la richiesta.',
          'Se il gruppo non parte, dopo 90 giorni cancelliamo tutto. Se parte e poi finisce, dopo 90 giorni cancelliamo i messaggi. Con loro se ne va quello che vi siete mostrati, quali offerte preferivi e perché hai detto no.',
          'Dopo un anno e mezzo cancelliamo chi c’era a ogni incontro, e le risposte alle tre domande della fine. Restano i totali.',
          'I conti, l’accordo e le firme restano più a lungo, sotto il codice della richiesta. Servono a dire chi ha pagato che cosa. Restano dieci anni, dopo l’anno in cui il gruppo finisce. Il Comune può scegliere un altro numero, mai meno di cinque: lo leggi nella pagina dei tuoi conti (Codice civile, articoli 2220, 2946 e 2948).',
          'Alla fine restano solo numeri: quanti gruppi, quante famiglie, quante ore, a che prezzo.',
        ],
      },
      {
        heading: 'Numeri piccoli',
        paragraphs: ['Nei numeri pubblici tutto quello che riguarda meno di cinque famiglie si legge "meno di 5".'],
      },
      {
        heading: 'Cookie',
        paragraphs: [
          'Nessuno per chi cerca o chiede. Chi lavora per il Comune ne ha uno, tecnico, finché resta dentro. Nessuna pagina chiede nulla ad altri siti.',
        ],
      },
    ],
  },
  legal: {
    title: 'Note legali',
    lead: 'Di chi è questo sito, che cosa ne puoi fare.',
    sections: [
      {
        heading: 'Il programma',
        paragraphs: [
          'WILL è software libero con licenza EUPL-1.2. Realizza, per i Comuni, il modello del Welfare Innovation Local Lab (2019-2024).',
        ],
      },
      {
        heading: 'I dati',
        paragraphs: [
          'I numeri pubblicati dalle città sono dati aperti. I fatti sulle città portano la loro fonte. Le persone di prova sono inventate.',
        ],
      },
    ],
  },
};
