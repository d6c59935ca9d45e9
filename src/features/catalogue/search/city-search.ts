import { CityIndex } from '../../../domain/search/index/city-index.ts';
import type { Dictionary } from '../../../domain/search/synonyms/dictionary.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import type { Place } from '../model.ts';
import { readPlaces } from '../place-store.ts';
import { dictionaryOfCity } from '../synonyms/groups-of-city.ts';
import { readIndexed, readIndexedIds, readOpenings, readSearchState } from './read-index-store.ts';

/** All that a search reads of a city's published catalogue, as one state of it says. Nothing of who searches. */
export interface CitySearch {
  readonly state: string;
  readonly index: CityIndex;
  readonly places: readonly Place[];
  readonly dictionary: Dictionary;
  readonly roomHoldsMs: number;
  /** The hours that are known to the index, from and to, in milliseconds. */
  readonly hours: readonly [number, number];
}

interface Kept extends CitySearch {
  readonly seenBefore: string;
}

/** Each batch has so long. */
const reads = { readOnly: true, timeoutMs: 5000, genericPlans: true } as const;
const msPerHour = 60 * 60_000;
const msPerDay = 24 * msPerHour;
const batch = 1000;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Room for the cities that were searched last: 100,000 services take some 45 MB. */
const mostBytes = 128 * 1024 * 1024;

/**
 * The searches of cities, kept while they are asked for. Which state of the catalogue each holds is part of it: whoever uses
 * one asks the database, in the statement of the page, whether it still is the present one, and has it brought up to date.
 */
export class CitySearches {
  readonly #kept = new Map<string, Kept>();
  readonly #reading = new Map<string, Promise<Kept | undefined>>();

  /** As it was when it was last brought up to date; read now where it was never. */
  async latest(ctx: Ctx): Promise<CitySearch> {
    const kept = this.#kept.get(ctx.municipality.tenantId);
    if (kept === undefined || !isWithin(ctx.now.getTime(), kept.hours)) return this.refresh(ctx);
    this.#keep(ctx.municipality.tenantId, kept);
    return kept;
  }

  /** Brings a city up to date: once, for all who wait for it, and by one at a time. */
  async refresh(ctx: Ctx): Promise<CitySearch> {
    const { municipality, now } = ctx;
    const { tenantId } = municipality;
    for (let under = this.#reading.get(tenantId); under !== undefined; under = this.#reading.get(tenantId)) {
      const kept = await under;
      if (kept !== undefined && isWithin(now.getTime(), kept.hours)) return kept;
    }
    const before = this.#kept.get(tenantId);
    const reading = transact(ctx, (tx) => read(tx, before, now.getTime()), reads);
    // Whoever waits for a reading that fails reads by itself: the failure is told by the one whose transaction it was.
    const waitedFor = reading.catch(() => undefined);
    this.#reading.set(tenantId, waitedFor);
    try {
      const kept = await reading;
      this.#keep(tenantId, kept);
      return kept;
    } finally {
      this.#reading.delete(tenantId);
    }
  }

  // A map keeps the order in which keys came: the city that was asked for goes to its end.
  #keep(tenantId: string, kept: Kept): void {
    this.#kept.delete(tenantId);
    this.#kept.set(tenantId, kept);
    let bytes = 0;
    for (const { index } of this.#kept.values()) bytes += index.bytes;
    for (const [oldest, { index }] of this.#kept) {
      if (bytes <= mostBytes || oldest === tenantId) break;
      this.#kept.delete(oldest);
      bytes -= index.bytes;
    }
  }
}

/**
 * The state is read first: what is read after it can only be newer, and whatever is newer changes the state, and so is read
 * again by who finds that it has changed.
 */
async function read(tx: Tx, before: Kept | undefined, now: number): Promise<Kept> {
  const { state, seenBefore, services, roomHoldsDays, changes } = await readSearchState(tx);
  const hours = [now, now + msPerHour] as const;
  const [places, openings] = await Promise.all([readPlaces(tx), readOpenings(tx, ...hours)]);
  const index = before === undefined ? await readAll(tx) : await readChanged(tx, before, services);
  index.setOpenings(openings);
  const dictionary = dictionaryOfCity(changes);
  return { state, seenBefore, index, places, dictionary, roomHoldsMs: roomHoldsDays * msPerDay, hours };
}

async function readAll(tx: Tx): Promise<CityIndex> {
  const index = new CityIndex();
  await putAll(tx, index, undefined);
  index.settle();
  return index;
}

async function readChanged(tx: Tx, { index, seenBefore }: Kept, services: number): Promise<CityIndex> {
  await putAll(tx, index, seenBefore);
  // Whatever is there now was there before or has changed since: only what is gone makes the two numbers differ.
  if (index.services !== services) index.keepOnly(await readIndexedIds(tx));
  return index.isWorn ? readAll(tx) : index;
}

async function putAll(tx: Tx, index: CityIndex, since: string | undefined): Promise<void> {
  let after = firstId;
  for (;;) {
    const services = await readIndexed(tx, { after, limit: batch, since });
    index.put(services);
    if (services.length < batch) return;
    after = services.at(-1)?.id ?? firstId;
  }
}

function isWithin(now: number, [from, to]: readonly [number, number]): boolean {
  return now >= from && now < to;
}

const ofDatabases = new WeakMap<Database, CitySearches>();

/** Those of one database: they live as long as its pool. */
export function citySearchesOf({ db }: Pick<Ctx, 'db'>): CitySearches {
  const known = ofDatabases.get(db) ?? new CitySearches();
  ofDatabases.set(db, known);
  return known;
}
