import { messages } from '../../../i18n/index.ts';
import { LinkList, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { untilInWords } from './letters-page.tsx';
import type { ListedLetter } from './model.ts';

/** What a person has to be told, where the desk has the request open: they may be in front of it. Nothing, if there is nothing. */
export function LetterSection({ ctx, letters }: { readonly ctx: Ctx; readonly letters: readonly ListedLetter[] }) {
  const t = messages(ctx.language).letters;
  if (letters.length === 0) return null;
  return (
    <Section id="lettere" title={t.ofRequest}>
      <LinkList
        items={letters.map((letter) => ({
          href: ctx.links.to(`/sportello/lettere/${letter.id}`),
          label: t.kinds[letter.kind],
          about: t.untilDay(untilInWords(ctx, letter)),
        }))}
      />
    </Section>
  );
}
