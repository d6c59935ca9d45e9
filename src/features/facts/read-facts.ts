import { read, type Ctx } from '../context.ts';
import { readFact, readFactsOf, readSubjects, readVersions } from './fact-store.ts';
import type { CountedSubject, FactVersion, KeptFact } from './model.ts';
import { mayKeepFacts } from './policy.ts';

export interface FactsView {
  /** The city, or the lab itself for the whole programme. */
  readonly about: CountedSubject;
  readonly facts: readonly KeptFact[];
  readonly subjects: readonly CountedSubject[];
}

export type FactsAnswer = { readonly kind: 'read'; readonly view: FactsView } | { readonly kind: 'denied' | 'unknown' };

/** What is told of a city or of the programme, and all of whom something can be told; for the lab's staff. */
export async function listFacts(ctx: Ctx, slug: string): Promise<FactsAnswer> {
  if (mayKeepFacts(ctx) === undefined) return { kind: 'denied' };
  return read<FactsAnswer>(ctx, async (tx) => {
    const subjects = await readSubjects(tx);
    const about = subjects.find((subject) => subject.slug === slug);
    if (about === undefined) return { kind: 'unknown' };
    return { kind: 'read', view: { about, subjects, facts: await readFactsOf(tx, about.tenantId) } };
  });
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
    const fact = await readFact(tx, id);
    return fact === undefined
      ? { kind: 'unknown' }
      : { kind: 'read', view: { fact, versions: await readVersions(tx, id) } };
  });
}
