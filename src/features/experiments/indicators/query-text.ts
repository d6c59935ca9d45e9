import type { LiveCode } from '../../../domain/outcomes/library.ts';
import { liveQueries } from './live-queries-store.ts';

/** The query of a live indicator, word for word. */
export function queryText(code: LiveCode): string {
  return liveQueries[code];
}
