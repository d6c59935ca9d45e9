import { sql } from 'kysely';
import type { Visited } from './a-browser.ts';
import { asPrinted, readPdf, wordsOfPdf } from './read-pdf.ts';
import { rows, type Household, type WholeCity } from './a-whole-city.ts';

/** What tells who a household is, where it lives, and which request is its own. */
export interface Identity {
  readonly who: string;
  /** Name, e-mail, telephone, street. */
  readonly known: readonly string[];
  /** By which the app IO knows it: for nobody but the household and the desk. */
  readonly fiscalCode: string;
  readonly position: readonly string[];
  readonly code: string;
  readonly requestId: string;
  readonly token: string;
}

export async function identitiesIn(city: WholeCity): Promise<Identity[]> {
  const codes = await rows<{ id: string; code: string }>(city.system, sql`select id, code from request`);
  const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
  return city.households.map((household) => identityOf(city, household, codeOf.get(household.requestId)));
}

function identityOf({ texts }: WholeCity, { who, requestId, token }: Household, code: string | undefined): Identity {
  const told = texts.households.find((one) => one.who === who);
  if (
    told?.contact.email === undefined ||
    told.contact.phone === undefined ||
    told.contact.fiscalCode === undefined ||
    code === undefined
  )
    throw new Error(`${who} is not told apart`);
  const { contact, street, lat, lon } = told;
  const known = [contact.name, told.contact.email, told.contact.phone, street];
  const { fiscalCode } = told.contact;
  return { who, known, fiscalCode, position: [lat.toFixed(4), lon.toFixed(4)], code, requestId, token };
}

export function everythingOf({ known, fiscalCode, position, code, requestId }: Identity): string[] {
  return [...known, fiscalCode, ...position, code, requestId];
}

/** Where any of these words stands, `address: word` each. */
export function placesOf(words: readonly string[], pages: readonly Visited[]): string[] {
  return pages.flatMap((page) => {
    const { path, type, body, headers } = page;
    const document = type === 'application/pdf' ? everythingIn(page) : undefined;
    const has = (word: string) => (document === undefined ? body.includes(word) : isInDocument(word, document));
    return (
      words
        // Whoever typed an address knows what is in it; a page that leads there is found by itself.
        .filter((word) => !path.includes(word) && (has(word) || headers.includes(word)))
        .map((word) => `${path}: ${word}`)
    );
  });
}

/** A walk is searched for one word after another: each of its documents is read once. */
const alreadyRead = new WeakMap<Visited, string>();

/** What a document says on paper, and what else is written in it: its title, where its links lead. */
function everythingIn(document: Visited): string {
  const { body } = document;
  const rest = body.replaceAll(drawing, '').replaceAll(placing, '');
  const said =
    alreadyRead.get(document) ?? `${isOurs(document) ? readPdf(Buffer.from(body, 'latin1')) : body}\n${rest}`;
  alreadyRead.set(document, said);
  return said;
}

function isInDocument(word: string, said: string): boolean {
  return said.includes(word) || asPrinted(word).test(said);
}

/** Ours say that they are PDF/UA; what people sent is a document in name only here, and is read as it is. */
function isOurs({ body }: Pick<Visited, 'body'>): boolean {
  return body.includes('pdfuaid');
}

/** What a document says, as one line. */
export function textOfPdf(document: Pick<Visited, 'body'>): string {
  return isOurs(document) ? wordsOfPdf(Buffer.from(document.body, 'latin1')) : document.body;
}

/** What a document draws: its numbers are places on the paper and its letters numbers of shapes, so that a code drawn anew may hold any. */
const drawing = /\bstream\r?\n(?!<\?xpacket)[\s\S]*?endstream/g;

/** Arrays of a document without any string: where its links and headings stand on the paper (`/Rect`, `/XYZ`), how wide its letters are. */
const placing = /\[[^\]()<>]*\]/g;
