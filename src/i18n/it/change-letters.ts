/** Letters about a round on change. */
export const changeLetters = {
  inviteSubject: (city: string) => `Come va il cambiamento? ${city} lo chiede anche a voi`,
  invite: {
    anonymous: (city: string, until: string, link: string) =>
      `Ciao,

ogni sei mesi ${city} chiede a uffici e partner come va il cambiamento. Bastano cinque minuti, e si può rispondere fino al ${until}:

${link}

Passate il link a chi lavora con voi: ognuno risponde per sé. È anonimo: nessuno sa chi ha risposto, nemmeno di quale ufficio.
`,
    signed: (city: string, until: string, link: string) =>
      `Ciao,

ogni sei mesi ${city} chiede a uffici e partner come va il cambiamento. Bastano cinque minuti, e si può rispondere fino al ${until}:

${link}

Passate il link a chi lavora con voi: ognuno risponde per sé. Si vede che cosa dice l’ufficio, mai quale persona.
`,
  },
  dueSubject: (half: string) => `È ora di chiedere come va il cambiamento: ${half}`,
  due: {
    first: (half: string, page: string) =>
      `Ciao,

ogni sei mesi uffici e partner dicono come va il cambiamento. Per il ${half} nessuno lo ha ancora chiesto: sarebbe il primo giro, e dice da dove partite. Si apre da qui:

${page}
`,
    again: (half: string, page: string) =>
      `Ciao,

ogni sei mesi uffici e partner dicono come va il cambiamento. Per il ${half} nessuno lo ha ancora chiesto. Il giro si apre da qui:

${page}

Gli uffici e i partner dell’ultimo giro sono già scritti: aggiungi, togli, correggi.
`,
  },
  reminderSubject: (city: string) => `Come va il cambiamento? ${city} aspetta anche la tua voce`,
  reminder: {
    anonymous: (city: string, until: string, link: string) =>
      `Ciao,

${city} chiede a uffici e partner come va il cambiamento. Bastano cinque minuti, e si può rispondere fino al ${until}:

${link}

È anonimo: nessuno sa chi ha risposto, e per questo la mail arriva a tutti. Se hai già risposto, grazie: non serve altro.
`,
    signed: (city: string, until: string, link: string) =>
      `Ciao,

${city} chiede a uffici e partner come va il cambiamento, e dal tuo ufficio non è ancora arrivata una risposta. Bastano cinque minuti, e si può rispondere fino al ${until}:

${link}

Si vede che cosa dice l’ufficio, mai quale persona.
`,
  },
  keeperSubject: (half: string) => `Sta per finire il giro sul cambiamento: ${half}`,
  keeper: (until: string, page: string) =>
    `Ciao,

si può rispondere ancora fino al ${until}. Agli uffici e ai partner di cui c’è la casella lo abbiamo ricordato; agli altri puoi ridare il link tu: dalla pagina del giro ne fai quanti ne servono.

${page}
`,
};
