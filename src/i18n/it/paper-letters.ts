import { day } from './day.ts';

interface Kind {
  readonly kind: string;
}

interface Terms extends Kind {
  readonly when: string;
  readonly provider: string;
  readonly pays: string;
  readonly alone: string;
}

/**
 * Letters for who reads no e-mail, as they go into the envelope or are read aloud on the phone: no link, short paragraphs. Whom they
 * are for and what to do are added by the page. They never name anybody.
 */
export const paperLetters = {
  made: (code: string) => `La tua richiesta è arrivata. Il suo codice è ${code}.

Tieni questo foglio: il codice serve quando chiami o vieni allo sportello.

Appena c’è una novità te la diciamo noi.`,
  stillNeeded: () => `È quasi un anno che la tua richiesta aspetta. Ti serve ancora?

Se non rispondi, tra un mese la richiesta finisce. Allora cancelliamo i tuoi dati.`,
  resumed: () => `La pausa della tua richiesta è finita. Da oggi cerchiamo di nuovo.

Non ti serve più, o vuoi un’altra pausa? Basta dirlo allo sportello.`,
  mandateToShow: (f: {
    readonly by: string;
  }) => `Chiedi aiuto per un’altra persona. Per continuare serve il documento del tuo incarico.

Portalo allo sportello entro ${day('il', f.by)}. Dopo, lo sportello parla con la persona.`,
  mandateEnds: (f: {
    readonly by: string;
  }) => `Chiedi aiuto per un’altra persona. Il tuo documento vale fino ${day('al', f.by)}.

L’incarico continua? Porta il documento nuovo allo sportello.`,
  mergeAsked: () => `Abbiamo due richieste che sembrano tue. Se vuoi le uniamo in una sola.

Se non rispondi, restano tutte e due come sono.`,
  mergeUndone: (code: string) => `Due richieste erano state unite. Ora sono di nuovo due.

La tua ha il codice ${code}.`,
  joined: (f: Kind & { readonly days: string }) => `Sei in un gruppo che sta per partire (${f.kind}). Giorni: ${f.days}.

Non hai ancora promesso niente. Quando il gruppo è completo ti chiediamo se va bene.`,
  withoutYou: (
    f: Kind & { readonly why: string },
  ) => `Il gruppo in cui eri (${f.kind}) è partito senza di te. Ecco perché: ${f.why}.

La tua richiesta resta in attesa. La guardiamo ogni notte.`,
  formingClosed: (
    f: Kind & { readonly why: string; readonly hadYes: boolean },
  ) => `Il gruppo in cui eri (${f.kind}) si è chiuso prima di partire. Ecco perché: ${f.why}.
${f.hadYes ? '\nIl sì che avevi dato valeva solo per quel gruppo: non ti impegna più.\n' : ''}
La tua richiesta resta in attesa. La guardiamo ogni notte.`,
  leftOut: (f: {
    readonly why: string;
    readonly change: string | undefined;
    readonly form: string;
  }) => `Abbiamo cercato un gruppo per te, e non c’è ancora.

Perché: ${f.why}

${f.change === undefined ? 'Per ora non devi cambiare niente.' : `Che cosa basterebbe: ${f.change}. Puoi cambiare la richiesta al telefono, o con il modulo ${f.form}.`}

La tua richiesta resta in attesa. La guardiamo ogni notte.`,
  near: (
    f: Kind & { readonly quarter: string; readonly days: string },
  ) => `Nel quartiere ${f.quarter} sta per partire un gruppo (${f.kind}). Giorni: ${f.days}.

Ti va di entrare? Lo sportello ti dice quanto costa, e scrive la richiesta con te. Se non ti va, non devi fare niente.

Non vuoi più questi avvisi? Dillo allo sportello: cancelliamo il tuo nome e il tuo telefono.`,
  inGroup: (f: { readonly group: string }) => `Sei in un gruppo che sta per partire: ${f.group}.

Una cosa da fare: dicci se va bene. Non prometti ancora niente.`,
  proposed: (
    f: Terms & { readonly families: number },
  ) => `Abbiamo trovato un gruppo per te (${f.kind}): ${f.families} famiglie, contando la tua.

Quando: ${f.when}

Con: ${f.provider}

Paghi ${f.pays} all’ora invece di ${f.alone}.

Nessuno vede il tuo nome o il tuo indirizzo se non lo decidi tu.`,
  carried: (
    f: Terms & { readonly families: number },
  ) => `Avevi già detto sì, a certe condizioni. Abbiamo trovato un gruppo che le rispetta (${f.kind}): ${f.families} famiglie, contando la tua.

Quando: ${f.when}

Con: ${f.provider}

Paghi ${f.pays} all’ora invece di ${f.alone}.

Il tuo sì è la tua risposta. Se hai cambiato idea, dillo allo sportello.`,
  ended: (f: Kind) => `Il gruppo che ti avevamo proposto (${f.kind}) non parte, o si è sciolto.

La tua richiesta è di nuovo in attesa. Cerchiamo ancora, ogni notte.`,
  withdrawn: (
    f: Kind & { readonly provider: string },
  ) => `${f.provider} non può più dare questo servizio (${f.kind}). Il tuo gruppo si ferma qui. Non dipende da te.

La tua richiesta è di nuovo in attesa. Da stanotte cerchiamo un altro ente.`,
  callOpened: (f: Kind & { readonly until: string }) => `Tutte le famiglie hanno detto sì (${f.kind}).

Adesso altri enti possono offrire lo stesso aiuto a un prezzo più basso, fino ${day('al', f.until)}.

Nessuno paga più di quanto diceva la proposta.`,
  choose: (
    f: Kind & { readonly offers: number },
  ) => `Per il tuo gruppo (${f.kind}) ${f.offers === 1 ? 'c’è 1 offerta' : `ci sono ${f.offers} offerte`}. Scegli quelle che vanno bene per te.

Allo sportello le guardi una accanto all’altra. Al telefono te le leggiamo.

Vince l’offerta che va bene a più famiglie. Se sono pari, la più economica.`,
  sign: (f: Terms) => `L’accordo del tuo gruppo è pronto (${f.kind}).

Quando: ${f.when}

Con: ${f.provider}

Paghi ${f.pays} all’ora invece di ${f.alone}.

Leggilo e firmalo allo sportello. Il gruppo parte quando hanno firmato tutte le famiglie.`,
  started: (
    f: Kind & { readonly when: string; readonly starts: string },
  ) => `Tutte le famiglie hanno firmato: il gruppo parte (${f.kind}).

Quando: ${f.when}

Primo giorno: ${f.starts}

Decidi tu che cosa far sapere alle altre famiglie. Se vuoi, dillo allo sportello.`,
  stopped: (
    f: Kind & { readonly provider: string; readonly why: string; readonly since: string },
  ) => `Da oggi, ${f.since}, il servizio del tuo gruppo è sospeso (${f.kind}, con ${f.provider}). Ecco perché: ${f.why}.

Gli incontri sono fermi, e quelli che non si fanno non si pagano. Il gruppo, i giorni e il prezzo restano tuoi.

Ti avvisiamo appena si riparte.`,
  goingOn: (f: Kind & { readonly provider: string }) =>
    `${f.provider} è di nuovo in regola. Il tuo gruppo (${f.kind}) riprende negli stessi giorni, allo stesso prezzo.`,
  changeAsked: (
    f: Kind & {
      readonly title: string;
      readonly from: string;
      readonly pays: string | undefined;
      readonly rule: string;
    },
  ) => `${f.title} (${f.kind}). Ti chiediamo prima.

Vale ${day('dal', f.from)}.

${f.pays === undefined ? '' : `Pagheresti ${f.pays} all’ora.\n\n`}${f.rule}`,
  changeApplied: (
    f: Kind & { readonly from: string; readonly pays: string | undefined },
  ) => `Il tuo gruppo cambia (${f.kind}). Vale ${day('dal', f.from)}.${f.pays === undefined ? '' : `\n\nPaghi ${f.pays} all’ora.`}

Con chi sei e quando te lo dice lo sportello.`,
  contribution: (f: Kind & { readonly from: string | undefined }) =>
    f.from === undefined
      ? `Il Comune ha segnato il suo contributo per il gruppo in cui puoi entrare (${f.kind}). L’accordo è cambiato.

Per dire sì serve la tua firma: chiama lo sportello.`
      : `Il contributo del Comune per il tuo gruppo (${f.kind}) cambia. Vale ${day('dal', f.from)}.

L’accordo con i conti te lo stampa lo sportello.`,
  changeOver: (f: Kind) => `Del cambio che ti avevamo chiesto (${f.kind}) non si fa niente: non tutti potevano.

Resta tutto com’era.`,
  refill: (
    f: Kind & { readonly until: string },
  ) => `Nel tuo gruppo (${f.kind}) siete rimasti in pochi. Gli incontri si fermano, e non si pagano.

Cerchiamo chi si aggiunge fino ${day('al', f.until)}. Se non troviamo nessuno, il gruppo si chiude e la tua richiesta torna in attesa.`,
  lastDay: (
    f: Kind & { readonly on: string },
  ) => `Il tuo gruppo (${f.kind}) si incontra fino ${day('al', f.on)}. Poi finisce.

La tua richiesta torna in attesa da sola, e cerchiamo di nuovo.`,
  finished: (f: Kind) => `Il tuo gruppo è finito (${f.kind}). Com’è andata? Sono tre domande, un minuto al telefono.

La tua richiesta è di nuovo in attesa. Se non ti serve più, dillo allo sportello.`,
  statement: (f: Kind & { readonly month: string }) => `Il conto di ${f.month} del tuo gruppo è pronto (${f.kind}).

Lo trovi con questa lettera. Se non c’è, o se qualcosa non torna, chiama lo sportello.`,
  message: () => `Nel tuo gruppo c’è un messaggio. Al telefono te lo leggiamo.`,
  dear: (name: string) => `Per ${name}`,
  request: (code: string) => `Richiesta ${code}`,
  watch: (code: string) => `Avviso ${code}`,
  actTitle: 'Che cosa devi fare',
  acts: {
    nothing: () => 'Non devi fare niente.',
    answer: (by: string) =>
      `Rispondi entro ${day('il', by)}. Chiama lo sportello, oppure segna qui sotto e riporta questo foglio.`,
    call: (by: string) => `Chiama lo sportello, o vieni, entro ${day('il', by)}.`,
  },
  deskTitle: 'Lo sportello',
  desk: (city: string) => `Sportello del Comune di ${city}`,
  phone: (number: string) => `Telefono ${number}`,
  sayCode: (code: string) => `Quando chiami di’ il codice ${code}.`,
  yes: 'Sì',
  no: 'No',
  signature: 'Firma',
};
