import { day } from './day.ts';

export interface ProposalLetterFacts {
  readonly families: number;
  readonly kind: string;
  readonly when: string;
  readonly provider: string;
  readonly share: string;
  readonly alone: string;
  readonly by: string;
  readonly link: string;
}

export interface GroupLetterFacts {
  readonly kind: string;
  readonly when: string;
  readonly link: string;
}

export interface StoppedLetterFacts {
  readonly kind: string;
  readonly provider: string;
  readonly link: string;
}

/** Mail about groups. It never names anybody: names are behind the link. */
export const poolLetters = {
  proposedSubject: 'Abbiamo trovato con chi condividere',
  proposed: (f: ProposalLetterFacts) => `Ciao,

abbiamo trovato un gruppo per la tua richiesta (${f.kind}): ${f.families} famiglie, contando la tua.

Quando: ${f.when}
Con: ${f.provider}
Paghi ${f.share} all'ora invece di ${f.alone}.

Guarda la proposta e rispondi entro ${day('il', f.by)}:
${f.link}

Questo link è solo per te. Nessuno vede il tuo nome o il tuo indirizzo se non lo decidi tu.`,
  carriedSubject: 'Il tuo sì vale per un gruppo che abbiamo trovato',
  carried: (f: ProposalLetterFacts) => `Ciao,

avevi già detto sì, a certe condizioni. Abbiamo trovato un gruppo che le rispetta (${f.kind}): ${f.families} famiglie, contando la tua.

Quando: ${f.when}
Con: ${f.provider}
Paghi ${f.share} all'ora invece di ${f.alone}.

Il tuo sì è la tua risposta: non devi fare niente. Le altre famiglie rispondono entro ${day('il', f.by)}. Fino ad allora puoi cambiare idea:
${f.link}

Questo link è solo per te. Nessuno vede il tuo nome o il tuo indirizzo se non lo decidi tu.`,
  notCarried: (f: ProposalLetterFacts & { readonly why: string }) => `Ciao,

abbiamo trovato un gruppo per la tua richiesta (${f.kind}): ${f.families} famiglie, contando la tua.

Quando: ${f.when}
Con: ${f.provider}
Paghi ${f.share} all'ora invece di ${f.alone}.

Avevi già detto sì a un gruppo in partenza, ma qui quel sì non vale: ${f.why}. Per questo te lo chiediamo, e non decidiamo noi per te.

Guarda la proposta e rispondi entro ${day('il', f.by)}:
${f.link}

Questo link è solo per te. Nessuno vede il tuo nome o il tuo indirizzo se non lo decidi tu.`,
  /** Why a yes in advance is not the answer to a proposal. */
  yesFaults: {
    'another-group': 'cambiano i giorni, il posto o chi viene',
    start: 'può cominciare dopo il giorno che avevi detto',
    'not-with': 'c’è una famiglia con cui eri già',
    'too-few': 'le famiglie sono meno di quante volevi',
    'too-many': 'le famiglie sono più di quante volevi',
    price: 'il prezzo è più alto del tuo massimo',
  },
  endedSubject: 'Il gruppo non parte: cerchiamo ancora',
  ended: (f: Omit<GroupLetterFacts, 'when'>) => `Ciao,

il gruppo che ti avevamo proposto (${f.kind}) non parte, o si è sciolto.

La tua richiesta è di nuovo in attesa con tutto quello che avevi scritto, e cerchiamo ancora ogni notte. Non devi fare niente.

La tua richiesta:
${f.link}`,
  withdrawnSubject: 'Il gruppo non può partire o continuare: cerchiamo ancora',
  withdrawn: (f: StoppedLetterFacts) => `Ciao,

${f.provider} non può più dare questo servizio (${f.kind}), quindi il tuo gruppo si ferma qui. Non dipende da te né dalle altre famiglie.

La tua richiesta è di nuovo in attesa con tutto quello che avevi scritto: da stanotte cerchiamo un gruppo con un altro ente. Non devi fare niente.

La tua richiesta:
${f.link}`,
  stoppedSubject: 'Il servizio del tuo gruppo è sospeso',
  stopped: (f: StoppedLetterFacts & { readonly why: string; readonly since: string; readonly until: string }) => `Ciao,

${day('dal', f.since)} il servizio del tuo gruppo si ferma (${f.kind}, con ${f.provider}) perché ${f.why}.

Gli incontri fermi non si pagano. Il gruppo, i giorni e il prezzo restano tuoi.

Cerchiamo chi può venire. Se c’è qualcuno te lo chiediamo con un’altra lettera: prima vedi il prezzo, poi decidi. Intanto lo sportello ti chiama.

Se non si riparte entro ${day('il', f.until)}, il gruppo si chiude e la tua richiesta torna in attesa: non perdi niente.

Tutto quello che c’è da sapere è qui:
${f.link}

Questo link è solo per te.`,
  resumedSubject: 'Il tuo gruppo riparte',
  resumed: (f: StoppedLetterFacts) => `Ciao,

il tuo gruppo (${f.kind}, con ${f.provider}) riprende negli stessi giorni, allo stesso prezzo.

Il tuo gruppo:
${f.link}

Questo link è solo per te.`,
};
