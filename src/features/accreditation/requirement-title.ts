import type { Dossier } from './model.ts';

/** How the newest version that asks for a requirement calls it. */
export function requirementTitle({ versions }: Pick<Dossier, 'versions'>, key: string): string {
  const asked = versions.flatMap(({ requirements }) => requirements).findLast((requirement) => requirement.key === key);
  return asked?.title ?? key;
}
