import type { Actor } from '../../people/public.ts';
import { mayKeepCatalogue, type CataloguePermit } from '../policy.ts';

/** What the city's labels are in national classifications is said by whoever keeps its catalogue. */
export function mayKeepLabels(actor: Actor): CataloguePermit | undefined {
  return mayKeepCatalogue(actor);
}
