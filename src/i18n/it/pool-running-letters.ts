export interface StatementLetterFacts {
  readonly kind: string;
  readonly month: string;
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
};
