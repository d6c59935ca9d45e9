import type { Subject } from './model.ts';

/** Address of the page that lists what is told of the programme, or of a city. */
export function listOf({ kind, slug }: Pick<Subject, 'kind' | 'slug'>): string {
  return kind === 'lab' ? '/fatti' : `/fatti/di/${slug}`;
}
