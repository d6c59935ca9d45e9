import { messages } from '../../i18n/index.ts';
import { Card, Cards } from '../../ui/content/card.tsx';
import { LinkList } from '../../ui/content/link-list.tsx';
import { Section } from '../../ui/content/section.tsx';
import { ButtonLink } from '../../ui/form/buttons.tsx';
import { Page } from '../../ui/page/page.tsx';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import type { Municipality } from './model.ts';

interface CitiesProps {
  readonly ctx: Ctx;
  readonly cities: readonly Municipality[];
}

/** The first page of the whole site: choose a city, or look at the lab. */
export function NationalPage({ ctx, cities }: CitiesProps) {
  const t = messages(ctx.language).municipalities;
  const open = cities.filter((city) => city.open);
  const others = cities.filter((city) => !city.open);
  return (
    <Page shell={shellFor(ctx, { madeUp: false })} title={t.nationalTitle} lead={t.nationalLead} width="wide">
      {open.length > 0 && (
        <Section id="citta" title={t.chooseCity}>
          <OpenCities ctx={ctx} cities={open} />
        </Section>
      )}
      {others.length > 0 && (
        <Section id="altre-citta" title={t.otherCities}>
          <p>{t.otherCitiesText}</p>
          <LinkList
            compact
            items={others.map(({ slug, name }) => ({ href: ctx.links.site(`/${slug}`), label: name }))}
          />
        </Section>
      )}
      <Section id="laboratorio" title={t.labCardTitle}>
        <p>{t.labCardText}</p>
        <ButtonLink tone="secondary" href={ctx.links.site('/laboratorio')}>
          {t.labCardAction}
        </ButtonLink>
      </Section>
    </Page>
  );
}

/** Where one can search and ask today. */
function OpenCities({ ctx, cities }: CitiesProps) {
  const t = messages(ctx.language).municipalities;
  return (
    <Cards
      label={t.chooseCity}
      items={cities.map(({ slug, name }) => (
        <Card title={name} footer={<ButtonLink href={ctx.links.site(`/${slug}`)}>{t.openCityAction(name)}</ButtonLink>}>
          <p>{t.openCityText}</p>
        </Card>
      ))}
    />
  );
}
