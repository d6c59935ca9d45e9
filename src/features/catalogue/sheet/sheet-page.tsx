import { poolableHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Notice, Page, Section, Tag, type Crumb } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { NotBelieved } from '../freshness/not-believed.tsx';
import { ReportLink } from '../freshness/report-link.tsx';
import { SheetNews, type SheetNewsOf } from '../freshness/sheet-news.tsx';
import { KeepLine } from '../keeping/keep-line.tsx';
import { AddToList } from '../lists/add-to-list.tsx';
import { isClosedForNow } from '../opening/schedules-of.ts';
import { OpeningTag } from '../opening/opening-tag.tsx';
import { roomOf } from '../room/room-of.ts';
import { searchAddress } from '../search/schema.ts';
import { ClarityQuestion } from './clarity/clarity-question.tsx';
import { ExternalLink } from './external-link.tsx';
import { hoursOfService } from './hours-of-sheet.ts';
import { jsonLdOf } from './json-ld/json-ld.ts';
import { languageOf } from './language-of.ts';
import type { EntryOwner } from '../owners/model.ts';
import type { ServiceSheet } from './model.ts';
import { RoomTags } from './room-lines.tsx';
import { sheetParts, type SheetPart } from './sheet-parts.tsx';
import { summaryOf } from './summary-of.ts';

interface SheetProps {
  readonly ctx: Ctx;
  readonly service: ServiceSheet;
}

interface SheetPageProps extends SheetProps {
  /** What came of the question at the foot of the page. */
  readonly clarity?: { readonly answered?: boolean; readonly error?: string } | undefined;
  /** What the reader has just done about the entry. */
  readonly news?: SheetNewsOf | undefined;
  /** Who at the desk sees to it: for the desk alone. */
  readonly owner?: EntryOwner | undefined;
}

/** A service, in the parts and the order of the municipal model. */
export function SheetPage({ ctx, service, clarity = {}, news, owner }: SheetPageProps) {
  const t = messages(ctx.language).catalogue;
  const parts = sheetParts(ctx, service);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: service.madeUp })}
      title={service.title}
      breadcrumbs={crumbsOf(ctx, service)}
      hero={<Top ctx={ctx} service={service} />}
      description={summaryOf(service.description).summary.slice(0, 160)}
      indexed={service.status === 'active' && !service.madeUp && service.check?.state !== 'hidden'}
      savable
      errors={clarity.error === undefined ? undefined : { chiarezza: clarity.error }}
      feedback={
        <ClarityQuestion ctx={ctx} serviceId={service.id} answered={clarity.answered === true} error={clarity.error} />
      }
    >
      {news !== undefined && <SheetNews ctx={ctx} news={news} />}
      {service.status === 'ended' && <Notice tone="warning" title={t.statusEndedText} />}
      <ClosedOrAlert ctx={ctx} service={service} />
      {service.accreditation === 'suspended' && <Suspended ctx={ctx} />}
      <NotBelieved ctx={ctx} service={service} />
      {service.language !== ctx.language && <p class="will-muted">{t.writtenInItalian}</p>}
      <MainAction ctx={ctx} service={service} hasContacts={parts.some(({ id }) => id === 'contatti')} />
      {service.status === 'active' && <AddToList ctx={ctx} serviceId={service.id} title={service.title} />}
      <PageIndex label={t.index} parts={parts} />
      {parts.map(({ id, title, element, content }) => (
        <Section id={id} title={title}>
          <div data-element={element}>{content}</div>
        </Section>
      ))}
      <Topics ctx={ctx} service={service} />
      {service.status === 'active' && <ReportLink ctx={ctx} serviceId={service.id} />}
      <KeepLine ctx={ctx} serviceId={service.id} owner={owner} />
      <script
        type="application/ld+json"
        data-element="metatag"
        dangerouslySetInnerHTML={{ __html: jsonLdOf(ctx, service) }}
      ></script>
    </Page>
  );
}

function Suspended({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).accreditation.sheet;
  return (
    <Notice tone="warning" title={t.suspendedTitle}>
      <p>
        {t.suspendedText} <a href={ctx.links.to('/accreditamento')}>{t.whatItMeans}</a>
      </p>
    </Notice>
  );
}

