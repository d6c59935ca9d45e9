import type { Child } from 'hono/jsx';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { aboutRows } from './about-rows.tsx';
import { contactRows } from './contact-rows.tsx';
import { languageOf } from './language-of.ts';
import type { ServiceSheet } from './model.ts';
import { PriceTables } from './price-tables.tsx';
import { pricesOf } from './prices-of.ts';
import { Prose } from './prose.tsx';
import { summaryOf } from './summary-of.ts';
import { whenAndRoom } from './when-and-room.tsx';
import { whereAndHow } from './where-and-how.tsx';
import { WhoItIsFor } from './who-it-is-for.tsx';

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
  const part = (id: string, title: string, element: string, content: Child | undefined): SheetPart[] =>
    content === undefined ? [] : [{ id, title, element, content }];
  const prose = (text: string | undefined) =>
    text === undefined || text === '' ? undefined : <Prose text={text} lang={languageOf(ctx, service)} />;
  const more = summaryOf(service.description).whole ? undefined : service.description;
  return [
    ...part('a-chi', t.whoItIsFor, 'service-addressed', <WhoItIsFor ctx={ctx} service={service} />),
    ...part('descrizione', t.description, 'service-extended-description', prose(more)),
    ...part('come-fare', t.howTo, 'service-how-to', prose(sections.howTo)),
    ...part('cosa-serve', t.whatYouNeed, 'service-needed', whatYouNeed(ctx, service)),
    ...part('cosa-si-ottiene', t.whatYouGet, 'service-achieved', prose(sections.whatYouGet)),
    ...part('tempi', t.timesAndDeadlines, 'service-calendar-text', whenAndRoom({ ctx, service })),
    ...part('costi', t.cost, 'service-cost', whatItCosts(ctx, service)),
    ...part('accedi', t.access, 'service-generic-access', whereAndHow({ ctx, service })),
    ...part('condizioni', t.terms, 'service-conditions', prose(sections.terms)),
    ...part('contatti', t.contacts, 'service-area', contacts(ctx, service)),
    { id: 'fonte', title: t.aboutEntry, content: <SummaryList rows={aboutRows(ctx, service)} /> },
  ];
}

function whatYouNeed(ctx: Ctx, service: ServiceSheet) {
  const { whatYouNeed: text = '' } = service.sections;
  const documents = (service.hsds.required_documents ?? []).flatMap(({ document }) => document ?? []);
  if (text === '' && documents.length === 0) return undefined;
  const lang = languageOf(ctx, service);
  return (
    <>
      {text !== '' && <Prose text={text} lang={lang} />}
      {documents.length > 0 && (
        <>
          <h3>{messages(ctx.language).sheet.documents}</h3>
          <ul lang={lang}>
            {documents.map((document) => (
              <li>{document}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function whatItCosts(ctx: Ctx, service: ServiceSheet) {
  const { cost = '' } = service.sections;
  const tables = pricesOf(service.hsds.cost_options ?? [], dateAt(ctx.now));
  if (cost === '' && tables.length === 0) return undefined;
  return (
    <>
      {cost !== '' && <Prose text={cost} lang={languageOf(ctx, service)} />}
      {tables.length > 0 && <PriceTables ctx={ctx} tables={tables} />}
    </>
  );
}

function contacts(ctx: Ctx, service: ServiceSheet) {
  const rows = contactRows(ctx, service);
  const { text } = service.sections.contacts ?? {};
  if (rows.length === 0 && text === undefined) return undefined;
  return (
    <>
      {text !== undefined && <Prose text={text} lang={languageOf(ctx, service)} />}
      {rows.length > 0 && <SummaryList rows={rows} />}
    </>
  );
}
