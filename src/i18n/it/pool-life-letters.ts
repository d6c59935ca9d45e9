import { day } from './day.ts';

export interface CalledLetterFacts {
  readonly kind: string;
  readonly quarters: string;
  readonly when: string;
  readonly hours: string;
  readonly families: number;
  readonly seats: string;
  readonly ages: string;
  readonly needs: string;
  readonly ceiling: string;
  readonly latest: string | undefined;
  readonly until: string;
  readonly link: string;
  readonly byAccount: boolean;
}

interface ProviderLetterFacts {
  readonly kind: string;
  readonly when: string;
  readonly link: string;
  /** Whether the link is to the pages of an account, or is the provider’s own secret. */
  readonly byAccount: boolean;
}

const ownLink = 'Questo link è solo vostro: non giratelo ad altri.';

function yours({ link, byAccount }: ProviderLetterFacts): string {
  return byAccount ? `I vostri gruppi:\n${link}` : `La vostra offerta e che cosa si è deciso:\n${link}\n\n${ownLink}`;
}

/** Mail from the last yes to the start. It never names anybody of a family. */
export const poolLifeLetters = {
  callOpenedSubject: 'Avete detto tutti sì: ora si cercano offerte',
  callOpened: (f: { kind: string; until: string; link: string }) => `Ciao,

tutte le famiglie hanno detto sì (${f.kind}).

Adesso altri enti possono offrire lo stesso aiuto a un prezzo più basso, fino ${day('al', f.until)}. Nessuno paga più di quanto diceva la proposta.

Non devi fare niente. A che punto siamo lo vedi qui:
${f.link}

Questo link è solo per te.`,
  chooseSubject: 'Scegli chi aiuta il tuo gruppo',
  choose: (f: { kind: string; offers: number; by: string; link: string }) => `Ciao,

per il tuo gruppo (${f.kind}) ${f.offers === 1 ? 'c’è 1 offerta' : `ci sono ${f.offers} offerte`}.

Guardale una accanto all’altra, e segna quelle che vanno bene per te entro ${day('il', f.by)}:
${f.link}

Vince l’offerta che va bene a più famiglie; se sono pari, la più economica.

Questo link è solo per te.`,
  signSubject: 'Leggi e firma l’accordo del tuo gruppo',
  sign: (f: {
    kind: string;
    when: string;
    provider: string;
    owed: string;
    alone: string;
    by: string;
    link: string;
  }) => `Ciao,

l’accordo del tuo gruppo è pronto (${f.kind}).

Quando: ${f.when}
Con: ${f.provider}
Paghi ${f.owed} all’ora invece di ${f.alone}.

Leggilo e firma entro ${day('il', f.by)}:
${f.link}

Il gruppo parte quando hanno firmato tutte le famiglie. Se preferisci la carta, firma allo sportello.

Questo link è solo per te.`,
  startedSubject: 'Il tuo gruppo parte',
  started: (f: { kind: string; when: string; starts: string; link: string }) => `Ciao,

tutte le famiglie hanno firmato: il gruppo parte (${f.kind}).

Quando: ${f.when}
Primo giorno: ${f.starts}

Qui decidi che cosa far vedere alle altre famiglie, un passo alla volta:
${f.link}

Questo link è solo per te.`,
  calledSubject: 'Un gruppo di famiglie cerca un’offerta',
  called: (f: CalledLetterFacts) => `Buongiorno,

${f.families} famiglie hanno bisogno dello stesso aiuto e cercano un’offerta.

Aiuto: ${f.kind}
Quartiere: ${f.quarters}
Quando: ${f.when} (${f.hours})
Posti: ${f.seats}
Età: ${f.ages}
Serve anche: ${f.needs}
Prezzo più alto: ${f.ceiling} all’ora per tutto il gruppo${f.latest === undefined ? '' : `\nSi comincia entro: ${f.latest}`}

Chi sono le famiglie si sa solo se la vostra offerta è scelta e tutte hanno firmato. Scelgono loro: vince l’offerta che va bene a più famiglie; a parità, la più economica.

${
  f.byAccount
    ? `Potete offrire fino ${day('al', f.until)}, con il vostro account:
${f.link}`
    : `Potete offrire, o dire di no, fino ${day('al', f.until)}. Non serve un account, basta questo link:
${f.link}

${ownLink}`
}`,
  offerTakenSubject: 'La vostra offerta è stata scelta',
  offerTaken: (f: ProviderLetterFacts) => `Buongiorno,

le famiglie hanno scelto la vostra offerta (${f.kind}; ${f.when}). Ora firmano l’accordo: vi scriviamo quando il gruppo parte.

${yours(f)}`,
  offerNotTakenSubject: 'Le famiglie hanno scelto un’altra offerta',
  offerNotTaken: (f: ProviderLetterFacts) => `Buongiorno,

per il gruppo (${f.kind}; ${f.when}) le famiglie hanno scelto un’altra offerta. Grazie di aver partecipato: il vostro operatore è di nuovo libero in quegli orari.

${yours(f)}`,
  notStartedSubject: 'Il gruppo non parte',
  notStarted: (f: ProviderLetterFacts) => `Buongiorno,

le famiglie del gruppo (${f.kind}; ${f.when}) non hanno trovato un accordo: il gruppo non parte. Il vostro operatore è di nuovo libero in quegli orari. Grazie di averlo tenuto da parte.

${yours(f)}`,
  providerStartedSubject: 'Un vostro gruppo parte',
  providerStarted: (f: ProviderLetterFacts) => `Buongiorno,

tutte le famiglie hanno firmato: il gruppo parte (${f.kind}; ${f.when}). ${f.byAccount ? 'Nella vostra pagina trovate i nomi e il posto.' : 'I nomi e il posto ve li dà lo sportello del Comune.'}

${yours(f)}`,
};
