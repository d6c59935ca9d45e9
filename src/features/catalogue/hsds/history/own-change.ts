import { uuidV5, type HsdsMetadata } from '../../../../integrations/hsds/public.ts';

type Told = Omit<HsdsMetadata, 'id'>;

/**
 * A change as HSDS tells it, under an id made of the city and of all that it says: told again it is the same, and whoever reads it
 * can tell whether this city wrote it. The same change made twice in a day is told once.
 */
export function ownChange(tenantId: string, change: Told): HsdsMetadata {
  return { id: idOf(tenantId, change), ...change };
}

/** A change that this city told itself: read again, it stands in the versions already. */
export function isOwnChange(tenantId: string, change: HsdsMetadata): boolean {
  return change.id === idOf(tenantId, change);
}

function idOf(tenantId: string, change: Told): string {
  const said = [
    change.resource_type,
    change.resource_id,
    change.last_action_date,
    change.last_action_type,
    change.field_name,
    change.previous_value,
    change.replacement_value,
    change.updated_by,
  ];
  return uuidV5(tenantId, JSON.stringify(said));
}

type WithMetadata = { readonly metadata?: readonly HsdsMetadata[] | undefined };

/** A document without the changes that this city told itself. What others told of it stays as it came. */
export function withoutOwnChanges<Document extends WithMetadata>(tenantId: string, document: Document): Document {
  const { metadata } = document;
  if (metadata === undefined || !metadata.some((change) => isOwnChange(tenantId, change))) return document;
  const others = metadata.filter((change) => !isOwnChange(tenantId, change));
  const { metadata: _, ...rest } = document;
  return (others.length > 0 ? { ...rest, metadata: others } : rest) as Document;
}
