import { day } from './day.ts';

interface GroupFacts {
  readonly kind: string;
  readonly link: string;
}

/** Mail about groups that are forming: one action each, and never who is in them. */
export const formingLetters = {
  joinedSubject: 'Sei in un gruppo che sta per partire',
  joined: (f: GroupFacts & { readonly days: string }) => `Ciao,

la tua richiesta (${f.kind}) è entrata in un gruppo in partenza: ${f.days}.

Non hai ancora promesso niente. Quando il gruppo è completo ti chiediamo se va bene.

Guarda il gruppo, o esci quando vuoi:
${f.link}

Questo link è solo per te.`,
  withoutYouSubject: 'Il gruppo è partito senza di te: cerchiamo ancora',
  withoutYou: (f: GroupFacts & { readonly why: string }) => `Ciao,

il gruppo in cui eri (${f.kind}) è partito senza di te. Ecco perché: ${f.why}.

La tua richiesta resta in attesa, e la guardiamo ogni notte. Non devi fare niente.

Guarda gli altri gruppi vicino a te:
${f.link}

Questo link è solo per te.`,
  closedSubject: 'Il gruppo non è partito: cerchiamo ancora',
  closed: (f: GroupFacts & { readonly why: string; readonly hadYes: boolean }) => `Ciao,

il gruppo in partenza in cui eri (${f.kind}) si è chiuso prima di partire. Ecco perché: ${f.why}.
${f.hadYes ? '\nIl sì che avevi dato valeva solo per quel gruppo: non ti impegna più.\n' : ''}
La tua richiesta resta in attesa con tutto quello che avevi scritto, e la guardiamo ogni notte. Non devi fare niente.

Guarda gli altri gruppi vicino a te, o aprine uno tu:
${f.link}

Questo link è solo per te.`,
  closedByTime: (lastDay: string, lacked: string) => `il suo ultimo giorno era ${day('il', lastDay)}, e ${lacked}`,
  closedByStaff: (lacked: string) => `lo ha chiuso il Comune, quando ${lacked}`,
  /** What a group was still missing when it was closed. */
  lacked: {
    family: 'mancavano ancora famiglie',
    place: 'mancava ancora un posto',
    operator: 'mancava ancora chi viene',
    hour: 'mancava ancora qualche ora libera',
    price: 'il prezzo era ancora alto',
  },
  lackedAgreement: 'le famiglie c’erano, ma non si erano ancora accordate',
  leftOutSubject: 'Stiamo ancora cercando un gruppo per te',
  leftOut: (f: { readonly why: string; readonly change: string | undefined; readonly link: string }) => `Ciao,

abbiamo cercato un gruppo per te, e non c’è ancora.

Perché: ${f.why}
${f.change === undefined ? 'Per ora non devi cambiare niente.' : `Che cosa basterebbe: ${f.change}.`}

La tua richiesta resta in attesa, e la guardiamo ogni notte.

Guarda che cosa puoi fare:
${f.link}

Questo link è solo per te.`,
  confirmSubject: 'Vuoi sapere quando parte un gruppo?',
  confirm: (f: GroupFacts & { readonly quarter: string; readonly city: string }) => `Ciao,

qualcuno ci ha chiesto di scriverti quando a ${f.city}, quartiere ${f.quarter}, nasce un gruppo: ${f.kind}.

Se sei stato tu, conferma qui. Il link vale due giorni:
${f.link}

Se non sei stato tu, non fare niente: cancelliamo il tuo indirizzo.`,
  nearSubject: 'Vicino a te sta partendo un gruppo',
  near: (f: GroupFacts & { readonly quarter: string; readonly days: string; readonly stop: string }) => `Ciao,

nel quartiere ${f.quarter} sta partendo un gruppo: ${f.kind}, ${f.days}.

Guarda il gruppo:
${f.link}

Non vuoi più ricevere questi avvisi? Fermali qui:
${f.stop}`,
};
