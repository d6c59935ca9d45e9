import type { Holiday } from '../../domain/schedule/holidays.ts';
import { day } from './day.ts';

/** A moment as people name it: how far the day is, its name where it has one, hour and minute. */
export interface Moment {
  readonly when: 'today' | 'tomorrow' | 'this-week' | 'later';
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
}

/** Something that comes by the month or the week: a weekday, and which of the month; without it, each. */
export interface NamedDay {
  readonly weekday: string;
  readonly nth?: number | undefined;
  /** Sunday is feminine. */
  readonly feminine: boolean;
}

function hourOf(hour: number, minute: number): string {
  return minute === 0 ? String(hour) : `${hour}:${String(minute).padStart(2, '0')}`;
}

/** "alle 9", "all’1", "a mezzanotte". */
function atHour({ hour, minute }: Moment): string {
  if (hour === 0 && minute === 0) return 'a mezzanotte';
  return hour === 1 ? `all’${hourOf(hour, minute)}` : `alle ${hourOf(hour, minute)}`;
}

function atMoment(moment: Moment): string {
  const hour = atHour(moment);
  if (moment.when === 'today') return hour;
  if (moment.when === 'tomorrow') return `domani ${hour}`;
  return moment.when === 'this-week' ? `${moment.day} ${hour}` : `${day('il', moment.day)} ${hour}`;
}

const masculine = ['primo', 'secondo', 'terzo', 'quarto', 'quinto'];
const feminine = ['prima', 'seconda', 'terza', 'quarta', 'quinta'];
const fromEnd = ['ultimo', 'penultimo', 'terzultimo', 'quartultimo', 'quintultimo'];

function namedDay({ weekday, nth, feminine: isFeminine }: NamedDay): string {
  if (nth === undefined) return `ogni ${weekday}`;
  const name = nth > 0 ? (isFeminine ? feminine : masculine)[nth - 1] : fromEnd[-nth - 1];
  return `${nth < 0 && isFeminine ? (name ?? '').replace(/o$/, 'a') : (name ?? '')} ${weekday}`;
}

/** When services are open: labels, the hours of a week, holidays and closures. */
export const opening = {
  openUntil: (moment: Moment) => `Aperto ora, chiude ${atMoment(moment)}`,
  closedUntil: (moment: Moment) =>
    moment.when === 'today' ? `Chiuso, apre oggi ${atMoment(moment)}` : `Chiuso, apre ${atMoment(moment)}`,
  alwaysOpen: 'Aperto 24 ore',
  closedForNow: 'Chiuso per ora',
  closedForLong: 'Chiuso, nessuna apertura prevista',
  notSaid: 'Orari non indicati',

  title: 'Quando è aperto',
  week: 'Orari della settimana',
  weekFrom: (from: string) => `Orari ${day('dal', from)}`,
  weekTo: (to: string) => `Orari fino ${day('al', to)}`,
  weekBetween: (from: string, to: string) => `Orari ${day('dal', from)} ${day('al', to)}`,
  dayColumn: 'Giorno',
  hoursColumn: 'Orario',
  closedDay: 'chiuso',
  allDay: '24 ore',
  fromTo: (opens: string, closes: string) => `${opens}–${closes}`,
  fromToNextDay: (opens: string, closes: string) => `${opens}–${closes} del giorno dopo`,

  others: 'Altri giorni di apertura',
  whenColumn: 'Quando',
  periodColumn: 'Periodo',
  always: 'sempre',
  periodFrom: (from: string) => day('dal', from),
  periodTo: (to: string) => `fino ${day('al', to)}`,
  periodBetween: (from: string, to: string) => `${day('dal', from)} ${day('al', to)}`,
  namedDay,
  monthDay: (date: number) =>
    date > 0
      ? `giorno ${date}`
      : date === -1
        ? 'ultimo giorno'
        : `${fromEnd[-date - 1] ?? `${-date}° dalla fine`} giorno`,
  eachWeek: (days: string) => `Ogni settimana: ${days}`,
  everyWeeks: (n: number, days: string) => `Ogni ${n} settimane: ${days}`,
  eachMonth: (days: string) => `Ogni mese: ${days}`,
  everyMonths: (n: number, days: string) => `Ogni ${n} mesi: ${days}`,
  onlySome: (when: string) => `${when}, solo in alcuni periodi dell’anno`,

  holidaysClosed: 'Chiuso nei giorni festivi.',
  holidaysOpen: 'Nei giorni festivi gli orari possono cambiare: chiedi conferma.',
  holidaysSome: 'Nei giorni festivi alcuni orari non valgono.',
  holidaysAhead: (days: string) => `Prossimi giorni festivi: ${days}.`,
  holidayOn: (date: string, holiday: string) => `${date} (${holiday})`,
  closures: 'Chiusure previste',
  closure: (from: string, to: string) => `${day('dal', from)} ${day('al', to)}`,
  closureOneDay: (date: string) => day('il', date),
  closureBecause: (when: string, why: string) => `${when}: ${why}`,
  notes: 'Note sugli orari',
  toCalendar: 'Aggiungi gli orari al tuo calendario',
  calendarFile: 'orari.ics',
  unreadable: 'Questi orari sono scritti in un modo che non sappiamo leggere: chiedi conferma.',

  holidays: {
    'new-year': 'Capodanno',
    epiphany: 'Epifania',
    easter: 'Pasqua',
    'easter-monday': 'lunedì di Pasqua',
    liberation: 'festa della Liberazione',
    labour: 'festa del lavoro',
    republic: 'festa della Repubblica',
    assumption: 'Ferragosto',
    'saint-francis': 'San Francesco',
    'all-saints': 'Ognissanti',
    immaculate: 'Immacolata',
    christmas: 'Natale',
    'saint-stephen': 'Santo Stefano',
    patron: 'santo patrono',
  } satisfies Record<Holiday, string>,
  patron: (saint: string) => `${saint}, santo patrono`,
};
