import { perMonth } from '../../../domain/pricing/per-month.ts';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  CopyLink,
  Form,
  Page,
  PriceLadder,
  Section,
  SubmitButton,
  SummaryList,
  type SummaryRow,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { daysInWords } from '../../pools/public.ts';
import { shellFor } from '../../shell.ts';
import type { CityPrices } from '../estimate/city-prices.ts';
import { EstimatedPrice } from '../estimate/estimated-price.tsx';
import { shareLink } from '../invite/share-document.ts';
import type { FormingGroup } from '../model.ts';
import { usualFamily, usualPrice } from '../price-of.ts';
import { areaInWords, hoursInWords, nameInWords, openUntilInWords } from '../words.ts';
import { FamiliesSoFar } from '../families-so-far.tsx';
import { MissingThing } from './group-card.tsx';

interface GroupPageProps {
  readonly ctx: Ctx;
  readonly group: FormingGroup;
  readonly prices: CityPrices;
  /** Where the form that asks to join is sent. */
  readonly joinHref: string;
  /** By a neighbour's link: its hours are told too. */
  readonly invited?: boolean;
}

/** One group that is about to start: what is missing, what it costs, how to join. Never who is in it. */
export function GroupPage({ ctx, group, prices, joinHref, invited = false }: GroupPageProps) {
  const t = messages(ctx.language).forming;
  const name = nameInWords(ctx.language, group);
  return (
    <Page
      shell={shellFor(ctx)}
      title={invited ? t.page.invitedTitle : name}
      lead={invited ? t.page.invitedLead : t.list.lead}
      breadcrumbs={[{ href: ctx.links.to('/gruppi-in-partenza'), label: t.list.title }, { label: name }]}
      indexed={!invited}
    >
      <SummaryList rows={rows(ctx, group, invited)} />
      <Section id="chi-c-e" title={t.page.whoTitle}>
        <FamiliesSoFar ctx={ctx} group={group} present={group.toldFamilies} />
        <MissingThing ctx={ctx} group={group} />
        <p>{openUntilInWords(ctx.language, group)}</p>
      </Section>
      <Price {...{ ctx, group, prices }} />
      <Section id="entra" title={t.page.joinTitle}>
        <p>{t.page.joinText}</p>
        {group.days.length > 1 && <p>{t.page.someDays}</p>}
        <Form action={joinHref} label={t.page.joinTitle}>
          <SubmitButton tone="people">{t.page.join}</SubmitButton>
        </Form>
        <p>
          {t.page.already} <a href={ctx.links.to('/ritrova')}>{t.page.find}</a>
        </p>
      </Section>
      {!invited && <Share ctx={ctx} group={group} />}
      <p class="will-muted">{t.list.privacy}</p>
    </Page>
  );
}

function rows(ctx: Ctx, group: FormingGroup, invited: boolean): SummaryRow[] {
  const all = messages(ctx.language);
  const t = all.forming;
  return [
    { label: t.list.kind, value: all.vocabulary.kindsOfHelp[group.kindOfHelp] },
    {
      label: t.page.when,
      value: invited ? hoursInWords(ctx.language, group) : daysInWords(ctx.language, group.days),
    },
    { label: t.page.where, value: areaInWords(ctx.language, group, ctx.municipality.name) },
  ];
}

function Price({ ctx, group, prices }: Pick<GroupPageProps, 'ctx' | 'group' | 'prices'>) {
  const t = messages(ctx.language).forming;
  const steps = usualPrice(group);
  if (steps.length < 2)
    return (
      <Section id="prezzo" title={t.page.priceTitle}>
        {group.ground.operator === null ? (
          <EstimatedPrice {...{ ctx, group, prices }} family={usualFamily(group)} />
        ) : (
          <p>{t.priceUnknown}</p>
        )}
      </Section>
    );
  const rhythm = { days: group.days.length, slots: group.slots };
  return (
    <Section id="prezzo" title={t.page.priceTitle}>
      <PriceLadder
        steps={steps.map(({ families, cents }) => ({
          families,
          centsPerHour: cents,
          centsPerMonth: perMonth(euroCents(cents), rhythm),
          current: families > 1 && families === group.toldFamilies,
        }))}
      />
    </Section>
  );
}

/** Anybody passes on what anybody may read: the page itself. */
function Share({ ctx, group }: Pick<GroupPageProps, 'ctx' | 'group'>) {
  const t = messages(ctx.language).forming.share;
  return (
    <Section id="condividi" title={t.title}>
      <CopyLink name="pagina" label={t.link} hint={t.linkHint} href={shareLink(ctx, group)} />
      <Actions>
        <ButtonLink href={ctx.links.to(`/gruppi-in-partenza/${group.id}/biglietto`)} tone="secondary">
          {t.card}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

/** For an address of a group that is over, or an invitation to one. */
export function OverPage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).forming;
  return (
    <Page shell={shellFor(ctx)} title={t.page.overTitle} lead={t.page.overText} indexed={false}>
      <Actions>
        <ButtonLink href={ctx.links.to('/gruppi-in-partenza')}>{t.page.others}</ButtonLink>
        <ButtonLink href={ctx.links.to('/chiedi')} tone="secondary">
          {t.list.ask}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
