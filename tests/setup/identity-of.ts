import { sql } from 'kysely';
import type { Visited } from './a-browser.ts';
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
  return pages.flatMap(({ path, type, body, headers }) => {
    const said = type === 'application/pdf' ? body.replaceAll(drawing, '').replaceAll(placing, '') : body;
    return (
      words
        // Whoever typed an address knows what is in it; a page that leads there is found by itself.
        .filter((word) => !path.includes(word) && (said.includes(word) || headers.includes(word)))
        .map((word) => `${path}: ${word}`)
    );
  });
}

/** What a document draws: its numbers are places on the paper and its letters numbers of shapes, so that a code drawn anew may hold any. */
const drawing = /\bstream\r?\n(?!<\?xpacket)[\s\S]*?endstream/g;

/** Arrays of a document without any string: where its links and headings stand on the paper (`/Rect`, `/XYZ`), how wide its letters are. */
const placing = /\[[^\]()<>]*\]/g;
