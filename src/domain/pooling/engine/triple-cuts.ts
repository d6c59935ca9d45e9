// Cuts that sharpen the relaxation: of three households, at most one pool can hold two or more.
/** Three requests, ascending. Of the pools with two of them or more, at most one can be chosen (subset-row cut). */
export type Triple = readonly [number, number, number];

export type TripleCuts = {
  readonly triples: Triple[];
  /** For each pair of requests (as `lower * n + higher`), the triples that hold it. */
  readonly byPair: Map<number, number[]>;
  readonly requests: number;
};

const NONE: readonly number[] = [];

export function noCuts(requests: number): TripleCuts {
  return { triples: [], byPair: new Map(), requests };
}

export function addCut(cuts: TripleCuts, triple: Triple): number {
  const at = cuts.triples.push(triple) - 1;
  const [a, b, c] = triple;
  for (const pair of [a * cuts.requests + b, a * cuts.requests + c, b * cuts.requests + c]) {
    const known = cuts.byPair.get(pair);
    if (known === undefined) cuts.byPair.set(pair, [at]);
    else known.push(at);
  }
  return at;
}

/** The cuts that hold two or more of these members (ascending). */
export function cutsOf(cuts: TripleCuts, members: ArrayLike<number>): readonly number[] {
  if (cuts.triples.length === 0) return NONE;
  const found = new Set<number>();
  for (let i = 0; i < members.length; i++) {
    for (let j = i + 1; j < members.length; j++) {
      for (const at of cuts.byPair.get((members[i] ?? 0) * cuts.requests + (members[j] ?? 0)) ?? []) found.add(at);
    }
  }
  return [...found];
}

export type Share = { readonly members: readonly number[]; readonly share: number };

/** The most violated triples at a fractional solution, worst first, without those already cut. */
export function separateTriples(cuts: TripleCuts, shares: readonly Share[], most: number): Triple[] {
  const n = cuts.requests;
  const pairs = new Map<number, number>();
  const whole = new Map<number, number>();
  const partners = Array.from({ length: n }, () => new Set<number>());
  const put = (map: Map<number, number>, key: number, share: number) => map.set(key, (map.get(key) ?? 0) + share);
  for (const { members, share } of shares) {
    eachSubset(members, (a, b, c) => {
      if (c === undefined) {
        put(pairs, a * n + b, share);
        partners[a]?.add(b);
      } else put(whole, (a * n + b) * n + c, share);
    });
  }
  const cut = new Set(cuts.triples.map(([a, b, c]) => (a * n + b) * n + c));
  const found: { triple: Triple; over: number }[] = [];
  const consider = (a: number, b: number, c: number) => {
    const key = (a * n + b) * n + c;
    // A pool with all three counts in every pair, and should count once.
    const sum = (pairs.get(a * n + b) ?? 0) + (pairs.get(a * n + c) ?? 0) + (pairs.get(b * n + c) ?? 0);
    const over = sum - 2 * (whole.get(key) ?? 0) - 1;
    if (over > 0.02 && !cut.has(key)) found.push({ triple: [a, b, c], over });
  };
  for (const [a, others] of partners.entries()) {
    const list = [...others].sort((x, y) => x - y);
    list.forEach((b, at) => {
      for (const c of list.slice(at + 1)) if (partners[b]?.has(c)) consider(a, b, c);
    });
  }
  found.sort(
    (x, y) => y.over - x.over || x.triple[0] - y.triple[0] || x.triple[1] - y.triple[1] || x.triple[2] - y.triple[2],
  );
  return found.slice(0, most).map(({ triple }) => triple);
}

function eachSubset(members: readonly number[], visit: (a: number, b: number, c?: number) => void): void {
  for (const [i, a] of members.entries()) {
    for (let j = i + 1; j < members.length; j++) {
      visit(a, members[j] ?? 0);
      for (let k = j + 1; k < members.length; k++) visit(a, members[j] ?? 0, members[k] ?? 0);
    }
  }
}
