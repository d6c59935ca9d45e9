import { messages } from '../../i18n/index.ts';
import { Card, Cards } from '../../ui/content/card.tsx';
import { Section } from '../../ui/content/section.tsx';
import { ButtonLink, SubmitButton } from '../../ui/form/buttons.tsx';
import { Form } from '../../ui/form/form.tsx';
import { SearchField } from '../../ui/form/text-fields.tsx';
import { Page } from '../../ui/page/page.tsx';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import { BlankList } from './blank-list.tsx';
import { CityPath } from './fact-list.tsx';

/** A city's first page: one question, one main action, the rest below. */
export function CityPage({ ctx }: { readonly ctx: Ctx }) {
  const { municipality } = ctx;
  const t = messages(ctx.language).municipalities;
  const [title, lead] = municipality.open
    ? [t.homeTitle, t.homeLead(municipality.name)]
    : [municipality.name, t.homeClosedLead];
  return (
    <Page shell={shellFor(ctx)} title={title} lead={lead} width="wide">
      {municipality.open && <Entrances ctx={ctx} />}
      {municipality.facts.length + municipality.blanks.length > 0 && (
        <Section id="percorso" title={t.homePathTitle(municipality.name)}>
          <p>{t.homePathText}</p>
          <CityPath language={ctx.language} facts={municipality.facts} />
          {municipality.blanks.length > 0 && <h3>{messages(ctx.language).path.story.unknownTitle}</h3>}
          <BlankList ctx={ctx} blanks={municipality.blanks} />
          <p>
            <a href={ctx.links.to('/percorso')}>{messages(ctx.language).path.story.link}</a>
          </p>
        </Section>
      )}
    </Page>
  );
}

function Entrances({ ctx: { language, links } }: { readonly ctx: Ctx }) {
  const { municipalities: t, orientation, common, forming } = messages(language);
  const ask = (
    <Card
      level={2}
      title={t.homeAskTitle}
      footer={<ButtonLink href={links.to('/chiedi')}>{t.homeAskAction}</ButtonLink>}
    >
      <p>{t.homeAskText}</p>
    </Card>
  );
  const discover = (
    <Card
      level={2}
      title={orientation.homeTitle}
      footer={<ButtonLink href={links.to('/scopri')}>{orientation.homeAction}</ButtonLink>}
    >
      <p>{orientation.homeText}</p>
    </Card>
  );
  const find = (
    <Card level={2} title={t.homeFindTitle}>
      <Form action={links.to('/servizi')} method="get" label={t.homeFindTitle}>
        <SearchField name="parole" label={t.homeFindLabel} hint={t.homeFindText} optional="unmarked" />
        <SubmitButton tone="secondary">{common.search}</SubmitButton>
      </Form>
    </Card>
  );
  const follow = (
    <Card level={2} title={t.homeFollowTitle} footer={<a href={links.to('/ritrova')}>{t.homeFollowAction}</a>}>
      <p>{t.homeFollowText}</p>
    </Card>
  );
  const join = (
    <Card
      level={2}
      title={forming.list.title}
      footer={<a href={links.to('/gruppi-in-partenza')}>{forming.list.homeAction}</a>}
    >
      <p>{forming.list.lead}</p>
    </Card>
  );
  return <Cards label={t.homeTitle} items={[discover, ask, find, join, follow]} />;
}
