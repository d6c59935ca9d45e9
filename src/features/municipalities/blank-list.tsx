import { messages } from '../../i18n/index.ts';
import { Tag } from '../../ui/content/tag.tsx';
import type { Ctx } from '../context.ts';
import { labSlug, type Blank } from './model.ts';

/** What nobody has told yet: seen as blanks, with where whoever knows it says so. */
export function BlankList({ ctx, blanks }: { readonly ctx: Ctx; readonly blanks: readonly Blank[] }) {
  const { language, links } = ctx;
  const { facts: t } = messages(language);
  if (blanks.length === 0) return null;
  return (
    <>
      <ul class="list-unstyled will-facts">
        {blanks.map(({ id, text }) => (
          <li>
            <p>
              <Tag>{t.blank}</Tag> {text[language]}
            </p>
            <a href={links.site(`/${labSlug}/fatti/${id}`)}>
              {t.fillIn}
              <span class="visually-hidden">{`: ${text[language]}`}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="text-secondary">
        {t.whoKnows} <a href={links.site(`/${labSlug}/contatto`)}>{t.tellTheLab}</a>
      </p>
    </>
  );
}
