import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readDocument, type StoredDocument } from '../evidence-store.ts';
import { mayReadFiles } from '../policy.ts';

export type { StoredDocument } from '../evidence-store.ts';

/** The bytes of a document, for the staff alone; that it was opened leaves a row. */
export function openDocument(ctx: Ctx, fileId: string, evidenceId: string): Promise<StoredDocument | undefined> {
  if (!mayReadFiles(ctx.actor)) return Promise.resolve(undefined);
  return readRecord(ctx, async (tx) => {
    const document = await readDocument(tx, fileId, evidenceId);
    if (document !== undefined) await recordAudit(tx, ctx, 'accreditation-evidence-read', 'accreditation', fileId);
    return document;
  });
}
