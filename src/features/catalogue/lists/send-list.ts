import { dateAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { itemFacts } from './item-facts.ts';
import { countMailed, holdList, noteMailed } from './list-store.ts';
import { readerTokenOf } from './list-tokens.ts';
import type { ListItem } from './model.ts';
import { expiryFrom, findByToken, itemsOf } from './open-list.ts';
import { mayChangeList } from './policy.ts';

/** A page that mails whatever address is typed must not become a way to flood strangers. */
const mostADay = 5;
const mostOfCityADay = 200;

export type SentList = 'sent' | 'empty' | 'too-many' | 'city-too-many' | 'no-list';

/**
 * Mails what a list holds, and the address that reads it. The recipient stands in the message alone, and is gone from
 * there once it has left. Notes are not in the letter: what strangers typed does not leave in the municipality's name.
 */
export function sendList(ctx: Ctx, token: string, recipient: string): Promise<SentList> {
  return transact(ctx, async (tx): Promise<SentList> => {
    const found = await findByToken(tx, ctx, token);
    const permit = found && mayChangeList(found.door);
    if (found === undefined || permit === undefined) return 'no-list';
    const items = await itemsOf(tx, ctx, found.id);
    if (items.length === 0) return 'empty';
    const day = dateAt(ctx.now);
    if ((await countMailed(tx, day)) >= mostOfCityADay) return 'city-too-many';
    if (!(await noteMailed(tx, permit, found.id, day, mostADay))) return 'too-many';
    const expiresAt = expiryFrom(ctx.now);
    await holdList(tx, permit, found.id, expiresAt);
    await recordAudit(tx, ctx, 'list-sent', 'service-list', found.id);
    await queueMessage(tx, ctx, {
      ...letter(ctx, items, readerTokenOf(token), expiresAt),
      recipient,
      eventKey: `list:${ctx.newId()}`,
    });
    return 'sent';
  });
}

function letter(ctx: Ctx, items: readonly ListItem[], readerToken: string, expiresAt: Date) {
  const t = messages(ctx.language).lists.mail;
  const { name } = ctx.municipality;
  const services = items.map((item, index) => {
    const { title, provider, phone, places, path } = itemFacts(ctx, item);
    const lines = [`${index + 1}. ${title}`, provider ?? [], phone ?? [], places, ctx.links.absolute(path)].flat();
    return lines.join('\n   ');
  });
  const link = t.link(ctx.links.absolute(`/liste/${readerToken}`), formats(ctx.language).date(expiresAt));
  return { subject: t.subject(name), body: [t.opening(name), ...services, link, t.closing].join('\n\n') };
}
