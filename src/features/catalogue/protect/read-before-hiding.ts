import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readEntry } from '../entries/entry-store.ts';
import type { Entry } from '../entries/model.ts';
import { mayChangeEntries } from '../policy.ts';
import { findNeighbours, gatherHiding, type Neighbour } from './gather-hiding.ts';
import { mayReadExactPlace } from './policy.ts';
import { scrubAddress } from './scrub-address.ts';
import { whatRemains } from './what-remains.ts';

/** What the desk looks at around an entry whose address it hides, or hid. */
export interface AroundHiding {
  readonly entry: Entry;
  /** Open entries that would still tell the door. */
  readonly neighbours: readonly Neighbour[];
  /** Passages of the entry, of its places and of its organisation that no rule takes out. */
  readonly remaining: readonly string[];
}

/** Undefined for who may not hide it. Of one that is hidden already, reading this tells where it is: it is noted. */
export async function readBeforeHiding(ctx: Ctx, id: string): Promise<AroundHiding | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return readRecord(ctx, async (tx) => {
    const entry = await readEntry(tx, id);
    if (entry === undefined) return undefined;
    if (entry.content.protectedPlace) {
      if (!mayReadExactPlace(ctx.actor)) return { entry, neighbours: [], remaining: [] };
      await recordAudit(tx, ctx, 'address-read', 'service', id);
    }
    const hiding = await gatherHiding(tx, entry);
    const { address: _address, ...content } = entry.content;
    const { locations, organization, addresses } = hiding;
    // The first address of a place goes whole; whatever else it says is read for the street.
    const said = [content, organization, locations.map(({ name }) => name)];
    const remaining = whatRemains(addresses.reduce(scrubAddress, said as unknown), addresses);
    return { entry, neighbours: await findNeighbours(tx, id, hiding), remaining };
  });
}
