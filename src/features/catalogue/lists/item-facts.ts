import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { isClosedForNow } from '../opening/schedules-of.ts';
import { daysInWords } from '../sheet/days-in-words.ts';
import { hoursOfService } from '../sheet/hours-of-sheet.ts';
import { priceLine } from '../sheet/price-words.ts';
import { pricesOf } from '../sheet/prices-of.ts';
import { whereItIs } from '../sheet/where-it-is.ts';
import type { ListItem } from './model.ts';

/** What a list says of a service: enough to call, to go there, to know what it costs. */
export interface ItemFacts {
  readonly title: string;
  readonly provider?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly places: readonly string[];
  readonly hours: readonly string[];
  readonly cost?: string;
  readonly note?: string;
  readonly ended: boolean;
  /** Closed for a time. */
  readonly closed: boolean;
  /** Its sheet. */
  readonly path: string;
}

export function itemFacts(ctx: Ctx, { service, note }: ListItem): ItemFacts {
  const { sections } = service;
  const { phone = service.providerPhone, email = service.providerEmail } = sections.contacts ?? {};
  const hours = hoursOfService(ctx, service);
  const today = dateAt(ctx.now);
  const prices = pricesOf(service.hsds.cost_options ?? [], today).flatMap((table) =>
    table.rows.map((row) => priceLine(ctx.language, table, row)),
  );
  const cost = sections.cost ?? prices.join('; ');
  return {
    title: service.title,
    path: `/servizi/${service.id}`,
    ...(service.providerName !== null && { provider: service.providerName }),
    ...(phone !== null && { phone }),
    ...(email !== null && { email }),
    places: placesInWords(ctx, service),
    hours: hours === undefined ? [] : daysInWords(ctx.language, hours),
    ...(cost !== '' && { cost }),
    ...(note !== null && { note }),
    ended: service.status === 'ended',
    closed: isClosedForNow(service),
  };
}

function placesInWords({ language }: Ctx, service: ListItem['service']): string[] {
  const t = messages(language).lists;
  return whereItIs(service).flatMap(({ name, address, protectedQuarter }) => {
    if (protectedQuarter === undefined) return [[name ?? [], address ?? []].flat().join(', ')];
    return [protectedQuarter === '' ? t.protectedSomewhere : t.protectedPlace(protectedQuarter)];
  });
}
