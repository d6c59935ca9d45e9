import { day } from './day.ts';

/** Households that a person of the desk answers: what was promised, each contact, what the household is told. */
export const reach = {
  told: {
    reached: 'Vi siete parlati',
    'not-reached': 'Ti abbiamo cercato e non ti abbiamo trovato',
    referred: 'Vi siete parlati',
  },
  callsAgain: 'Lo sportello ti cerca di nuovo',
  late: 'Siamo in ritardo, e ci dispiace',
  lateText: (date: string) =>
    `Ti dovevamo chiamare entro ${day('il', date)}, e non l’abbiamo ancora fatto. La tua richiesta non è persa.`,
  lateAgain: (date: string) =>
    `Ti dovevamo cercare di nuovo entro ${day('il', date)}, e non l’abbiamo ancora fatto. La tua richiesta non è persa.`,
  leads: {
    late: 'Dovevamo chiamarti prima. Se puoi, chiama tu: qui sotto c’è come.',
    again: 'Lo sportello ti cerca di nuovo. Sotto vedi entro quando.',
    reached: 'Hai già parlato con lo sportello. Se ti serve altro, chiama.',
    referred: 'Adesso ti segue chi può aiutarti meglio. Se ti serve altro, chiama lo sportello.',
  },
  ring: 'Per parlare con lo sportello, chiama',
  comeBy: 'Per parlare con qualcuno vai allo sportello del Comune, o chiama il Comune, e di’ il tuo codice.',
  follows: {
    'social-service': 'Ti segue il servizio sociale',
    health: 'Ti segue il servizio sanitario',
    provider: 'Ti segue un ente accreditato',
    office: 'Ti segue un altro ufficio del Comune',
  },

  listTitle: 'Da contattare',
  listLead: (all: number, late: number) =>
    all === 0
      ? 'Le famiglie a cui risponde una persona.'
      : `${all === 1 ? '1 famiglia aspetta' : `${all} famiglie aspettano`} di essere contattate. In ritardo: ${late}. Prima chi aspetta da più tempo.`,
  toList: (all: number, late: number) =>
    all === 0 ? 'Da contattare' : late === 0 ? `Da contattare (${all})` : `Da contattare (${all}, in ritardo ${late})`,
  caption: (n: number) => (n === 1 ? 'Una famiglia in questa pagina' : `${n} famiglie in questa pagina`),
  by: 'Promesso entro',
  lateTag: 'In ritardo',
  lastAttempt: 'Ultimo contatto',
  nobodyYet: 'Nessuno, ancora',
  lastOn: (outcome: string, date: string) => `${outcome}, ${date}`,
  whatToDo: 'Che cosa fare',
  writeShort: 'Scrivi com’è andata',
  writeFor: (code: string) => `Scrivi com’è andata con ${code}`,
  emptyTitle: 'Nessuno da contattare',
  emptyWhy: 'Tutte le famiglie a cui risponde lo sportello sono state contattate.',
  done: 'Scritto. La famiglia lo legge nella pagina della sua richiesta.',

  attemptsTitle: 'Contatti avuti',
  noAttempts: 'Nessuno ha ancora scritto un contatto con la famiglia.',
  write: 'Scrivi un contatto',
  writeLead: 'La famiglia legge quando e com’è andata, e non chi l’ha scritto.',
  on: 'Quando',
  how: 'Come',
  ways: {
    phone: 'Al telefono',
    desk: 'Allo sportello',
    'home-visit': 'A casa',
    mail: 'Per e-mail',
  },
  outcome: 'Com’è andata',
  outcomes: {
    reached: 'Ci siamo parlati',
    'not-reached': 'Non ha risposto',
    referred: 'Ci siamo parlati, e la segue qualcun altro',
  },
  again: 'La cerchiamo di nuovo entro il',
  againHint: 'Serve se non ha risposto. La famiglia legge questo giorno.',
  to: 'Chi la segue adesso',
  toHint: 'Serve se la segue qualcun altro.',
  toNobody: 'Nessuno: continuiamo noi',
  places: {
    'social-service': 'Il servizio sociale',
    health: 'Il servizio sanitario',
    provider: 'Un ente accreditato',
    office: 'Un altro ufficio del Comune',
  },
  sentTo: {
    'social-service': 'La segue il servizio sociale',
    health: 'La segue il servizio sanitario',
    provider: 'La segue un ente accreditato',
    office: 'La segue un altro ufficio del Comune',
  },
  writtenBy: 'Chi l’ha scritto',
  save: 'Salva',
  missing: {
    how: 'Scegli come',
    on: 'Scegli un giorno degli ultimi due mesi, fino a oggi',
    outcome: 'Scegli com’è andata',
    again: 'Scegli un giorno da oggi a due mesi',
    to: 'Scegli chi la segue adesso',
  },

  phoneTitle: 'Il telefono dello sportello',
  phoneNone: 'Non c’è ancora: a chi aspetta diciamo di venire allo sportello.',
  phoneIs: (phone: string) => `Le famiglie leggono: ${phone}`,
  phoneChange: 'Scrivi il telefono',
};
