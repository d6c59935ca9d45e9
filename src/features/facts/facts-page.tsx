import { messages } from '../../i18n/index.ts';
import { Actions, ButtonLink, LinkList, Page, Section, Tag } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { sourceInWords } from '../municipalities/public.ts';
import { dayInWords } from '../path/public.ts';
import { shellFor } from '../shell.ts';
import type { KeptFact } from './model.ts';
import type { FactsView } from './read-facts.ts';

/** What is told of the programme, or of one city; each fact leads to where it is corrected. The programme's page leads to every city's. */
export function FactsPage({ ctx, view: { about, facts, subjects } }: { readonly ctx: Ctx; readonly view: FactsView }) {
  const { facts: t } = messages(ctx.language);
  const { links } = ctx;
  const ofProgramme = about.kind === 'lab';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={ofProgramme ? t.title : t.titleOfCity(about.name)}
      lead={t.lead}
      backHref={links.to(ofProgramme ? '' : '/fatti')}
      indexed={false}
    >
      <Section id="fatti" title={ofProgramme ? t.ofProgramme : about.name}>
        <FactRows ctx={ctx} facts={facts} />
        <Actions>
          <ButtonLink href={links.to(`/fatti/nuovo/${about.slug}`)}>
            {ofProgramme ? t.addOfProgramme : t.addOfCity(about.name)}
          </ButtonLink>
          <a href={links.to(`/fatti/non-si-sa/${about.slug}`)}>
            {ofProgramme ? t.addBlankOfProgramme : t.addBlankOfCity(about.name)}
          </a>
        </Actions>
      </Section>
      {ofProgramme && (
        <Section id="citta" title={t.cities}>
          <LinkList
            items={subjects
              .filter(({ kind }) => kind === 'municipality')
              .map(({ slug, name, told, unknown }) => ({
                href: links.to(`/fatti/di/${slug}`),
                label: name,
                about: t.counts(told, unknown),
              }))}
          />
        </Section>
      )}
    </Page>
  );
}

function FactRows({ ctx, facts }: { readonly ctx: Ctx; readonly facts: readonly KeptFact[] }) {
  const { language, links } = ctx;
  const { facts: t } = messages(language);
  if (facts.length === 0) return <p>{t.none}</p>;
  return (
    <ul class="list-unstyled will-facts">
      {facts.map(({ id, state, text, happened, source }) => (
        <li>
          <p>
            {state !== 'told' && <Tag tone="care">{state === 'unknown' ? t.blank : t.withdrawn}</Tag>}{' '}
            <a href={links.to(`/fatti/${id}`)}>{text[language]}</a>
          </p>
          {source !== null && (
            <p class="text-secondary">
              {`${happened === null ? t.noDay : dayInWords(language, happened)} · ${sourceInWords(language, source)}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
