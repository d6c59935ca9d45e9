import type { Tx } from '../../platform/db/database.ts';
import { readDecisions } from './decision-store.ts';
import { readEvidence } from './evidence-store.ts';
import type { AccreditationFile, Dossier } from './model.ts';
import { readVersions } from './notice/notice-store.ts';

/** All that there is of some files, in three questions however many they are. */
export async function readDossiers(tx: Tx, files: readonly AccreditationFile[]): Promise<Dossier[]> {
  if (files.length === 0) return [];
  const ids = files.map(({ id }) => id);
  const versions = await readVersions(tx, [...new Set(files.map(({ noticeId }) => noticeId))]);
  const evidence = Map.groupBy(await readEvidence(tx, ids), ({ fileId }) => fileId);
  const decisions = Map.groupBy(await readDecisions(tx, ids), ({ fileId }) => fileId);
  return files.map((file) => ({
    file,
    versions: versions.filter(({ noticeId }) => noticeId === file.noticeId),
    evidence: evidence.get(file.id) ?? [],
    decisions: decisions.get(file.id) ?? [],
  }));
}

export async function readDossier(tx: Tx, file: AccreditationFile): Promise<Dossier> {
  const [dossier] = await readDossiers(tx, [file]);
  if (dossier === undefined) throw new Error('a file without a dossier');
  return dossier;
}
