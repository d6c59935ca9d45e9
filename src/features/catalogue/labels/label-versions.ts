import { read, type Ctx } from '../../context.ts';
import type { LabelWords, RestoreOutcome, Restoring, WordHistory } from '../word-versions/model.ts';
import { readRemovedWords, readWordHistory } from '../word-versions/word-version-store.ts';
import { changeLabels } from './keep-labels.ts';
import { replaceMappings } from './label-store.ts';
import { labelRef, readLabelWords } from './label-words.ts';
import type { Label, OwnLabel } from './model.ts';
import { writeOwnLabel } from './own-label-store.ts';
import { mayKeepLabels } from './policy.ts';

/** What a label says and said; undefined of one that never was, and for who does not keep them. */
export async function labelHistory(ctx: Ctx, label: Label): Promise<WordHistory<LabelWords> | undefined> {
  if (mayKeepLabels(ctx.actor) === undefined) return undefined;
  const ref = labelRef(label);
  return read(ctx, async (tx) => readWordHistory(tx, ref, (await readLabelWords(tx)).get(ref.key)));
}

/** Labels of the city's own that somebody took away, by the name that each had last. */
export async function removedLabels(ctx: Ctx): Promise<OwnLabel[]> {
  if (mayKeepLabels(ctx.actor) === undefined) return [];
  const removed = await read(ctx, async (tx) => readRemovedWords(tx, 'label', [...(await readLabelWords(tx)).keys()]));
  return removed.map(({ key, content }) => ({ id: key.replace(/^own\//, ''), name: content.name ?? '' }));
}

/** Lets a label say again what it said: one that was taken away comes back, without the entries that had it. */
export function restoreLabel(ctx: Ctx, label: Label, { number, seen }: Restoring): Promise<RestoreOutcome> {
  return changeLabels(
    ctx,
    async (tx, permit): Promise<RestoreOutcome> => {
      const ref = labelRef(label);
      const history = await readWordHistory(tx, ref, (await readLabelWords(tx)).get(ref.key));
      const content = history?.versions.find(({ version }) => version === number)?.content;
      if (history === undefined || content === undefined) return 'unknown';
      if (history.standing !== seen) return 'meanwhile';
      const { name = '', codes } = content;
      if (label.kind === 'own' && !(await writeOwnLabel(tx, permit, { id: label.label, name }))) return 'taken';
      await replaceMappings(tx, permit, label, codes);
      return 'saved';
    },
    'restore',
  );
}
