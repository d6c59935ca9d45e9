import type { WeekProblem } from '../../domain/schedule/check-week.ts';
import { quoted } from './quoted.ts';

/** What to put right in an answer, by the field. */
export const requestProblems = {
  plain: {
    'kind-missing': 'Scegli di che aiuto hai bisogno',
    'seats-missing': 'Scegli per quante persone',
    'age-invalid': 'Scrivi l’età in anni, da 0 a 110, solo con le cifre',
    'ages-not-matching': 'Scrivi un’età per ogni persona: tante quante ne hai scelte',
    'intensity-missing': 'Scegli quanto aiuto serve',
    'days-missing': 'Scegli quante volte a settimana',
    'slots-missing': 'Scegli quanto dura ogni volta',
    'tolerance-invalid': 'Scegli una delle risposte della lista',
    'detail-missing': 'Segna almeno una voce: serve per cominciare',
    'place-missing': 'Scrivi la via, o scegli il quartiere',
    'distance-missing': 'Scegli fin dove puoi andare',
    'price-missing': 'Scrivi un prezzo all’ora. Se non puoi spendere, scrivi 0',
    'price-invalid': 'Scrivi il prezzo in cifre, per esempio 5,50',
    'price-too-high': 'Scrivi un prezzo fino a 200 euro all’ora',
    'budget-missing': 'Scegli come vuoi dire quanto puoi spendere',
    'month-missing': 'Scrivi quanto puoi spendere al mese. Se non puoi spendere, scrivi 0',
    'month-invalid': 'Scrivi la cifra al mese in numeri, per esempio 120',
    'month-too-high': 'Scrivi una cifra fino a 5000 euro al mese',
    'share-missing': 'Scegli se vuoi dividere con altre famiglie',
    'host-invalid': 'Scegli quante persone possono stare a casa tua',
    'host-too-small': 'A casa ci deve stare anche chi viene da fuori: scegli un numero più grande, o “No”',
    'choice-unknown': 'Scegli solo tra le voci della lista',
    'name-missing': 'Scrivi il nome e il cognome',
    'name-too-long': 'Scrivi il nome in 120 lettere al massimo',
    'reach-missing': 'Scrivi un’e-mail o un telefono: ne basta uno',
    'email-invalid': 'Scrivi l’e-mail per intero, per esempio nome@esempio.it',
    'fiscal-invalid': 'Questo codice fiscale ha un errore: rileggilo, oppure lascia vuoto',
    'phone-invalid': 'Scrivi il telefono con almeno sei cifre',
    'whom-missing': 'Scegli per chi chiedi',
    'role-missing': 'Scegli che cosa sei per questa persona',
    'person-missing': 'Scrivi il nome della persona da aiutare',
    'agreed-missing': 'Segna che la persona lo sa ed è d’accordo',
    'first-missing': 'Dicci se è la prima volta',
    'privacy-missing': 'Segna che hai letto come usiamo i dati',
  },
  placeUnknown: (similar: readonly string[]) =>
    similar.length === 0
      ? 'Non troviamo questo posto. Controlla come è scritto, o scegli il quartiere dalla lista'
      : `Non troviamo questo posto. Forse vuoi dire ${quoted(similar)}: scrivilo così, o scegli il quartiere dalla lista`,
  sharedAboveAlone: (alone: string) => `Chi divide non paga mai più che da solo: scrivi al massimo ${alone}`,
  shareWithoutHour: (days: number) =>
    `In gruppo ci si vede sempre alla stessa ora, e nei tuoi orari non c’è un’ora libera in ${days} giorni. Torna ai giorni e alle ore e aggiungi un orario uguale, oppure scegli “No”`,
  /** `when`: the hours of all that have this problem, or their days. */
  weekProblem: (problem: WeekProblem, when: string) => {
    switch (problem.kind) {
      case 'no-window':
        return 'Segna almeno un giorno in cui va bene.';
      case 'too-many-windows':
        return 'Segna meno orari: al massimo 40.';
      case 'not-a-time':
        return `Scegli un’ora dalla lista: ${when}.`;
      case 'ends-before-it-begins':
        return `L’ora di fine deve venire dopo quella di inizio: ${when}.`;
      case 'shorter-than-session':
        return `Allunga, perché ogni volta dura di più: ${when}.`;
      case 'no-one-hour':
        return `In gruppo ci si vede sempre alla stessa ora: segna un orario uguale in ${problem.wanted} giorni, o chiedi meno volte.`;
      default:
        return `Segna almeno ${problem.wanted} giorni: ora sono ${problem.available}.`;
    }
  },
};
