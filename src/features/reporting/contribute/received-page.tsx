import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ContributionLine } from './send-contribution.ts';

/** What cities wrote for the report, for the lab: each can be brought into a section. */
export function ReceivedPage({ ctx, all }: { readonly ctx: Ctx; readonly all: readonly ContributionLine[] }) {
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
          <Taken ctx={ctx} of={one} />
        </Section>
      ))}
    </Page>
  );
}

/** The section that it is in; or the button that begins one. */
function Taken({ ctx, of: { id, title, word, sectionId } }: { readonly ctx: Ctx; readonly of: ContributionLine }) {
  const { contributions, reporting: t } = messages(ctx.language);
  const to = (section: string) => ctx.links.to(`/rapporto/scrivi/sezioni/${section}`);
  if (sectionId !== undefined)
    return (
      <p>
        {contributions.takenAlready} <a href={to(sectionId)}>{title}</a>
        {word !== undefined && ` (${contributions.shortStates[word]})`}
      </p>
    );
  return (
    <ButtonLink tone="secondary" href={`${to(ctx.newId())}?contributo=${id}`}>
      {t.take}
    </ButtonLink>
  );
}
