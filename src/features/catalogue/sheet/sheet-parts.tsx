import type { Child } from 'hono/jsx';
import { messages } from '../../../i18n/index.ts';
import { formats } from '../../../i18n/formats.ts';
import { SummaryList, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { ExternalLink } from './external-link.tsx';
import type { ServiceSheet } from './model.ts';
import { Prose } from './prose.tsx';
import { summaryOf } from './summary-of.ts';

/** A part of the sheet: `element` is the name by which the official evaluation of municipal sites looks for it. */
export interface SheetPart {
  readonly id: string;
  readonly title: string;
  readonly element?: string | undefined;
  readonly content: Child;
}

/** The parts that have something to say, in the order of the municipal model. */
export function sheetParts(ctx: Ctx, service: ServiceSheet): SheetPart[] {
  const t = messages(ctx.language).catalogue;
  const { sections } = service;
  const lang = service.language === ctx.language ? undefined : service.language;
  const prose = (text: string) => <Prose text={text} lang={lang} />;
  const written = (id: string, title: string, element: string, text: string | undefined): SheetPart[] =>
    text === undefined || text === '' ? [] : [{ id, title, element, content: prose(text) }];
  const access = accessRows(ctx, service);
  const contacts = contactRows(ctx, service);
  return [
    {
      id: 'a-chi',
      title: t.whoItIsFor,
      element: 'service-addressed',
      content: <WhoItIsFor ctx={ctx} service={service} />,
    },
    ...written(
      'descrizione',
      t.description,
      'service-extended-description',
      summaryOf(service.description).whole ? undefined : service.description,
    ),
    ...written('come-fare', t.howTo, 'service-how-to', sections.howTo),
    ...written('cosa-serve', t.whatYouNeed, 'service-needed', sections.whatYouNeed),
    ...written('cosa-si-ottiene', t.whatYouGet, 'service-achieved', sections.whatYouGet),
    ...written('tempi', t.timesAndDeadlines, 'service-calendar-text', sections.timesAndDeadlines),
    ...written('costi', t.cost, 'service-cost', sections.cost),
    ...(access.length === 0 && sections.access === undefined
      ? []
      : [
          {
            id: 'accedi',
            title: t.access,
            element: 'service-generic-access',
            content: (
              <>
                {sections.access !== undefined && prose(sections.access)}
                {access.length > 0 && <SummaryList rows={access} />}
              </>
            ),
          },
        ]),
    ...written('condizioni', t.terms, 'service-conditions', sections.terms),
    ...(contacts.length === 0 && sections.contacts?.text === undefined
      ? []
      : [
          {
            id: 'contatti',
            title: t.contacts,
            element: 'service-area',
            content: (
              <>
                {sections.contacts?.text !== undefined && prose(sections.contacts.text)}
                {contacts.length > 0 && <SummaryList rows={contacts} />}
              </>
            ),
          },
        ]),
    { id: 'fonte', title: t.aboutEntry, content: <SummaryList rows={aboutRows(ctx, service)} /> },
  ];
}

function WhoItIsFor({ ctx, service }: { readonly ctx: Ctx; readonly service: ServiceSheet }) {
  const { catalogue: t, vocabulary } = messages(ctx.language);
  const lang = service.language === ctx.language ? undefined : service.language;
  const { whoItIsFor } = service.sections;
  return (
    <>
      {whoItIsFor !== undefined && <Prose text={whoItIsFor} lang={lang} />}
      <p>
        {t.thoughtFor(formats(ctx.language).list(service.audiences.map((audience) => vocabulary.audiences[audience])))}
      </p>
    </>
  );
}

function accessRows(ctx: Ctx, { address, locality, url, sections }: ServiceSheet): SummaryRow[] {
  const t = messages(ctx.language).catalogue;
  const where = [address, locality, sections.area]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(', ');
  const places = sections.nationwide === true ? t.nationwide : where;
  return [
    ...(places === '' ? [] : [{ label: t.where, value: places }]),
    ...(url === null
      ? []
      : [{ label: t.online, value: <ExternalLink language={ctx.language} href={url} label={t.openLink} /> }]),
  ];
}

function contactRows(ctx: Ctx, service: ServiceSheet): SummaryRow[] {
  const t = messages(ctx.language).catalogue;
  const { phone = service.providerPhone, email = service.providerEmail, web } = service.sections.contacts ?? {};
  return [
    ...(service.providerName === null ? [] : [{ label: t.providedBy, value: service.providerName }]),
    ...(phone === null
      ? []
      : [{ label: t.phone, value: <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{unbroken(phone)}</a> }]),
    ...(email === null ? [] : [{ label: t.email, value: <a href={`mailto:${email}`}>{email}</a> }]),
    ...(web === undefined || !/^https?:\/\//.test(web)
      ? []
      : [
          {
            label: t.website,
            value: <ExternalLink language={ctx.language} href={web} label={web.replace(/^https?:\/\//, '')} />,
          },
        ]),
  ];
}

function aboutRows(ctx: Ctx, service: ServiceSheet): SummaryRow[] {
  const { catalogue: t, common, ui } = messages(ctx.language);
  const { sections, updatedOn } = service;
  return [
    {
      label: t.answerKind,
      value: sections.priceAssumed === true ? t.freeAssumed : <AnswerKind ctx={ctx} {...service} />,
    },
    { label: t.source, value: service.madeUp ? ui.madeUpLabel : service.source },
    ...(sections.licence === undefined ? [] : [{ label: t.licence, value: sections.licence }]),
    {
      label: t.updatedOn,
      value: updatedOn === null ? common.notKnown : formats(ctx.language).date(new Date(updatedOn)),
    },
  ];
}

/** What kind of answer it is; what is accredited leads to who else is, and since when. */
function AnswerKind({ ctx, answerKind, accreditation }: { readonly ctx: Ctx } & ServiceSheet) {
  const { catalogue: t, vocabulary, accreditation: a } = messages(ctx.language);
  const kind = vocabulary.answerKinds[answerKind];
  if (accreditation === null) return <>{kind}</>;
  const label = accreditation === 'suspended' ? a.sheet.suspendedShort : t.accredited;
  const both = answerKind === 'accredited' ? '' : `${kind} · `;
  return (
    <>
      {both}
      <a href={ctx.links.to('/accreditamento')}>{label}</a>
    </>
  );
}

/** A telephone number that no line breaks in two. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}
