import { day } from './day.ts';

export interface StatementLetterFacts {
  readonly kind: string;
  readonly month: string;
  readonly link: string;
}

export interface ChangeLetterFacts {
  readonly kind: string;
  readonly link: string;
}

/** Mail of a group that runs. It says that there is something, and where: never who, and no sums. */
export const poolRunningLetters = {
  statementSubject: (month: string) => `Il conto di ${month}`,
  statement: (f: StatementLetterFacts) => `Ciao,

il conto di ${f.month} del tuo gruppo è pronto (${f.kind}).

Lo trovi qui, riga per riga:
${f.link}

Questo link è solo per te. Qualcosa non torna? Chiama lo sportello.`,
  changeAskedSubject: 'Nel tuo gruppo cambia qualcosa: dicci che ne pensi',
  changeAsked: (f: ChangeLetterFacts & { readonly by: string }) => `Ciao,

nel tuo gruppo può cambiare qualcosa (${f.kind}). Ti chiediamo prima.

Guarda che cosa, e quanto pagheresti. Rispondi entro ${day('il', f.by)}:
${f.link}

Questo link è solo per te.`,
  changeAppliedSubject: 'Il tuo gruppo cambia',
  changeApplied: (f: ChangeLetterFacts & { readonly from: string }) => `Ciao,

il tuo gruppo cambia (${f.kind}). Vale ${day('dal', f.from)}.

Qui trovi con chi sei, quando e quanto paghi:
${f.link}

Questo link è solo per te.`,
  changeOverSubject: 'Nel gruppo resta tutto com’era',
  changeOver: (f: ChangeLetterFacts) => `Ciao,

del cambio che ti avevamo chiesto (${f.kind}) non si fa niente: non tutti potevano. Resta tutto com’era.

I particolari:
${f.link}`,
  contributionSubject: 'Il contributo del Comune cambia',
  contribution: (f: ChangeLetterFacts & { readonly from: string }) => `Ciao,

cambia quello che il Comune paga per te nel tuo gruppo (${f.kind}). Vale ${day('dal', f.from)}. Quello che devi per i giorni di prima resta com’è.

L’accordo, con il conto nuovo:
${f.link}

Questo link è solo per te.`,
  contributionToSign: (f: ChangeLetterFacts) => `Ciao,

il Comune ha segnato il suo contributo per il gruppo in cui puoi entrare (${f.kind}). L’accordo è cambiato.

Leggilo, e se va bene firmalo:
${f.link}

Questo link è solo per te.`,
  refillSubject: 'Il tuo gruppo aspetta una famiglia',
  refill: (f: ChangeLetterFacts & { readonly until: string }) => `Ciao,

nel tuo gruppo (${f.kind}) siete rimasti in pochi. Gli incontri si fermano, e non si pagano.

Cerchiamo chi si aggiunge fino ${day('al', f.until)}. Se non troviamo nessuno, il gruppo si chiude e la tua richiesta torna in attesa: non perdi niente.

Il tuo gruppo:
${f.link}

Questo link è solo per te.`,
  finishedSubject: 'Il gruppo è finito: com’è andata?',
  finished: (f: ChangeLetterFacts) => `Ciao,

il tuo gruppo è finito (${f.kind}). Com’è andata? Sono tre domande, un minuto:
${f.link}

La tua richiesta è di nuovo in attesa. Se non ti serve più, puoi ritirarla dalla sua pagina.

Questo link è solo per te.`,
  lastDaySubject: 'Il tuo gruppo ha un ultimo giorno',
  lastDay: (f: ChangeLetterFacts & { readonly on: string }) => `Ciao,

il tuo gruppo (${f.kind}) si incontra fino ${day('al', f.on)}. Poi finisce.

Ti serve ancora? La tua richiesta torna in attesa da sola, e cerchiamo di nuovo.

Il tuo gruppo:
${f.link}

Questo link è solo per te.`,
  messageSubject: 'C’è un messaggio nel tuo gruppo',
  message: (f: { readonly link: string }) => `Ciao,

nel tuo gruppo c’è un messaggio. Lo leggi qui:
${f.link}

Questo link è solo per te.`,
  reportedSubject: 'Un messaggio di un gruppo è segnalato',
  reported: (f: {
    readonly link: string;
  }) => `Una famiglia ha segnalato un messaggio del suo gruppo. Guardalo, e decidi se nasconderlo:
${f.link}`,
};
