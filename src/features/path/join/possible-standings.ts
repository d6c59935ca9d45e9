import type { Standing } from '../model.ts';

/** What a city can do next, given how it stands: who is out joins, who is in pauses or leaves, who paused comes back or leaves. */
export function possibleStandings(last: Standing | undefined): readonly Standing[] {
  switch (last) {
    case undefined:
    case 'left':
      return ['joined'];
    case 'joined':
    case 'resumed':
      return ['paused', 'left'];
    case 'paused':
      return ['resumed', 'left'];
  }
}
