import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import {
  countProvidersWithServices,
  readProviderForKey,
  readProvidersWithKeys,
  type ProviderWithKeys,
} from './key-store.ts';
import { mayGiveKeys, mayRuleRoom, maySayRoom, type RoomKey } from './policy.ts';
import {
  countRoomServices,
  readFreshDays,
  readRoomService,
  readRoomServices,
  readSaidRooms,
  readServicesOfProvider,
  writeFreshDays,
  type PastRoom,
  type RoomService,
  type Slice,
} from './room-store.ts';

const onPage = 100;
const mostPast = 20;

/** A page of a list. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What the desk sees of room: every service that could say it, and how its provider does. */
export interface RoomDesk {
  readonly services: Paged<RoomService>;
  readonly providers: Paged<ProviderWithKeys>;
  readonly freshDays: number;
}

export async function readRoomDesk(
  ctx: Ctx,
  pages: { readonly services: number; readonly providers: number },
): Promise<RoomDesk | undefined> {
  if ((mayGiveKeys(ctx.actor) ?? mayRuleRoom(ctx.actor)) === undefined) return undefined;
  return read(ctx, async (tx) => ({
    services: await pageOf(pages.services, await countRoomServices(tx), (slice) => readRoomServices(tx, slice)),
    providers: await pageOf(pages.providers, await countProvidersWithServices(tx), (slice) =>
      readProvidersWithKeys(tx, slice),
    ),
    freshDays: await readFreshDays(tx),
  }));
}

async function pageOf<Item>(
  page: number,
  total: number,
  readSlice: (slice: Slice) => Promise<readonly Item[]>,
): Promise<Paged<Item>> {
  const items = await readSlice({ limit: onPage, offset: (page - 1) * onPage });
  return { items, total, page, pages: Math.ceil(total / onPage) };
}

/** One service, with what was said of its room before. */
export interface RoomOfService {
  readonly service: RoomService;
  readonly past: readonly PastRoom[];
  readonly freshDays: number;
}

/** For whoever may say it. */
export function readRoomOf(ctx: Ctx, id: string, key?: RoomKey): Promise<RoomOfService | undefined> {
  return read(ctx, async (tx) => {
    const service = await readRoomService(tx, id);
    if (service === undefined || maySayRoom(ctx.actor, service, key) === undefined) return undefined;
    return { service, past: await readSaidRooms(tx, id, mostPast), freshDays: await readFreshDays(tx) };
  });
}

/** What a provider's link opens: its services. */
export interface OwnServices {
  readonly provider: string;
  readonly services: readonly RoomService[];
  readonly freshDays: number;
}

export function readOwnServices(ctx: Ctx, { providerId }: RoomKey): Promise<OwnServices> {
  return read(ctx, async (tx) => ({
    provider: (await readProviderForKey(tx, providerId))?.name ?? '',
    services: await readServicesOfProvider(tx, providerId),
    freshDays: await readFreshDays(tx),
  }));
}

/** Says for how many days a figure is told as a fact. */
export function changeFreshDays(ctx: Ctx, days: number): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const permit = mayRuleRoom(ctx.actor);
    if (permit === undefined) return false;
    await writeFreshDays(tx, permit, days);
    await recordAudit(tx, ctx, 'room-rule-changed', 'municipality', ctx.municipality.tenantId);
    return true;
  });
}
