import type { RecordProblem } from '../../../../integrations/hsds/public.ts';

const aboutProtection = /(^|\.)will_protected$/;
const aboutAddress = /(^|\.)addresses(\.|$)/;

/**
 * The first thing left out of a stranger's record with which the protection of a place would go: the mark itself, or an
 * address of which we would then not know that the position beside it is the true one. Such a record is refused whole.
 */
export function losesProtection(value: unknown, repairs: readonly RecordProblem[]): string | undefined {
  const lost = repairs.find(({ path }) => aboutProtection.test(path));
  if (lost !== undefined) return lost.path;
  const address = repairs.find(({ path }) => aboutAddress.test(path));
  return address !== undefined && holdsProtected(value) ? address.path : undefined;
}

function holdsProtected(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) =>
    name === 'will_protected' ? inner === true : holdsProtected(inner),
  );
}
