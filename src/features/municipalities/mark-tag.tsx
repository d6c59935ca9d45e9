import type { Language } from '../../i18n/index.ts';
import { Tag } from '../../ui/content/tag.tsx';
import type { FactMark } from './model.ts';
import { markInWords } from './say-source.ts';

/** Says how a fact is known, where it was not simply read in its source. */
export function MarkTag({ language, mark }: { readonly language: Language; readonly mark: FactMark }) {
  const words = markInWords(language, mark);
  return words === undefined ? null : <Tag>{words}</Tag>;
}
