import { messages } from '../../i18n/index.ts';
import { useLanguage } from '../language-context.ts';
import { Why } from '../sharing/why.tsx';

/** A query word for word, behind a door; focusable, so that the keyboard can scroll it. */
export function QueryCode({ query }: { readonly query: string }) {
  const { askedAgain } = messages(useLanguage());
  return (
    <Why label={askedAgain.queryLabel}>
      <pre class="will-code" tabindex={0}>
        {query}
      </pre>
    </Why>
  );
}
