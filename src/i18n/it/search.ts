import type { Access, Momentary, Price, SpokenLanguage } from '../../domain/search/facets.ts';
import { quoted } from './quoted.ts';

/** What the search narrows by, understands, explains and says when it finds nothing. */
export const search = {
  counted: (label: string, n: number) => `${label} (${n})`,
  priceLabel: 'Quanto costa',
  anyPrice: 'Qualsiasi prezzo',
  prices: { free: 'Gratis', income: 'Secondo il reddito (ISEE)', paid: 'A pagamento' } satisfies Record<Price, string>,
  spokenLabel: 'In quale altra lingua',
  anySpoken: 'Basta l’italiano',
  spoken: {
    en: 'Inglese',
    fr: 'Francese',
    es: 'Spagnolo',
    ar: 'Arabo',
    ro: 'Rumeno',
    sq: 'Albanese',
    zh: 'Cinese',
    uk: 'Ucraino',
    ru: 'Russo',
    pt: 'Portoghese',
    bn: 'Bengalese',
    ur: 'Urdu',
    ise: 'Lingua dei segni italiana',
  } satisfies Record<SpokenLanguage, string>,
  accessLabel: 'Accessibilità',
  anyAccess: 'Non importa',
  access: {
    'step-free': 'Senza gradini',
    hearing: 'Per chi sente poco',
    sight: 'Per chi vede poco',
  } satisfies Record<Access, string>,
  moments: { open: 'Aperto ora', room: 'Ha posto' } satisfies Record<Momentary, string>,
  roomHint: 'Solo se chi lo offre lo ha detto da poco.',
  shared: 'Si può dividere con altri',
  choicesLegend: 'Solo se',

  nearMe: 'Vicino a me',
  nearMeUsed: 'Cerchiamo vicino a dove sei, con un margine di circa 100 metri. Non conserviamo la tua posizione.',
  nearMeStop: 'Non usare la mia posizione',
  nearMeFailed: 'Il tuo telefono non ci dice dove sei. Scrivi una via o un quartiere.',
  foundNearMe: (n: number) => (n === 1 ? '1 servizio vicino a te' : `${n} servizi vicino a te`),
  foundNearMeWithin: (n: number, distance: string) =>
    n === 1 ? `1 servizio entro ${distance} da te` : `${n} servizi entro ${distance} da te`,
  withinNeedsPlace: 'Scrivi anche vicino a quale via o quartiere, oppure usa la tua posizione.',

  corrected: (typed: string, meant: string) => `Hai scritto «${typed}»: abbiamo cercato «${meant}».`,
  correctedWhy: 'Nessun servizio usa la parola come l’hai scritta, e questa le somiglia di più.',
  moreWords: (n: number) =>
    n === 1
      ? 'Hai scritto molte parole: l’ultima non l’abbiamo cercata.'
      : `Hai scritto molte parole: le ultime ${n} non le abbiamo cercate.`,
  notAllTitle: 'Nessun servizio ha tutte le tue parole',
  notAllWords: (words: readonly string[]) =>
    `Nessun servizio parla di ${quoted(words)}. Ecco quelli che parlano del resto.`,
  notAllTogether: 'Ecco quelli che ne hanno di più: sotto ognuno trovi quali.',

  synonymInTitle: (typed: string, word: string) => `Per «${typed}» nel titolo c’è «${word}».`,
  synonymInText: (typed: string, word: string) => `Per «${typed}» la scheda dice «${word}».`,
  synonymInLabel: (typed: string, label: string) => `Per «${typed}» va bene «${label}».`,
  meaning: (typed: string, label: string) => `Chi cerca «${typed}» di solito cerca «${label}».`,
  absent: (typed: string) => `Non parla di «${typed}».`,

  nearWords: 'Forse cercavi',
  tryWord: (word: string) => `Cerca «${word}»`,
  fewerChoices: 'Prova con meno scelte',
  withoutChoice: (choice: string, n: number) =>
    n === 1 ? `Senza «${choice}»: 1 servizio` : `Senza «${choice}»: ${n} servizi`,
  withoutAny: 'Senza nessuna scelta',
  askPeople: 'Parla con una persona',
  askPeopleWhy:
    'Lo sportello del Comune conosce anche quello che qui non c’è ancora. Di’ di che cosa hai bisogno: ti rispondiamo noi.',
  counting: 'Contiamo le ricerche senza risposta, per capire che cosa manca in città. Di te non resta nulla.',
  suggestions: 'Suggerimenti',
};
