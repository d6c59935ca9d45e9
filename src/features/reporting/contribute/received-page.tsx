import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Contribution } from '../contribution-store.ts';

/** What cities wrote for the report, for the lab: each can be brought into a section. */
export function ReceivedPage({ ctx, all }: { readonly ctx: Ctx; readonly all: readonly Contribution[] }) {
  const t = messages(ctx.language).reporting;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.contributionsIn}
      breadcrumbs={[
        { label: t.lab, href: ctx.links.to('') },
        { label: t.editTitle, href: ctx.links.to('/rapporto/scrivi') },
        { label: t.contributionsIn },
      ]}
      indexed={false}
    >
      {all.length === 0 && <p>{t.contributionsInNone}</p>}
      {all.map((one) => (
        <Section id={`c-${one.id}`} title={one.title}>
          <p>
            {t.about(one.cityName)}. {t.contributionLine(one.author, formats(ctx.language).date(one.sentAt))}
          </p>
          {one.body.split(/\n\s*\n/).map((paragraph) => (
            <p lang={one.language}>{paragraph}</p>
          ))}
          <ButtonLink
            tone="secondary"
            href={ctx.links.to(`/rapporto/scrivi/sezioni/${ctx.newId()}?contributo=${one.id}`)}
          >
            {t.take}
          </ButtonLink>
        </Section>
      ))}
    </Page>
  );
}
