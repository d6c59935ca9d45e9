import type { Child } from 'hono/jsx';
import { Notice, type NoticeTone } from '../content/notice.tsx';
import { messages } from '../../i18n/index.ts';
import { useLanguage } from '../language-context.ts';

/** What a figure that is worked out again gives; a photograph is one whose data are gone, as was said they would be. */
export type Again = 'same' | 'moved' | 'photograph';

export interface AskedAgainProps {
  readonly again: Again;
  /** The figure in words, and what to know of it. */
  readonly children?: Child | undefined;
}

const tones: Record<Again, NoticeTone> = { same: 'success', moved: 'warning', photograph: 'info' };

/** Whether a figure gives the same value again. */
export function AskedAgain({ again, children }: AskedAgainProps) {
  const { askedAgain } = messages(useLanguage());
  return (
    <Notice tone={tones[again]} title={askedAgain.outcomes[again]}>
      {children}
    </Notice>
  );
}
