/** At the desk: households that must not meet. */
export const apart = {
  title: 'Chi non deve incontrare',
  lead: 'Due famiglie che non devono incontrarsi non sono più messe nello stesso gruppo. Nessuna delle due lo viene a sapere, e il motivo non si scrive.',
  listTitle: 'Tenute lontane',
  noneTitle: 'Nessuna',
  noneWhy: 'Questa famiglia può stare in un gruppo con chiunque.',
  said: (day: string, name: string | undefined) =>
    name === undefined ? `dal ${day}` : `dal ${day}, l’ha scritto ${name}`,
  takeBack: (code: string) => `Possono incontrarsi di nuovo: ${code}`,
  takeBackText: 'Da quel momento la ricerca può metterle nello stesso gruppo. Fallo solo se sei sicuro.',
  takeBackSend: 'Sì, possono incontrarsi',
  addTitle: 'Tieni lontana un’altra famiglia',
  code: 'Codice della sua richiesta',
  codeHint:
    'Otto lettere e cifre, come ABCD-2345. Vale per tutte le richieste delle due famiglie, anche per quelle di domani con la stessa e-mail o lo stesso telefono.',
  add: 'Tieni lontane',
  problems: {
    'invalid-code': 'Scrivi il codice: otto lettere e cifre, come ABCD-2345',
    'unknown-code': 'Nessuna richiesta aperta ha questo codice: controllalo',
    'own-code': 'È il codice di questa richiesta: scrivi quello dell’altra famiglia',
  },
  done: {
    kept: 'Nessun gruppo nuovo le mette insieme',
    'may-meet': 'Le due famiglie possono di nuovo stare insieme in un gruppo',
  },
  togetherTitle: (code: string) => `Adesso sono insieme: questa famiglia e ${code}`,
  togetherText:
    'Stanno già nello stesso gruppo, proposto o avviato. Chi resta, e che cosa dire a chi, lo decide una persona.',
  openGroup: 'Apri il gruppo',
  onFile: 'Chi non deve incontrare',
};
