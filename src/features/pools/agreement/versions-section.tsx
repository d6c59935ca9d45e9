import { messages } from '../../../i18n/index.ts';
import { LinkList, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { AgreementView } from './disclose-agreement.ts';
import { differencesInWords, holdsInWords } from './versions-in-words.ts';

interface VersionsProps {
  readonly ctx: Ctx;
  readonly view: AgreementView;
}

/** What this version says otherwise than the one that the family had before. */
export function Differences({ ctx, view: { differences } }: VersionsProps) {
  if (differences.length === 0) return <></>;
  return (
    <Section id="cambia" title={messages(ctx.language).poolVersions.changedTitle}>
      <SummaryList rows={differencesInWords(ctx.language, differences)} />
    </Section>
  );
}

/** Every version that speaks of the family, to read again. */
export function Versions({ ctx, view, home }: VersionsProps & { readonly home: string }) {
  if (view.versions.length < 2) return <></>;
  const t = messages(ctx.language).poolVersions;
  return (
    <Section id="versioni" title={t.title}>
      <p>{t.text}</p>
      <LinkList
        items={view.versions.map((each) => ({
          href: `${home}/accordo?versione=${each.version}`,
          label: t.name(each.version),
          about: holdsInWords(ctx.language, each, view.versions),
        }))}
      />
    </Section>
  );
}
