import { readRecord, type Ctx } from '../context.ts';
import { recordAudit } from './audit-store.ts';
import { latestMessages, type Message } from './message-store.ts';

export type { Message } from './message-store.ts';

/** A run of a city like the demo writes some forty at once, and whoever looks must find each of them. */
const most = 100;

/** The messages of a municipality whose mail does not leave this machine. Reading them leaves a row. */
export async function readOutbox(ctx: Ctx): Promise<Message[]> {
  return readRecord(ctx, async (tx) => {
    const messages = await latestMessages(tx, most);
    await recordAudit(tx, ctx, 'message-read', 'municipality');
    return messages;
  });
}
