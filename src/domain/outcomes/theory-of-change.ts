/**
 * A theory of change as data: what goes in, what is done, what comes of it, what changes, and why one should lead to the other. Source of the chain: domain, E.2
 * (input, activity, output, outcome, impact).
 */
export const nodeKinds = ['input', 'activity', 'output', 'outcome', 'impact'] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** How well an arrow is known to hold: from nothing but belief to several good studies. */
export const strengths = ['none', 'weak', 'some', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** Studies and other cities can be named: whoever says that there are some says which. Somebody's experience, or nothing but belief, needs no name. */
export function needsEvidence({ strength, evidence }: Pick<TheoryArrow, 'strength' | 'evidence'>): boolean {
  return (strength === 'some' || strength === 'strong') && evidence.trim() === '';
}

export interface TheoryNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly text: string;
}

/** "If this, then that, because …": it holds only as far as its assumption does. */
export interface TheoryArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly assumption: string;
  /** What speaks for it: a study, another city, experience. */
  readonly evidence: string;
  readonly strength: Strength;
  /** Code of the indicator by which one sees whether it holds. */
  readonly indicator?: string | undefined;
}

export interface Theory {
  readonly nodes: readonly TheoryNode[];
  readonly arrows: readonly TheoryArrow[];
}

export type TheoryProblem =
  | { readonly kind: 'nothing-changes' }
  | { readonly kind: 'circle'; readonly nodes: readonly string[] }
  | { readonly kind: 'backwards' | 'no-assumption' | 'no-evidence'; readonly arrow: string }
  | { readonly kind: 'not-reached' | 'leads-nowhere'; readonly node: string };

/** What keeps a theory from being one, in the order of its parts; none when it holds together. */
export function checkTheory({ nodes, arrows }: Theory): TheoryProblem[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rank = (id: string) => nodeKinds.indexOf(byId.get(id)?.kind ?? 'input');
  const circle = nodesInCircle({ nodes, arrows });
  const reached = reachedFrom(
    nodes.filter(({ kind }) => kind === 'input' || kind === 'activity').map(({ id }) => id),
    arrows,
  );
  const changes = nodes.filter(({ kind }) => kind === 'outcome' || kind === 'impact');
  const leaving = new Set(arrows.map(({ from }) => from));
  return [
    ...(changes.length === 0 ? [{ kind: 'nothing-changes' } as const] : []),
    ...(circle.length > 0 ? [{ kind: 'circle', nodes: circle } as const] : []),
    ...arrows
      .filter(({ from, to }) => rank(from) > rank(to))
      .map(({ id }) => ({ kind: 'backwards', arrow: id }) as const),
    ...arrows
      .filter(({ assumption }) => assumption.trim() === '')
      .map(({ id }) => ({ kind: 'no-assumption', arrow: id }) as const),
    ...arrows.filter(needsEvidence).map(({ id }) => ({ kind: 'no-evidence', arrow: id }) as const),
    ...changes.filter(({ id }) => !reached.has(id)).map(({ id }) => ({ kind: 'not-reached', node: id }) as const),
    ...nodes
      .filter(({ id, kind }) => kind !== 'outcome' && kind !== 'impact' && !leaving.has(id))
      .map(({ id }) => ({ kind: 'leads-nowhere', node: id }) as const),
  ];
}

function reachedFrom(starts: readonly string[], arrows: readonly TheoryArrow[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...starts];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const { from, to } of arrows) {
      if (from !== at || reached.has(to)) continue;
      reached.add(to);
      next.push(to);
    }
  }
  return reached;
}

/** Nodes from which one comes back to oneself. */
export function nodesInCircle({ nodes, arrows }: Theory): string[] {
  return nodes.filter(({ id }) => reachedFrom([id], arrows).has(id)).map(({ id }) => id);
}

/** The theory without a node, nor the arrows that touched it. */
export function withoutNode({ nodes, arrows }: Theory, id: string): Theory {
  return {
    nodes: nodes.filter((node) => node.id !== id),
    arrows: arrows.filter(({ from, to }) => from !== id && to !== id),
  };
}

/** The next free name of its kind: `n1`, `n2`, …; never one that was used before it, as long as that one is there. */
export function freeId(prefix: 'n' | 'a', used: readonly { readonly id: string }[]): string {
  const numbers = used.map(({ id }) => Number(id.slice(1))).filter(Number.isInteger);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
