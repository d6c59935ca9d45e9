import { withoutAccents } from './normalise.ts';

/**
 * Whether a text says a thing, or says that it is not so: "senza ascensore", "l'ascensore non c'è". For plain Italian and
 * English prose of a few sentences. In doubt a thing is taken as denied: who relies on it finds a step that nobody told of.
 */
export interface SaidOf {
  readonly affirmed: boolean;
  readonly denied: boolean;
}

/** `thing` is matched in small letters without accents, with straight apostrophes. */
export function saidOf(text: string, thing: RegExp): SaidOf {
  const found = clausesOf(text).flatMap((clause) => {
    const pieces = clause.split(',').map((piece) => piece.trim());
    return pieces.flatMap((piece, at) =>
      Array.from(piece.matchAll(new RegExp(thing, 'g')), (match) => isDenied(pieces, at, match, thing)),
    );
  });
  return { affirmed: found.includes(false), denied: found.includes(true) };
}

/** Names and phrases whose "non" or "senza" denies nothing. */
const harmless: readonly (readonly [RegExp, string])[] = [
  [/\bnon (vedent|udent)/g, 'non$1'],
  [/\bnon (solo|soltanto|solamente)\b/g, ''],
  [/\bnot only\b/g, ''],
  [/\bnon manca(no)?\b/g, "c'e"],
  [/\bnon (e |sono )?(senza|priv\w+ di)\b/g, 'con'],
  [/\bsenza (alcun\w* |nessun\w* |grandi )?(problem\w*|difficolta|fatica|prenotazione|appuntamento|aiuto)\b/g, ''],
  [/\bwithout (any )?(help|problems?|booking|an appointment)\b/g, ''],
];

/** The accent is all that tells "né" from "ne". */
const neither = /(?<!\p{L})n[éè](?!\p{L})/giu;

const ends =
  /[.;:!?\n()–—]|\b(?:ma|pero|invece|mentre|bensi|tuttavia|poi|but|however|though|whereas|then)\b|\be (?=c'e|ci sono|ha\b|hanno|con\b|si\b|dispone|una?\b|l'|gli\b)|\band (?=there|has\b|have\b|with\b)|(?<!\bnon )(?=\b(?:c'e|ci sono|vi e|vi sono)\b)/;

function clausesOf(text: string): string[] {
  const plain = withoutAccents(text.replaceAll(neither, ' nemmeno ')).replaceAll(/[’‘`´]/g, "'");
  return harmless.reduce((said, [phrase, instead]) => said.replaceAll(phrase, instead), plain).split(ends);
}

const deniesWhatFollows =
  /\b(?:non|senza|nessun\w*|niente|nemmeno|neanche|neppure|zero|priv[oaie]|sprovvist[oaie]|assenza|mancanza|manca(?:no)?|inaccessibil[ei]|impossibil[ei]|difficil\w*|difficoltos\w*|vietat[oaie]|indipendentemente|prescindere|qualunque|qualsiasi|no|not|without|never|cannot|lacks?|lacking|inaccessible|regardless|\w+n't)\b/;
const deniesWhatIsBefore =
  /^\S*(?: \S+){0,3}? (?:non (?:c'e|ci sono|e|sono|funzion\w+|present[ei]|disponibil[ei]|ammess[oaie]|previst[oaie]|entra\w*|pass\w+|si|serv\w+|richiest[oaie]|consentit[oaie]|occorr\w+|necessari[oaie]|conta\w*|import\w+)|guast[oaie]|rott[oaie]|fuori (?:uso|servizio)|assent[ei]|vietat[oaie]|esclus[oaie]|mancante|is not|are not|not|isn't|aren't|broken|out of (?:order|service))\b/;
const goesOn = /^(?:o|e|oppure|ne|nemmeno|or|nor|and)?\s*(?:un[ao']?\s+|a\s+|the\s+)?$/;

type Pieces = readonly string[];

function isDenied(pieces: Pieces, at: number, { 0: said, index }: RegExpExecArray, thing: RegExp): boolean {
  const piece = pieces[at] ?? '';
  if (deniesWhatFollows.test(piece.slice(0, index)) || deniesWhatFollows.test(said)) return true;
  return deniesWhatIsBefore.test(piece.slice(index + said.length)) || keepsDenying(pieces, at, thing);
}

/** A piece that only goes on with a list keeps the denial of the one before it: "niente rampe, ascensori o montascale". */
function keepsDenying(pieces: Pieces, at: number, thing: RegExp): boolean {
  const piece = pieces[at] ?? '';
  const first = thing.exec(piece)?.index ?? piece.length;
  if (at === 0 || !goesOn.test(piece.slice(0, first))) return false;
  const last = pieces[at - 1] ?? '';
  return (thing.test(last) && deniesWhatFollows.test(last)) || keepsDenying(pieces, at - 1, thing);
}
