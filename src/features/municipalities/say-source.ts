import { messages, type Language } from '../../i18n/index.ts';
import type { FactMark, FactSource } from './model.ts';

/** `Fonte: Platform Welfare, p. 14`. */
export function sourceInWords(language: Language, { name, page }: FactSource): string {
  const { common, facts: t } = messages(language);
  const source = `${common.source}: ${name}`;
  return page === null ? source : t.atPage(source, page);
}

/** How it is known, where it was not simply read in its source. */
export function markInWords(language: Language, mark: FactMark): string | undefined {
  const { facts: t } = messages(language);
  return mark === 'verified' ? undefined : t.marked[mark];
}

/** A source that was written on one line: an address, or the name of an act. */
export function sourceOfText(text: string): FactSource {
  const url = /^https?:\/\//.test(text) ? URL.parse(text) : null;
  return url === null
    ? { name: text, link: null, page: null }
    : { name: url.hostname.replace(/^www\./, ''), link: text, page: null };
}
