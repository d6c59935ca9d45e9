import { day } from './day.ts';

/** Lists of services to keep, print and send. */
export const lists = {
  add: 'Aggiungi alla lista',
  addThis: (title: string) => `Aggiungi «${title}» alla lista`,
  goToList: 'Vai alla tua lista',

  title: 'La tua lista',
  lead: 'I servizi che hai scelto, da tenere, stampare o mandare a qualcuno.',
  readerTitle: 'Una lista di servizi per te',
  readerLead: 'Qualcuno ha scelto questi servizi e te li ha mandati.',
  emptyTitle: 'La tua lista è vuota',
  emptyWhy: 'Cerca un servizio e premi «Aggiungi alla lista»: non serve registrarsi.',
  search: 'Cerca un servizio',
  keepSearching: 'Continua a cercare',
  added: 'Aggiunto alla lista.',
  alreadyThere: 'C’era già.',
  full: (most: number) => `Una lista tiene al massimo ${most} servizi: togline uno, poi aggiungi questo.`,
  saved: 'Fatto.',
  sent: 'Inviata. Non teniamo l’indirizzo a cui l’abbiamo mandata.',
  copied: 'Ora questi servizi sono nella tua lista.',
  count: (n: number) => (n === 1 ? '1 servizio' : `${n} servizi`),
  expires: (date: string) => `La lista si cancella da sola ${day('il', date)}.`,
  secret: 'Chi ha questo indirizzo può cambiare la lista. Per mandarla usa quello più sotto, che la fa solo leggere.',

  services: 'I servizi scelti',
  note: 'Una nota',
  noteHint: 'Per esempio «chiama di mattina». Non scrivere nomi né fatti personali: la legge chi ha il link.',
  noteTooLong: 'Bastano 300 lettere.',
  saveNote: 'Salva la nota',
  noteOf: (title: string) => `Nota per «${title}»`,
  up: 'Sposta su',
  upThis: (title: string) => `Sposta su «${title}»`,
  down: 'Sposta giù',
  downThis: (title: string) => `Sposta giù «${title}»`,
  remove: 'Togli',
  removeThis: (title: string) => `Togli «${title}» dalla lista`,
  ended: 'Questo servizio non è più offerto.',
  costs: 'Costo',
  hours: 'Orari',
  protectedPlace: (quarter: string) => `Quartiere ${quarter}: l’indirizzo te lo dice chi ti accoglie`,
  protectedSomewhere: 'L’indirizzo te lo dice chi ti accoglie',

  sendTitle: 'Mandala o portala con te',
  link: 'Indirizzo da mandare',
  linkHint: 'Chi lo apre legge la lista e non la cambia.',
  qr: 'Codice QR della lista: inquadralo con il telefono',
  qrText: 'Inquadralo con il telefono per aprire la lista.',
  print: 'Versione grande da stampare',
  pdf: 'Scarica in PDF, a caratteri grandi',
  pdfName: 'lista-di-servizi.pdf',
  mailTitle: 'Mandala per e-mail',
  email: 'A quale indirizzo',
  emailHint: 'Lo usiamo per questo invio e basta. La mail non contiene le tue note: quelle stanno nella lista.',
  emailInvalid: 'Scrivi un indirizzo e-mail, come nome@esempio.it.',
  send: 'Manda',
  tooMany: 'Questa lista è già partita più volte oggi. Riprova domani, o manda tu l’indirizzo qui sopra.',
  cityTooMany:
    'Oggi sono partite moltissime liste e ci fermiamo qui. Riprova domani, o manda tu l’indirizzo qui sopra.',
  endTitle: 'Hai finito?',
  end: 'Cancella la lista',
  endHint:
    'Se usi un computer che non è tuo, cancellala prima di andare: anche i link che hai mandato smettono di valere.',
  endedTitle: 'Lista cancellata',
  copy: 'Copia nella tua lista',
  backToList: 'Torna alla lista',

  page: {
    title: 'Servizi scelti',
    from: (city: string) => `Comune di ${city}`,
    footer: (date: string) =>
      `Lista preparata ${day('il', date)}. Prima di andare, una telefonata conferma orari e posti.`,
    openHere: 'Apri la lista dal telefono o dal computer',
  },
  mail: {
    subject: (city: string) => `Una lista di servizi di ${city}`,
    opening: (city: string) =>
      `Qualcuno ha scelto per te questi servizi di ${city} e ha chiesto di mandarteli. Non sappiamo chi sia e non teniamo il tuo indirizzo.`,
    link: (link: string, date: string) =>
      `La lista, con gli orari e le note, si apre qui fino ${day('al', date)}:\n${link}`,
    closing: 'Se non te l’aspettavi, puoi ignorare questo messaggio.',
  },
};
