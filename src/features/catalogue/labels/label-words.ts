import type { Tx } from '../../../platform/db/database.ts';
import type { LabelWords, WordRef } from '../word-versions/model.ts';
import { readMappings } from './label-store.ts';
import { commonLabels, type Label, type NationalCode } from './model.ts';
import { readOwnLabels } from './own-label-store.ts';

export function labelRef({ kind, label }: Label): WordRef {
  return { kind: 'label', key: `${kind}/${label}` };
}

/** What the city says of all its labels, by their keys among versions: two statements. */
export async function readLabelWords(tx: Tx): Promise<ReadonlyMap<string, LabelWords>> {
  const [own, mappings] = [await readOwnLabels(tx), await readMappings(tx)];
  const codes = Map.groupBy(mappings, (mapping) => labelRef(mapping).key);
  const codesOf = (key: string): NationalCode[] =>
    (codes.get(key) ?? []).map(({ scheme, code, name, verified, reference }) => ({
      scheme,
      code,
      name,
      verified,
      reference,
    }));
  const words = (label: Label, name?: string): [string, LabelWords] => {
    const { key } = labelRef(label);
    return [key, { ...(name !== undefined && { name }), codes: codesOf(key) }];
  };
  return new Map([
    ...own.map(({ id, name }) => words({ kind: 'own', label: id }, name)),
    ...commonLabels.map((label) => words(label)),
  ]);
}
