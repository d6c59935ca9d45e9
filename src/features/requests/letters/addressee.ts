import type { Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { mayTellLetters } from '../policy.ts';
import { deleteAddressees, insertAddressee, languageOfAddressee } from './addressee-store.ts';
import type { PaperSide } from './model.ts';
import { insertPaperLetter } from './write-store.ts';

const attempts = 8;

/**
 * Keeps somebody who has no mailbox and made no request, whom the desk tells what they ask to be told. Returns the id; undefined for
 * who does not work at the desk. Whoever keeps one forgets it with what was asked.
 */
export async function keepAddressee(
  tx: Tx,
  ctx: Ctx,
  given: { readonly name: string; readonly phone: string; readonly language: Language },
): Promise<string | undefined> {
  const permit = mayTellLetters(ctx.actor);
  if (permit === undefined) return undefined;
  const id = ctx.newId();
  for (let attempt = 0; attempt < attempts; attempt++)
    if (await insertAddressee(tx, permit, { ...given, id, code: ctx.newCode() }, ctx.now)) return id;
  throw new Error('no free code for an addressee');
}

/** Without a request there are no codes of one to say: its words need the language alone. */
export interface AddresseeLetter extends Omit<PaperSide, 'words' | 'until'> {
  readonly subject: (language: Language) => string;
  readonly words: (language: Language) => string;
  /** After it nobody needs to be told any more. */
  readonly until: Date;
  readonly eventKey: string;
}

/** A letter for them, which waits at the desk; nothing where they asked to be told no more, or the event was told already. */
export async function writeToAddressee(tx: Tx, ctx: Ctx, id: string, letter: AddresseeLetter): Promise<void> {
  const language = await languageOfAddressee(tx, id);
  if (language === undefined) return;
  const { kind, about, asks, until, eventKey, deskPath = null } = letter;
  const said = { subject: letter.subject(language), body: letter.words(language), language };
  const alone = { to: { addresseeId: id }, messageId: null, onlyIfUnsent: false };
  await insertPaperLetter(
    tx,
    { ...alone, ...said, id: ctx.newId(), kind, about, asks, until, eventKey, deskPath },
    ctx.now,
  );
}

/** Forgets them, and every letter to them. */
export function forgetAddressees(tx: Tx, ids: readonly string[]): Promise<void> {
  return ids.length === 0 ? Promise.resolve() : deleteAddressees(tx, ids);
}
