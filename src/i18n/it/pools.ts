import { day } from './day.ts';
import { whatIf } from './what-if.ts';
import { poolsStaff } from './pools-staff.ts';
import { poolsRun } from './pools-run.ts';
import { poolsOfProvider } from './pools-provider.ts';
import { families, hours } from './counted.ts';

/** Groups: proposed, answered, running; and how the city looks for them. */
export const pools = {
  /** "il martedì e il giovedì, dalle 16:30 alle 18:30" */
  when: (days: string, from: string, to: string) => `${days}, dalle ${from} alle ${to}`,
  families,
  hours,
  statuses: {
    proposed: 'Proposto',
    offers: 'Si cercano offerte',
    agreed: 'Da firmare',
    running: 'Attivo',
    dissolved: 'Non partito',
    closed: 'Chiuso',
  },
  answers: { pending: 'Non ha ancora risposto', accepted: 'Ha detto sì', declined: 'Ha detto no' },
  declineReasons: {
    time: 'Giorni o orari',
    price: 'Il prezzo',
    place: 'Il posto o la distanza',
    people: 'Preferisco non condividere',
    'no-longer-needed': 'Non ne ho più bisogno',
    other: 'Altro',
  },
  endReasons: {
    declined: 'Una famiglia ha detto no.',
    lapsed: 'Non tutte le famiglie hanno risposto in tempo.',
    withdrawn: 'Una famiglia ha lasciato il gruppo.',
    closed: 'Il gruppo ha finito.',
    'provider-stopped': 'L’ente non può più dare questo servizio.',
    'no-offer': 'Nessuna offerta è rimasta.',
    'not-signed': 'Non tutte le famiglie hanno firmato in tempo.',
    'not-refilled': 'Erano rimaste troppo poche famiglie, e nessuna si è aggiunta in tempo.',
    'no-place': 'La famiglia che dava il posto ha lasciato il gruppo.',
    'not-resumed': 'Il servizio era fermo, e non è ripartito in tempo.',
  },
  stop: {
    title: (provider: string, why: string) => `Il servizio è sospeso perché ${why} (${provider})`,
    why: {
      'requirement-lapsed': 'è scaduto un documento che il Comune chiede all’ente',
      decision: 'il Comune ha sospeso l’accreditamento dell’ente',
      'term-over': 'il periodo per cui l’ente era accreditato è finito',
      operator: 'chi viene dal gruppo non può più venire',
    },
    titleAhead: (provider: string, why: string, date: string) =>
      `Il servizio si ferma ${day('dal', date)} perché ${why} (${provider})`,
    since: (date: string) => `Sospeso ${day('dal', date)}`,
    state: (since: string, until: string) => `Fermo ${day('dal', since)}, fino ${day('al', until)} al più tardi`,
    now: 'Gli incontri fermi non si pagano. Il gruppo, i giorni e il prezzo restano tuoi. Cerchiamo chi può venire: se c’è qualcuno te lo chiediamo, e prima vedi il prezzo. Se hai bisogno subito, chiama lo sportello.',
    ahead:
      'Fino ad allora vi incontrate come sempre. Cerchiamo chi può venire dopo: se c’è qualcuno te lo chiediamo, e prima vedi il prezzo.',
    until: (date: string) =>
      `Se non si riparte entro ${day('il', date)}, il gruppo si chiude. La tua richiesta torna in attesa: non perdi niente.`,
    untilForStaff: (date: string) =>
      `Se non si riparte entro ${day('il', date)}, il gruppo si chiude e le famiglie tornano in attesa.`,
    forStaff: 'Le famiglie sono avvisate. Chiamale, e senti che cosa serve loro intanto.',
    proposedInstead: (who: string, by: string) =>
      `Abbiamo proposto alle famiglie ${who}: rispondono entro ${day('il', by)}. L’ente è avvisato, e può dire di no.`,
    settledInstead: (who: string, from: string) =>
      `Tutte le famiglie hanno detto sì: ${who} viene ${day('dal', from)}.`,
    otherChange: 'Nel gruppo si decide già un altro cambio: finito quello, cerchiamo chi può venire.',
    nobodyInstead:
      'Nessun altro operatore è libero in quelle ore e arriva fin lì. Lo cerchiamo di nuovo ogni giorno. Intanto chiedi agli enti qualche ora in più, o un altro operatore.',
    openChanges: 'Guarda i cambi del gruppo',
    stepStopped: 'Il servizio è sospeso',
    stepAhead: 'Il servizio si ferma',
    stepDesk: 'Cerchiamo chi può venire, e lo sportello ti chiama',
    stepThen: 'Il gruppo riprende, oppure te ne proponiamo un altro',
  },
  atHome: 'A casa di una delle famiglie',
  atYourHome: 'A casa tua: hai detto che puoi ospitare',
  backToRequest: 'Torna alla tua richiesta',
  provider: 'Chi lo fa',
  operatorOf: (operator: string, provider: string) => `${operator}, di ${provider}`,
  days: 'Quando',
  place: 'Dove',
  near: 'Quanto vicino',
  within: (metres: string) => `Entro ${metres}`,
  howMany: 'Quante famiglie',

  proposal: {
    title: 'Abbiamo trovato con chi condividere',
    lead: (n: number, by: string) =>
      `${families(n)}, contando la tua, con lo stesso bisogno e poca strada tra voi. Rispondi entro ${day('il', by)}.`,
    factsTitle: 'La proposta',
    weekTitle: 'La settimana del gruppo',
    found: 'Il gruppo',
    mapTitle: 'La zona, non gli indirizzi',
    mapDescription: 'Un cerchio ampio intorno alla zona in cui abitano le famiglie del gruppo.',
    mapCell: (n: number) => `${families(n)} in questa zona`,
    mapNote: 'Nessuno vede il tuo indirizzo o il tuo nome se non lo decidi tu, e tu non vedi i loro.',
    priceTitle: 'Quanto pagate, in quanti siete',
    closerTitle: 'Più da vicino',
    nextTitle: 'Che cosa succede adesso',
    alone: 'Da solo',
    shared: 'Insieme',
    saved: 'Risparmi',
    perHour: (price: string) => `${price} all'ora`,
    perMonth: (price: string) => `${price} al mese`,
    why: 'Perché questo prezzo?',
    whyHourly: (operator: string, price: string, seats: number) =>
      `Un'ora di ${operator} costa ${price} per ${seats === 1 ? '1 posto' : `${seats} posti`}.`,
    whyShare: (price: string, seats: number, own: number, share: string) =>
      `${price} diviso ${seats} posti, per ${own === 1 ? 'il tuo posto' : `i tuoi ${own} posti`}: ${share} all'ora.`,
    whyAlone: (alone: string) => `Da solo pagheresti ${alone} all'ora. Nessuno nel gruppo paga più che da solo.`,
    whyMonth: (hoursOfMonth: string, price: string) => `In un mese le ore sono ${hoursOfMonth}: fa ${price}.`,
    answerTitle: 'La tua risposta',
    answerText:
      'Il gruppo va avanti solo se tutte le famiglie dicono sì. Poi leggi e firmi un accordo. Vi conoscete dopo, un passo alla volta.',
    accept: 'Accetto',
    declineTitle: 'Non fa per te?',
    declineText: 'La tua richiesta resta in attesa. Per un mese non ti proponiamo le stesse famiglie.',
    declineReason: 'Che cosa non va? Ci aiuta a cercare meglio',
    decline: 'No, grazie',
    answerMissing: 'Scegli se accettare o no',
    acceptedTitle: 'Hai detto sì',
    acceptedText: (by: string) =>
      `Aspettiamo le altre famiglie, al più tardi fino ${day('al', by)}. Ti avvisiamo appena hanno risposto.`,
    changeMindTitle: 'Hai cambiato idea?',
    agreedTitle: 'Avete detto tutti sì',
    agreedText: 'Il gruppo va avanti. Guarda che cosa c’è da fare adesso.',
    openGroup: 'Apri il gruppo',
    declinedTitle: 'Hai detto no a questa proposta',
    lapsedTitle: 'La proposta è scaduta',
    lapsedText: (by: string) => `Si poteva rispondere fino ${day('al', by)}, e non tutte le famiglie lo hanno fatto.`,
    endedTitle: 'Questo gruppo non parte',
    endedText: 'Una delle famiglie non può. Non diciamo quale, come non diciamo a nessuno di te.',
    nothingLost:
      'La tua richiesta è di nuovo in attesa, con tutto quello che avevi scritto. Cerchiamo ancora ogni notte.',
    noneTitle: 'Non c’è ancora una proposta',
    noneText: 'Cerchiamo ogni notte chi può condividere con te. Appena c’è qualcosa lo trovi qui.',
  },

  group: {
    title: 'Il tuo gruppo',
    lead: (n: number, since: string) => `${families(n)}, insieme ${day('dal', since)}.`,
    name: 'Nome',
    phone: 'Telefono',
    email: 'E-mail',
    factsTitle: 'Quando e dove',
    yourHome: (street: string) => `A casa tua, ${street}`,
    youPay: 'Paghi tu',
    providerTitle: 'Chi viene',
    figuresTitle: 'Che cosa fate insieme',
    nextTitle: 'Che cosa succede adesso',
    stepAgreed: 'Tutte le famiglie hanno firmato',
    stepCall: (provider: string) => `${provider} vi chiama per il primo incontro`,
    stepStart: 'Primo incontro',
    stepWeekly: 'Vi incontrate ogni settimana',
    lifeTitle: 'La vita del gruppo',
    leaveTitle: 'Qualcosa è cambiato?',
    leaveText: 'Cambia o ritira la tua richiesta dalla sua pagina: avvisiamo noi gli altri.',
    notYetTitle: 'Il tuo gruppo non c’è ancora',
    notYetText: 'Lo vedi qui quando tutte le famiglie hanno firmato.',
    openProposal: 'Guarda la proposta',
  },

  figures: {
    groups: 'gruppi attivi',
    families: 'famiglie',
    hoursWeek: 'ore a settimana',
    savedWeek: 'risparmiati a settimana',
    firstContacts: 'famiglie che il Comune non conosceva',
    savedHow:
      'La differenza tra quello che ogni famiglia pagherebbe da sola e quello che paga nel gruppo, per le ore di una settimana.',
  },

  staff: poolsStaff,

  run: poolsRun,

  whatIf,

  ente: poolsOfProvider,
};
