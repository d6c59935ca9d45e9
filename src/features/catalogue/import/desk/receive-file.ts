import { diskFile, type StoredFile } from '../../../../platform/files/stored-file.ts';
import { read, transact, type Ctx } from '../../../context.ts';
import { actorId } from '../../../people/public.ts';
import { mayKeepCatalogue } from '../../policy.ts';
import type { Mapping } from '../table/mapping.ts';
import type { FileRefusal } from '../model.ts';
import { digestOfFile, openForImport } from '../open-for-import.ts';
import { openTable } from '../read-intake.ts';
import { refusalIn } from '../refused-file.ts';
import { askCheck } from './ask-check.ts';
import { insertImport, readMapping } from './desk-import-store.ts';
import { guessMapping, mappingOf } from './guess-mapping.ts';
import { keepFile } from './kept-file.ts';
import { waitsHours, type ColumnProfile } from './model.ts';
import { profileTable } from './profile-table.ts';

export interface GivenFile {
  readonly path: string;
  readonly name: string;
  readonly source: string;
}

export type Received =
  | { readonly kind: 'received'; readonly id: string; readonly next: 'columns' | 'check' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal }
  | { readonly kind: 'denied' };

/** Takes a file in: recognises it, keeps it for a day, and has it tried at once where nobody needs to say what it means. */
export async function receiveFile(ctx: Ctx, { path, name, source }: GivenFile): Promise<Received> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  const file = await diskFile(path);
  const opened = await openForImport({ kind: 'file', file });
  if (opened.kind === 'refused') return opened;
  const profile = opened.kind === 'table' ? await profileOf(opened.format, file) : null;
  if (profile !== null && 'refusal' in profile) return { kind: 'refused', refusal: profile.refusal };
  const remembered = await read(ctx, (tx) => readMapping(tx, source));
  const mapping = profile === null ? undefined : firstMapping(source, profile, remembered);
  const id = ctx.newId();
  const digest = await digestOfFile(file);
  await transact(
    ctx,
    async (tx) => {
      await insertImport(tx, permit, {
        id,
        accountId: actorId(ctx.actor),
        fileName: name,
        fileSize: file.size,
        fileDigest: digest,
        format: opened.format,
        source,
        profile,
        mapping: mapping ?? null,
        createdAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + waitsHours * 3_600_000),
      });
      await keepFile(tx, permit, id, file);
      if (profile === null) await askCheck(tx, ctx, permit, id);
    },
    { timeoutMs: 120_000 },
  );
  return { kind: 'received', id, next: profile === null ? 'check' : 'columns' };
}

async function profileOf(
  format: 'csv' | 'xlsx',
  file: StoredFile,
): Promise<ColumnProfile[] | { readonly refusal: FileRefusal }> {
  try {
    return await profileTable(await openTable(format, file));
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    return { refusal };
  }
}

/** What was said of this source the last time, as far as the file still has the columns; else a first idea. */
function firstMapping(
  source: string,
  profile: readonly ColumnProfile[],
  remembered: Mapping | undefined,
): Mapping | undefined {
  const names = new Set(profile.map(({ name }) => name));
  const kept = Object.entries(remembered?.columns ?? {}).filter(([, column]) => names.has(column ?? ''));
  if (remembered === undefined || !kept.some(([field]) => field === 'title')) return guessMapping(source, profile);
  return mappingOf(source, profile, Object.fromEntries(kept), remembered);
}
