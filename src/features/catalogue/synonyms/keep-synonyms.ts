import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { sameValue } from '../entries/fields.ts';
import { mayKeepCatalogue, type CataloguePermit } from '../policy.ts';
import type { GroupWords, RestoreOutcome, Restoring, WordCause, WordHistory, WordRef } from '../word-versions/model.ts';
import { keepWordVersions, lockWords, readRemovedWords, readWordHistory } from '../word-versions/word-version-store.ts';
import { groupsOfCity } from './groups-of-city.ts';
import type { CityGroup } from './model.ts';
import type { GroupForm } from './schema.ts';
import { deleteGroup, readChangedGroups, writeGroup } from './synonym-store.ts';

export type SynonymOutcome = 'saved' | 'denied' | 'unknown';

/** All groups of the city; undefined for who does not keep them. */
export async function synonymsOf(ctx: Ctx): Promise<CityGroup[] | undefined> {
  if (mayKeepCatalogue(ctx.actor) === undefined) return undefined;
  return groupsOfCity(await read(ctx, readChangedGroups));
}

/** Changes a group, or makes one where no code is given. The next search knows it. */
export async function saveSynonyms(ctx: Ctx, code: string | undefined, form: GroupForm): Promise<SynonymOutcome> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockWords(tx, permit, 'synonyms');
    const known = await readGroup(tx, code);
    if (code !== undefined && known === undefined) return 'unknown';
    await writeOver(tx, ctx, permit, { code: code ?? `own-${ctx.newId()}`, known, words: form, cause: 'change' });
    return 'saved';
  });
}

/** Undoes what the city changed in a group of ours, or removes one of its own. */
export async function restoreSynonyms(ctx: Ctx, code: string): Promise<SynonymOutcome> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockWords(tx, permit, 'synonyms');
    const known = await readGroup(tx, code);
    if (known === undefined || known.origin === 'built-in') return 'unknown';
    const cause = known.origin === 'own' ? 'removal' : 'restore';
    await writeOver(tx, ctx, permit, { code, known, words: undefined, cause });
    return 'saved';
  });
}

/** What a group says and said; undefined of one that never was, and for who does not keep them. */
export async function synonymHistory(ctx: Ctx, code: string): Promise<WordHistory<GroupWords> | undefined> {
  if (mayKeepCatalogue(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => readWordHistory(tx, refOf(code), wordsOf(await readGroup(tx, code))));
}

/** Groups of the city's own that somebody took away, each as it last was. */
export async function removedSynonyms(ctx: Ctx): Promise<{ readonly code: string; readonly words: GroupWords }[]> {
  if (mayKeepCatalogue(ctx.actor) === undefined) return [];
  const removed = await read(ctx, async (tx) => {
    const standing = groupsOfCity(await readChangedGroups(tx)).map(({ code }) => code);
    return readRemovedWords(tx, 'synonyms', standing);
  });
  return removed.map(({ key, content }) => ({ code: key, words: content }));
}

/** Lets a group say again what it said in an earlier version; one that was taken away comes back. */
export async function restoreSynonymVersion(
  ctx: Ctx,
  code: string,
  { number, seen }: Restoring,
): Promise<Exclude<RestoreOutcome, 'taken'>> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockWords(tx, permit, 'synonyms');
    const known = await readGroup(tx, code);
    const history = await readWordHistory<GroupWords>(tx, refOf(code), wordsOf(known));
    const content = history?.versions.find(({ version }) => version === number)?.content;
    if (history === undefined || content === undefined) return 'unknown';
    if (history.standing !== seen) return 'meanwhile';
    await writeOver(tx, ctx, permit, { code, known, words: content, cause: 'restore' });
    return 'saved';
  });
}

interface WritingOver {
  readonly code: string;
  readonly known: CityGroup | undefined;
  /** Undefined where the city's own words go. */
  readonly words: GroupWords | undefined;
  readonly cause: WordCause;
}

/** Writes a group, and keeps what it said where it says something else from now on. */
async function writeOver(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  { code, known, words, cause }: WritingOver,
): Promise<void> {
  const before = wordsOf(known);
  if (before !== undefined && !sameValue(before, words))
    await keepWordVersions(tx, permit, ctx, cause, [{ ...refOf(code), content: before }]);
  if (words === undefined) await deleteGroup(tx, permit, code);
  else await writeGroup(tx, permit, { code, ...words }, ctx.now);
  await recordAudit(tx, ctx, 'synonyms-changed', 'municipality', ctx.municipality.tenantId);
}

async function readGroup(tx: Tx, code: string | undefined): Promise<CityGroup | undefined> {
  return groupsOfCity(await readChangedGroups(tx)).find((group) => group.code === code);
}

function wordsOf(group: CityGroup | undefined): GroupWords | undefined {
  return group && { words: group.words, help: group.help, active: group.active };
}

function refOf(code: string): WordRef {
  return { kind: 'synonyms', key: code };
}
