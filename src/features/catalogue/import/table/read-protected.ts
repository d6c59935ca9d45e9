import { plain } from './match-words.ts';

const no = new Set(['', 'no', 'n', 'non', '0', 'false', 'falso', 'pubblico', 'libero']);

/** Whether a cell says that the address is nobody's business. What is not a no is a yes: a mistake must not tell a shelter. */
export function isProtected(text: string): boolean {
  return !no.has(plain(text)) && text.trim() !== '-';
}

/** How names and descriptions speak of places that must not be found, at the beginning of words. */
const shelterWords = [
  'rifugio',
  // Not "rifugiati": refugees are spoken of everywhere.
  'rifugi ',
  'antiviolenza',
  'anti violenza',
  'casa protetta',
  'case protette',
  'casa di fuga',
  'casa segreta',
  'comunita protetta',
  'struttura protetta',
  'strutture protette',
  'alloggio protetto',
  'alloggi protetti',
  'indirizzo segreto',
  'indirizzo protetto',
  'indirizzo riservato',
  'localita protetta',
  'donne maltrattate',
  'vittime di violenza',
  'vittime di tratta',
  'violenza domestica',
  'shelter',
  'refuge for',
  'safe house',
].map((words) => ` ${words}`);

/** Whether it may be a shelter: for a person to look at before its address is public. */
export function maySpeakOfShelter(...texts: readonly string[]): boolean {
  const searched = ` ${plain(texts.join(' '))} `;
  return shelterWords.some((words) => searched.includes(words));
}
