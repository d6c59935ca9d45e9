import { hashToken } from '../../platform/auth/token.ts';
import type { Tx } from '../../platform/db/database.ts';
import { read, readRecord, type Ctx } from '../context.ts';
import { hasRole, recordAudit } from '../people/public.ts';
import { readAllFiles, readFile, readFileByLink, readFilesOfProvider } from './file-store.ts';
import type { AccreditationFile, Dossier } from './model.ts';
import { mayGive, mayOpenOwn, mayReadFiles, type AccreditationPermit } from './policy.ts';
import { readDossier, readDossiers } from './read-dossiers.ts';

/** How an organisation reaches its own file: with the secret link, or from its account. */
export type OwnWay = { readonly token: string } | { readonly id: string };

/** The file that a link or an account opens, with the permit to give what it asks. */
export async function findOwn(
  tx: Tx,
  ctx: Ctx,
  way: OwnWay,
): Promise<{ readonly file: AccreditationFile; readonly permit: AccreditationPermit<'give'> } | undefined> {
  const byLink = 'token' in way;
  const file = byLink ? await readFileByLink(tx, hashToken(way.token)) : await readFile(tx, way.id);
  const permit = file && mayGive(ctx.actor, file, byLink);
  return file === undefined || permit === undefined ? undefined : { file, permit };
}

export function openOwnFile(ctx: Ctx, way: OwnWay): Promise<Dossier | undefined> {
  return read(ctx, async (tx) => {
    const found = await findOwn(tx, ctx, way);
    const may = found !== undefined && mayOpenOwn(ctx.actor, found.file, 'token' in way);
    return may ? readDossier(tx, found.file) : undefined;
  });
}

/** The files of the provider that is signed in; undefined for anybody else. */
export function listOwnFiles(ctx: Ctx): Promise<Dossier[] | undefined> {
  const { actor } = ctx;
  if (!hasRole(actor, 'provider') || actor.providerId === undefined) return Promise.resolve(undefined);
  const { providerId } = actor;
  return read(ctx, async (tx) => readDossiers(tx, await readFilesOfProvider(tx, providerId)));
}

/** Every file, for the staff; undefined for who may not see them. */
export function listFiles(ctx: Ctx): Promise<Dossier[] | undefined> {
  if (!mayReadFiles(ctx.actor)) return Promise.resolve(undefined);
  return read(ctx, async (tx) => readDossiers(tx, await readAllFiles(tx)));
}

/** One file, for the staff; that it was read leaves a row. */
export function openFile(ctx: Ctx, id: string): Promise<Dossier | undefined> {
  if (!mayReadFiles(ctx.actor)) return Promise.resolve(undefined);
  return readRecord(ctx, async (tx) => {
    const file = await readFile(tx, id);
    if (file === undefined) return undefined;
    await recordAudit(tx, ctx, 'accreditation-read', 'accreditation', id);
    return readDossier(tx, file);
  });
}
