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

Questo link è solo per te. Nessuno vede il tuo nome o il tuo indirizzo prima che tutti abbiano detto sì.`,
  agreedSubject: 'Il tuo gruppo parte',
  agreed: (f: GroupLetterFacts) => `Ciao,

tutte le famiglie hanno detto sì: il gruppo parte (${f.kind}).

Quando: ${f.when}

Qui trovi con chi sei, dove e quanto paghi:
${f.link}

Questo link è solo per te.`,
  endedSubject: 'Il gruppo non parte: cerchiamo ancora',
  ended: (f: Omit<GroupLetterFacts, 'when'>) => `Ciao,

il gruppo che ti avevamo proposto (${f.kind}) non parte, o si è sciolto.

La tua richiesta è di nuovo in attesa con tutto quello che avevi scritto, e cerchiamo ancora ogni notte. Non devi fare niente.

La tua richiesta:
${f.link}`,
};
