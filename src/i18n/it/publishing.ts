import { day } from './day.ts';
import type { IndicatorCode, IndicatorType } from '../../domain/outcomes/indicators.ts';

/** An indicator as people read it: its name, what is counted, and the query behind it in words. */
export interface IndicatorWords {
  readonly name: string;
  /** The same at the head of a column. */
  readonly short: string;
  readonly unit: string;
  readonly counted: string;
  readonly query: string;
}

export const publishing = {
  title: (city: string) => `I numeri di ${city}`,
  lead: 'Che cosa succede quando le famiglie dividono un servizio, contato adesso.',
  description: (city: string) => `Gruppi, famiglie, ore e risparmio a ${city}, contati dai gruppi attivi.`,
  crumb: 'I numeri',
  liveTitle: 'I gruppi attivi',
  indicators: {
    groups: {
      name: 'Gruppi attivi',
      short: 'Gruppi',
      unit: 'gruppi',
      counted: 'I gruppi in cui tutte le famiglie hanno firmato, e che vanno avanti.',
      query: 'Conta i gruppi del Comune che in questo momento sono accettati da tutti o attivi.',
    },
    families: {
      name: 'Famiglie che condividono',
      short: 'Famiglie',
      unit: 'famiglie',
      counted: 'Le famiglie di questi gruppi, ciascuna una volta sola.',
      query: 'Conta le richieste diverse che fanno parte di uno di questi gruppi.',
    },
    'hours-week': {
      name: 'Ore di servizio a settimana',
      short: 'Ore a settimana',
      unit: 'ore a settimana',
      counted: 'Le ore in cui i gruppi si trovano, in una settimana tipo.',
      query:
        'Per ogni gruppo, giorni a settimana per durata di un incontro; poi la somma. Un’ora di un gruppo è un’ora, quante che siano le famiglie.',
    },
    'saved-cents-week': {
      name: 'Risparmio a settimana',
      short: 'Risparmio a settimana',
      unit: 'euro a settimana',
      counted: 'Quanto pagherebbero le famiglie da sole, meno quanto pagano insieme.',
      query:
        'Per ogni famiglia, prezzo di un’ora da sola meno la sua quota nel gruppo, per le ore della settimana; poi la somma.',
    },
    'first-contacts': {
      name: 'Famiglie mai incontrate prima',
      short: 'Mai incontrate prima',
      unit: 'famiglie',
      counted: 'Le famiglie che prima non si erano mai rivolte al Comune.',
      query: 'Tra le famiglie che condividono, conta quelle la cui richiesta dice che è la prima volta.',
    },
  } satisfies Record<IndicatorCode, IndicatorWords>,
  types: {
    structure: 'Indicatore di struttura: dice che cosa c’è.',
    process: 'Indicatore di processo: dice che cosa si sta facendo.',
    outcome: 'Indicatore di risultato: dice che cosa cambia per le persone.',
  } satisfies Record<IndicatorType, string>,
  savedMonth: 'Risparmio al mese',
  savedMonthHow: 'Il risparmio di una settimana per 52 settimane, diviso 12 mesi.',
  counted: 'Che cosa si conta',
  query: 'La ricerca nei dati',
  unit: 'Unità',
  againTitle: (name: string, city: string) => `${name} a ${city}, contato di nuovo`,
  againMoved: (told: string, now: string) => `Allora era ${told}. La stessa ricerca, rifatta adesso, dà ${now}.`,
  againMovedText: 'È una fotografia del giorno in cui la città l’ha pubblicata: da allora i gruppi sono cambiati.',
  queryText: (column: string) =>
    `Questa è la domanda fatta ai dati, parola per parola: una riga per ogni tipo di aiuto. Il numero è la somma della colonna «${column}».`,
  definitionVersion: (version: number) => `Definizione, versione ${version}`,
  fewerThanFiveFamilies: 'meno di 5 famiglie',
  fewOrNearlyAll: 'non mostrato: riguarda poche famiglie',
  notShown: 'non mostrato',
  waits: 'non ancora mostrato',
  waitsText:
    'Questi numeri aspettano. Accanto a quelli già pubblicati farebbero capire che sono arrivate o andate via poche famiglie. Li mostriamo quando sono almeno cinque.',
  publishWaits: 'Per ora non si pubblica',
  smallNumbersTitle: 'I numeri piccoli restano coperti',
  smallNumbers:
    'Se dietro un numero ci sono meno di cinque famiglie non lo mostriamo, e copriamo anche quello da cui si potrebbe ricavarlo. Un numero già mostrato cambia solo quando le famiglie in più o in meno sono almeno cinque. Così nessuno riconosce una famiglia.',
  staffOnlyLabel: (label: string) => `${label} (visibile solo al personale)`,
  staffNoticeTitle: 'Tu vedi i numeri esatti',
  staffNotice:
    'Quelli che il pubblico non vede hanno scritto accanto «visibile solo al personale». Il PDF e i dati pubblicati non li contengono.',
  kindsTitle: 'Per tipo di aiuto',
  kindsCaption: 'I gruppi attivi, per tipo di aiuto',
  kindsColumn: 'Tipo di aiuto',
  kindsHidden:
    'Divisi per tipo di aiuto i numeri direbbero di poche famiglie, da soli o sottraendo quelli già mostrati. Li mostriamo appena non lo fanno più.',
  sourceTitle: 'Da dove vengono',
  source: (city: string) =>
    `Dal registro dei gruppi di ${city}, su questa piattaforma. Nessun dato di una persona esce da lì.`,
  emptyTitle: 'Ancora nessun gruppo',
  emptyWhy:
    'Un gruppo nasce quando alcune famiglie vicine hanno lo stesso bisogno, e tutte dicono sì. Il primo può partire da te.',
  emptyAction: 'Chiedi un aiuto',
  emptyStaffWhy:
    'Un gruppo nasce quando alcune famiglie vicine hanno lo stesso bisogno, e tutte dicono sì. Guarda se tra le richieste ce n’è già uno possibile.',
  emptyStaffAction: 'Vai ai gruppi',
  emptyClosedWhy: 'Qui la piattaforma non è ancora aperta agli abitanti: i numeri arriveranno con i primi gruppi.',
  emptyClosedAction: 'Guarda le altre città',
  publishTitle: 'Pubblica i numeri',
  publishText:
    'I numeri di adesso, con quelli piccoli coperti, diventano dati aperti e si vedono nella pagina del laboratorio. Quello che pubblichi non si cambia più; puoi pubblicare di nuovo quando vuoi.',
  publishAction: 'Pubblica i numeri',
  publishedNotice: (when: string) => `Numeri pubblicati: ${when}`,
  publishedNoticeText: 'Ora si vedono anche nella pagina del laboratorio.',
  publishedTitle: 'L’ultima pubblicazione',
  publishedText: (when: string) =>
    `Questi numeri sono stati pubblicati ${day('il', when)}. Restano così come erano quel giorno.`,
  seeLab: 'Confronta con le altre città nel laboratorio',
  pdfHint: 'Il documento dice gli stessi numeri di questa pagina, con le definizioni.',
  pdfName: (slug: string) => `numeri-${slug}.pdf`,
  pdfSubtitle: 'Gruppi, famiglie, ore e risparmio',
  pdfPageLink: 'Questa pagina sul sito',
  howTitle: 'Come si calcola',
  madeUpTitle: 'Dati di prova',
};
