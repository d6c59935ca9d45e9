import type { Child } from 'hono/jsx';

/** `people` is the warm accent: for who shares and with whom, and nothing else. */
export type TagTone = 'neutral' | 'institution' | 'people' | 'good' | 'care' | 'bad';

/** A short word about a thing. The word says it all; the colour only helps the eye. */
export function Tag({ tone = 'neutral', children }: { readonly tone?: TagTone | undefined; readonly children: Child }) {
  return <span class={`badge will-tag will-tag-${tone}`}>{children}</span>;
}
