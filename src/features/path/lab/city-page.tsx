import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { LinkList, Page, Section, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Municipality } from '../../municipalities/public.ts';
import { shellFor } from '../../shell.ts';
import { EventForm } from '../events/event-form.tsx';
import { MomentList } from '../events/moment-list.tsx';
import type { Moment } from '../events/moments.ts';

interface LabCityProps {
  readonly ctx: Ctx;
  readonly city: Municipality;
  readonly moments: readonly Moment[];
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** What the lab tells of one city: its line of time, a form to add what happened around it, and where its facts are written. */
export function LabCityPage({ ctx, city, moments, form, errors = {} }: LabCityProps) {
  const { citySheet, facts, path } = messages(ctx.language);
  const { lab: t, story } = path;
  const { links } = ctx;
  const base = `/percorsi/${city.slug}`;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: city.madeUpData })}
      title={t.cityTitle(city.name)}
      lead={t.cityLead}
      backHref={links.to('/percorsi')}
      errors={errors}
      indexed={false}
    >
      <MomentList ctx={ctx} moments={moments} removeAt={base} />
      <Section id="aggiungi" title={t.cityAdd(city.name)}>
        <p>{t.cityAddText}</p>
        <EventForm ctx={ctx} action={base} inBoth form={form} errors={errors} />
      </Section>
      <Section id="altro" title={t.cityElse}>
        <LinkList
          items={[
            { href: links.to(`/fatti/di/${city.slug}`), label: facts.titleOfCity(city.name), about: t.cityFacts },
            { href: links.to(`/citta/${city.slug}`), label: citySheet.title(city.name) },
            { href: links.site(`/${city.slug}/percorso`), label: story.title(city.name) },
          ]}
        />
      </Section>
    </Page>
  );
}
