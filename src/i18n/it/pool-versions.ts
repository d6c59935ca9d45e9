import type { Difference } from '../../domain/group-life/what-changed.ts';
import { day } from './day.ts';

/** The agreement of a group that runs: its versions, and what who joins signs with its yes. */
export const poolVersions = {
  lead: (from: string) => `Questa versione vale ${day('dal', from)}. Quello che devi per i giorni di prima non cambia.`,
  leadPast: 'È una versione di prima. Non vale più: resta qui per chi la vuole rileggere.',
  changedTitle: 'Che cosa cambia',
  beforeAfter: (before: string, after: string) => `Prima ${before}, poi ${after}`,
  differences: {
    families: 'Famiglie',
    part: 'La tua parte di un’ora, prima del contributo',
    owed: 'Paghi tu, all’ora',
    contribution: 'Contributo del Comune',
    operator: 'Chi viene',
    provider: 'Ente',
    'first-day': 'Primo giorno',
  } satisfies Record<Difference['what'], string>,
  title: 'Tutte le versioni',
  text: 'Se cambia chi c’è, o quanto si paga, l’accordo ha una versione nuova. Quelle di prima restano.',
  name: (n: number) => `Versione ${n}`,
  atMost: (amount: string) => `${amount} al massimo: i giorni non costano tutti uguale`,
  replaced: 'Cambiata prima del primo giorno: non vale',
  first: 'Vale dal primo giorno del gruppo',
  from: (from: string) => `Vale ${day('dal', from)}`,
  holds: 'Questa versione vale da',
  holdsAfterYes: 'Il giorno dopo il sì di tutte le famiglie',
  neverAlone: 'Nessuno paga più che da solo.',
  isee: 'Il Comune può pagare una parte. Porta la tua attestazione ISEE allo sportello: vale dal giorno dopo.',
  signAgain:
    'Il gruppo va avanti lo stesso. Se sei d’accordo puoi firmare anche questa versione, qui o su carta allo sportello.',
  join: {
    lead: (by: string) =>
      `Un gruppo vicino a te ha un posto. Leggi l’accordo. Se va bene firmalo entro ${day('il', by)}: la firma è il tuo sì.`,
    leadSigned: 'Hai firmato. Aspettiamo le altre famiglie: entri se tutte dicono sì.',
    text: 'Entri solo se tutte le famiglie dicono sì. Se firmi, dici sì a tutto quello che leggi qui. Puoi firmare anche su carta, allo sportello.',
    sign: 'Firmo, ed entro nel gruppo',
    noTitle: 'Non fa per te?',
    noText: 'La tua richiesta torna in attesa, al suo posto. Alle altre famiglie non diciamo chi è stato.',
    no: 'No, grazie',
    toRead: 'Leggi l’accordo, e rispondi',
    toReadText:
      'Prima di rispondere leggi l’accordo: le regole della casa, le assenze, il preavviso, il prezzo riga per riga.',
    again: 'Rileggi l’accordo che hai firmato',
  },
  staff: {
    contributionRuns: 'Il gruppo è attivo: vale da domani. Quello che la famiglia deve fino a oggi non cambia.',
    contributionJoins:
      'Se chi entra ha un ISEE basso, segna la fascia prima della firma. Se ha già firmato, deve leggere e firmare di nuovo.',
    joinPaper: (code: string) => `${code} ha firmato: il foglio è qui`,
    joinText: 'Chi entra firma l’accordo prima del sì: stampalo, e segna qui la firma.',
  },
};
