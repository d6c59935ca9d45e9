import type { Child } from 'hono/jsx';
import { messages } from '../../../i18n/index.ts';
import { Actions, Form, LinkButton, SubmitButton, SummaryList, TextField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { languageOf } from '../sheet/language-of.ts';
import { itemFacts } from './item-facts.ts';
import { longestNote, type ListItem } from './model.ts';

interface ItemProps {
  readonly ctx: Ctx;
  readonly item: ListItem;
}

/** A service of a list, with all that one needs to call or to go. */
export function ItemCard({ ctx, item, children }: ItemProps & { readonly children?: Child }) {
  const { lists: t, catalogue } = messages(ctx.language);
  const facts = itemFacts(ctx, item);
  const rows = [
    facts.phone === undefined ? [] : { label: catalogue.phone, value: <PhoneLink number={facts.phone} /> },
    facts.places.map((place) => ({ label: catalogue.where, value: place })),
    facts.hours.length === 0 ? [] : { label: t.hours, value: facts.hours.join('. ') },
    facts.cost === undefined ? [] : { label: t.costs, value: facts.cost },
    facts.note === undefined ? [] : { label: t.note, value: facts.note },
  ].flat();
  return (
    <article class="it-card will-list-item" id={`servizio-${item.service.id}`}>
      <h3 lang={languageOf(ctx, item.service)}>
        <a href={ctx.links.to(facts.path)}>{facts.title}</a>
      </h3>
      {facts.ended && <p>{t.ended}</p>}
      {facts.closed && <p>{catalogue.closedForNowText}</p>}
      {facts.provider !== undefined && <p class="will-muted">{facts.provider}</p>}
      {rows.length > 0 && <SummaryList rows={rows} />}
      {children}
    </article>
  );
}

function PhoneLink({ number }: { readonly number: string }) {
  return <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number.replaceAll(' ', '\u00a0')}</a>;
}

interface ItemActionsProps extends ItemProps {
  readonly action: string;
  readonly first: boolean;
  readonly last: boolean;
  /** What was typed and refused. */
  readonly typed?: { readonly note: string; readonly error: string } | undefined;
}

/** Move, remove, note: what whoever keeps the list does with a service. */
export function ItemActions({ ctx, item, action, first, last, typed }: ItemActionsProps) {
  const t = messages(ctx.language).lists;
  const { id, title } = item.service;
  const named = (label: string, whole: string) => (
    <>
      {label}
      <span class="visually-hidden">: {whole}</span>
    </>
  );
  return (
    <>
      <Form action={`${action}/voci/${id}`} layout="row" label={title}>
        {!first && (
          <LinkButton name="azione" value="up">
            {named(t.up, title)}
          </LinkButton>
        )}
        {!last && (
          <LinkButton name="azione" value="down">
            {named(t.down, title)}
          </LinkButton>
        )}
        <LinkButton name="azione" value="remove">
          {named(t.remove, title)}
        </LinkButton>
      </Form>
      <Form action={`${action}/voci/${id}`} label={t.noteOf(title)}>
        <TextField
          name={`nota-${id}`}
          label={t.note}
          hint={t.noteHint}
          value={typed?.note ?? item.note ?? ''}
          error={typed?.error}
          maxlength={longestNote}
          optional
        />
        <Actions>
          <SubmitButton tone="secondary" name="azione" value="note">
            {named(t.saveNote, title)}
          </SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
