import { read, type Ctx } from '../context.ts';
import { readFacts, readSubjects, readVersions } from './fact-store.ts';
import type { FactVersion, KeptFact, Subject } from './model.ts';
import { mayKeepFacts } from './policy.ts';

export interface FactsView {
  readonly facts: readonly KeptFact[];
  /** The lab, for the whole programme, then every city by name. */
  readonly subjects: readonly Subject[];
}

/** All facts and blanks, for the lab's staff; undefined for anybody else. */
export async function listFacts(ctx: Ctx): Promise<FactsView | undefined> {
  if (mayKeepFacts(ctx) === undefined) return undefined;
  return read(ctx, async (tx) => ({ facts: await readFacts(tx), subjects: await readSubjects(tx) }));
}

export interface FactView {
  readonly fact: KeptFact;
  readonly versions: readonly FactVersion[];
}

export type FactAnswer = { readonly kind: 'read'; readonly view: FactView } | { readonly kind: 'denied' | 'unknown' };

/** One fact with all its versions. */
export async function openFact(ctx: Ctx, id: string): Promise<FactAnswer> {
  if (mayKeepFacts(ctx) === undefined) return { kind: 'denied' };
  return read<FactAnswer>(ctx, async (tx) => {
    const fact = (await readFacts(tx)).find((one) => one.id === id);
    if (fact === undefined) return { kind: 'unknown' };
    return { kind: 'read', view: { fact, versions: await readVersions(tx, id) } };
  });
}
