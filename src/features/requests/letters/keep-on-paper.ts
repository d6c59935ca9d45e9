import type { Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../model.ts';
import { formCode } from '../paper/form-code.ts';
import type { PaperSide } from './model.ts';
import { insertPaperLetter, markAnswered, markOver } from './write-store.ts';

/** Days for which news is worth telling. */
const daysOfNews = 30;

interface Kept {
  readonly request: RequestView;
  readonly subject: string;
  readonly eventKey: string;
  readonly paper: PaperSide;
  readonly messageId: string | undefined;
  readonly onlyIfUnsent: boolean;
}

/** Keeps a letter for the desk to print, or to tell by phone, in the transaction of what it tells of. */
export function keepOnPaper(tx: Tx, ctx: Ctx, { request, paper, messageId, ...kept }: Kept): Promise<void> {
  const { id: requestId, code, kindOfHelp } = request;
  const language: Language = request.language;
  const { kind, about, asks, deskPath = null } = paper;
  const until = paper.until ?? new Date(ctx.now.getTime() + daysOfNews * 86_400_000);
  const body = paper.words(language, { code, form: formCode(kindOfHelp) });
  const letter = { ...kept, id: ctx.newId(), to: { requestId }, kind, about, asks, language, body, until, deskPath };
  return insertPaperLetter(tx, { ...letter, messageId: messageId ?? null }, ctx.now);
}

/** What a household says by any way ends the letter that asked it: nobody rings for what is known. */
export function letterAnswered(tx: Tx, ctx: Pick<Ctx, 'now'>, requestId: string, about: string): Promise<void> {
  return markAnswered(tx, requestId, about, ctx.now);
}

/** What a letter told of is over: whoever has not heard of it need not any more. */
export function letterOver(tx: Tx, ctx: Pick<Ctx, 'now'>, about: string): Promise<void> {
  return markOver(tx, about, ctx.now);
}
