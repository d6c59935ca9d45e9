import { dateAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { mayTakeResultAway } from '../policy.ts';
import { countMailed, noteMailed } from './kept-store.ts';
import { readResult } from './open-result.ts';
import { resultLetter } from './result-letter.ts';

/** A page that mails whatever address is typed must not become a way to flood strangers. */
const mostADay = 5;
const mostOfCityADay = 200;

export type SentResult = 'sent' | 'too-many' | 'city-too-many' | 'no-result';

/** Mails what was told. The recipient stands in the message alone, and is gone from there once it has left. */
export function sendResult(ctx: Ctx, token: string, recipient: string): Promise<SentResult> {
  return transact(ctx, async (tx): Promise<SentResult> => {
    const result = await readResult(tx, ctx, token);
    const permit = result && mayTakeResultAway(result.door);
    if (result === undefined || permit === undefined) return 'no-result';
    const day = dateAt(ctx.now);
    if ((await countMailed(tx, day)) >= mostOfCityADay) return 'city-too-many';
    if (!(await noteMailed(tx, permit, result.id, day, mostADay))) return 'too-many';
    await recordAudit(tx, ctx, 'result-sent', 'orientation-result', result.id);
    await queueMessage(tx, ctx, { ...resultLetter(ctx, result), recipient, eventKey: `result:${ctx.newId()}` });
    return 'sent';
  });
}
