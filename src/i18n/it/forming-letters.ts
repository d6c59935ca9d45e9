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
