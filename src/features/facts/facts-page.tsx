import { messages } from '../../i18n/index.ts';
import { Actions, ButtonLink, Form, Page, Section, Select, SubmitButton, Tag } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { sourceInWords } from '../municipalities/public.ts';
import { dayInWords } from '../path/public.ts';
import { shellFor } from '../shell.ts';
import type { KeptFact, Subject } from './model.ts';
import type { FactsView } from './read-facts.ts';

/** All that the lab tells, of the programme and of each city; each fact leads to where it is corrected. */
export function FactsPage({ ctx, view }: { readonly ctx: Ctx; readonly view: FactsView }) {
  const { facts: t } = messages(ctx.language);
  const { links } = ctx;
  const of = (subject: Subject) => view.facts.filter(({ about }) => about.tenantId === subject.tenantId);
  const told = view.subjects.filter((subject) => subject.kind === 'lab' || of(subject).length > 0);
  const others = view.subjects.filter((subject) => !told.includes(subject));
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.title}
      lead={t.lead}
      backHref={links.to('')}
      indexed={false}
    >
      {told.map((subject) => (
        <Section id={`di-${subject.slug}`} title={subject.kind === 'lab' ? t.ofProgramme : subject.name}>
          <FactRows ctx={ctx} facts={of(subject)} />
          <Actions>
            <ButtonLink tone="secondary" href={links.to(`/fatti/nuovo/${subject.slug}`)}>
              {subject.kind === 'lab' ? t.addOfProgramme : t.addOfCity(subject.name)}
            </ButtonLink>
            <a href={links.to(`/fatti/non-si-sa/${subject.slug}`)}>
              {subject.kind === 'lab' ? t.addBlankOfProgramme : t.addBlankOfCity(subject.name)}
            </a>
          </Actions>
        </Section>
      ))}
      {others.length > 0 && (
        <Section id="altra" title={t.anotherCity}>
          <Form action={links.to('/fatti/nuovo')} method="get" label={t.anotherCity}>
            <Select
              name="citta"
              label={t.city}
              options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
            <SubmitButton tone="secondary">{t.anotherCitySend}</SubmitButton>
          </Form>
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
