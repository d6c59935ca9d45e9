import { messages } from '../../i18n/index.ts';
import { LinkList, Section } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';

/** Where cities meet, compare and learn. */
export function LearningTogether({ ctx: { language, links } }: { readonly ctx: Ctx }) {
  const { lab: t, training, change } = messages(language);
  return (
    <Section id="imparare" title={t.learningTitle}>
      <LinkList
        items={[
          { href: links.to('/incontri'), label: t.meetingsLink, about: t.meetingsAbout },
          { href: links.to('/formazione'), label: training.link, about: training.about },
          { href: links.to('/confronto'), label: t.compareLink, about: t.compareAbout },
          { href: links.to('/cambiamento'), label: change.acrossTitle, about: change.acrossAbout },
        ]}
      />
    </Section>
  );
}