/** What its source wants known at once, and that it is closed for a time. */
function ClosedOrAlert({ ctx, service }: SheetProps) {
  const t = messages(ctx.language).catalogue;
  const closed = isClosedForNow(service);
  const { alert = '' } = service.hsds;
  if (!closed && alert === '') return null;
  return (
    <Notice tone="warning" title={closed ? t.closedForNowText : t.alert}>
      {alert !== '' && <p lang={languageOf(ctx, service)}>{alert}</p>}
    </Notice>
  );
}

function Top({ ctx, service }: SheetProps) {
  const lang = languageOf(ctx, service);
  const hours = hoursOfService(ctx, service);
  const active = service.status === 'active';
  const open = active && !isClosedForNow(service);
  const { summary } = summaryOf(service.description);
  return (
    <>
      <p class="will-eyebrow" data-element="service-status">
        <Tag tone={open ? 'good' : 'care'}>{statusWords(ctx, service)}</Tag>
        {active && hours !== undefined && <OpeningTag ctx={ctx} status={hours.status} />}
        {active && <RoomTags ctx={ctx} room={roomOf(service.hsds, ctx.now, service.freshDays)} />}
      </p>
      <h1 data-element="service-title" lang={lang}>
        {service.title}
      </h1>
      {summary !== '' && (
        <p class="lead" data-element="service-description" lang={lang}>
          {summary}
        </p>
      )}
    </>
  );
}

function statusWords({ language }: Ctx, service: ServiceSheet): string {
  const t = messages(language).catalogue;
  if (service.status === 'ended') return t.statusEnded;
  return isClosedForNow(service) ? t.statusClosedForNow : t.statusActive;
}

/** One thing to do: ask for it where it can be shared, else go to its site or to who gives it. */
function MainAction({ ctx, service, hasContacts }: SheetProps & { readonly hasContacts: boolean }) {
  const t = messages(ctx.language).catalogue;
  if (service.status === 'ended')
    return (
      <Actions>
        <ButtonLink href={ctx.links.to('/servizi')}>{t.backToSearch}</ButtonLink>
      </Actions>
    );
  const poolable = poolableHelp.find((kind) => service.kindsOfHelp.includes(kind));
  if (poolable !== undefined) {
    return (
      <>
        <p>{t.askThisText}</p>
        <Actions>
          <ButtonLink href={ctx.links.to(`/chiedi?aiuto=${poolable}&scheda=${service.id}`)}>{t.askThis}</ButtonLink>
        </Actions>
      </>
    );
  }
  if (service.url === null && !hasContacts) return null;
  return (
    <Actions>
      {service.url === null ? (
        <ButtonLink href="#contatti">{t.contacts}</ButtonLink>
      ) : (
        <ExternalLink language={ctx.language} href={service.url} label={t.openLink} main />
      )}
    </Actions>
  );
}

function PageIndex({ label, parts }: { readonly label: string; readonly parts: readonly SheetPart[] }) {
  return (
    <nav aria-label={label}>
      <ul class="list-unstyled link-list" data-element="page-index">
        {parts.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Topics({ ctx, service }: SheetProps) {
  const { catalogue: t, vocabulary } = messages(ctx.language);
  return (
    <Section id="argomenti" title={t.topics}>
      <ul class="list-unstyled">
        {service.kindsOfHelp.map((help) => (
          <li>
            <a data-element="service-topic" href={searchAddress(ctx.links.to('/servizi'), { help })}>
              {vocabulary.kindsOfHelp[help]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The kind of help stands for the category that the municipal model asks between "Servizi" and the service. */
function crumbsOf(ctx: Ctx, service: ServiceSheet): Crumb[] {
  const { catalogue: t, common, vocabulary } = messages(ctx.language);
  const [help] = service.kindsOfHelp;
  return [
    { label: common.home, href: ctx.links.to('') },
    { label: t.services, href: ctx.links.to('/servizi') },
    ...(help === undefined
      ? []
      : [{ label: vocabulary.kindsOfHelp[help], href: searchAddress(ctx.links.to('/servizi'), { help }) }]),
    { label: service.title },
  ];
}
