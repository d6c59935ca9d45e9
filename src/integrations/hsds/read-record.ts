import type { z } from 'zod';

export interface RecordProblem {
  /** `phones.0.number`; empty for the record itself. */
  readonly path: string;
  readonly problem: string;
}

export type ReadRecord<Record> =
  | {
      readonly kind: 'read';
      readonly record: Record;
      /** What was left out of it. */ readonly repairs: readonly RecordProblem[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly RecordProblem[] };

/** A record is nested so deep at most: each round mends one level. */
const mostRounds = 16;
const mostTold = 50;

/**
 * Reads a stranger's record. A field that is wrong is left out and told; where HSDS requires it, what it belongs to is
 * left out; where that is the record itself, the record is refused. Fields that HSDS 3.1 and the Italian profile do not
 * know are dropped.
 */
export function readRecord<Schema extends z.ZodType>(schema: Schema, value: unknown): ReadRecord<z.infer<Schema>> {
  const repairs: RecordProblem[] = [];
  let current = value;
  for (let round = 0; round < mostRounds; round++) {
    const parsed = schema.safeParse(current);
    if (parsed.success) return { kind: 'read', record: parsed.data, repairs: repairs.slice(0, mostTold) };
    const problems = parsed.error.issues.map(({ path, message }) => ({ path, problem: message }));
    if (problems.some(({ path }) => !canLeaveOut(current, path))) {
      return { kind: 'refused', problems: problems.slice(0, mostTold).map(told) };
    }
    repairs.push(...problems.map(told));
    current = without(
      current,
      problems.map(({ path }) => whatToLeaveOut(current, path)),
    );
  }
  return { kind: 'refused', problems: [{ path: '', problem: 'too much of it is wrong' }] };
}

type Path = readonly PropertyKey[];

function told({ path, problem }: { readonly path: Path; readonly problem: string }): RecordProblem {
  return { path: path.map(String).join('.'), problem };
}

/** The field, where it is there; where it is missing, and required, the record that lacks it. */
function whatToLeaveOut(value: unknown, path: Path): Path {
  return at(value, path) === undefined ? path.slice(0, -1) : path;
}

function canLeaveOut(value: unknown, path: Path): boolean {
  return whatToLeaveOut(value, path).length > 0;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** A copy without what stands at `paths`. Items of lists are first emptied, then closed up, so that indexes hold. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const below = new Map<PropertyKey, Path[]>();
  for (const [key, ...rest] of paths) if (key !== undefined) below.set(key, [...(below.get(key) ?? []), rest]);
  const inner = (key: PropertyKey, item: unknown) => without(item, below.get(key) ?? []);
  if (Array.isArray(value)) return value.map((item, index) => inner(index, item)).filter((item) => item !== undefined);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, inner(key, item)] as const)
      .filter(([, item]) => item !== undefined),
  );
}
