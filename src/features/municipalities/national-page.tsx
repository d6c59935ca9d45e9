import { messages } from '../../i18n/index.ts';
import { LinkList } from '../../ui/content/link-list.tsx';
import { Section } from '../../ui/content/section.tsx';
import { ButtonLink } from '../../ui/form/buttons.tsx';
import { Page } from '../../ui/page/page.tsx';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import type { Municipality } from './model.ts';

/** The first page of the whole site: choose a city, or look at the lab. */
export function NationalPage({ ctx, cities }: { readonly ctx: Ctx; readonly cities: readonly Municipality[] }) {
  const t = messages(ctx.language).municipalities;
  const openFirst = [...cities].sort((one, other) => Number(other.open) - Number(one.open));
  return (
    <Page shell={shellFor(ctx, { madeUp: false })} title={t.nationalTitle} lead={t.nationalLead} width="wide">
      <Section id="citta" title={t.chooseCity}>
        <p>{t.chooseCityHint}</p>
        <LinkList
          items={openFirst.map((city) => ({
            href: ctx.links.site(`/${city.slug}`),
            label: city.name,
            about: city.open ? t.cityOpen : t.cityClosed,
          }))}
        />
      </Section>
      <Section id="laboratorio" title={t.labCardTitle}>
        <p>{t.labCardText}</p>
        <ButtonLink tone="secondary" href={ctx.links.site('/laboratorio')}>
          {t.labCardAction}
        </ButtonLink>
      </Section>
    </Page>
  );
}
