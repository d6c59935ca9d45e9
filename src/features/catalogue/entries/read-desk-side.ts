import type { Ctx } from '../../context.ts';
import { labelsOfEntry, type LabelsOfEntry } from '../labels/label-entry.ts';
import { ownerOfEntry, type OwnerChoice } from '../owners/choose-owner.ts';

/** What the desk says of an entry, and the entry does not. */
export interface DeskSide {
  readonly owner: OwnerChoice | undefined;
  readonly labels: LabelsOfEntry;
}

export async function readDeskSide(ctx: Ctx, id: string): Promise<DeskSide> {
  return { owner: await ownerOfEntry(ctx, id), labels: await labelsOfEntry(ctx, id) };
}
