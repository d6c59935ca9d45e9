import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Notice, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Programme } from '../model.ts';

/** The lab's programme: phases, steps, what each asks; each step leads to its form. */
export function ProgrammePage({
  ctx,
  programme,
  published,
}: {
  readonly ctx: Ctx;
  readonly programme: Programme;
  readonly published: boolean;
}) {
  const { language, links } = ctx;
  const { programme: t } = messages(language).path;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.title}
      lead={t.lead}
      backHref={links.to('/percorsi')}
      indexed={false}
    >
      {published && <Notice tone="success" title={t.published} live />}
      <p>{t.version(programme.version)}</p>
      <p class="text-secondary">{t.source}</p>
      {programme.phases.map((phase) => (
        <Section id={`fase-${phase.code}`} title={`${phase.code}. ${phase.title[language]}`}>
          <ul>
            {phase.steps.map(({ code, title, asks, who }) => (
              <li>
                <strong>{`${code} ${title[language]}`}</strong>
                <p>
                  {asks[language]} <span class="text-secondary">{who[language]}.</span>
                </p>
                <p>
                  <a href={links.to(`/programma/${code}`)}>{t.change(code)}</a>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Actions>
        <ButtonLink tone="secondary" href={links.to('/programma/nuovo')}>
          {t.add}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
