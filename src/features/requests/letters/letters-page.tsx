import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  Notice,
  Page,
  Pagination,
  Section,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { ContactSection, type TypedContact } from './contact-section.tsx';
import type { ListedLetter, SettledLetter } from './model.ts';
import type { LetterList, LetterPart } from './read-letters.ts';

export type LettersDone = 'settled' | 'all' | 'back' | 'contact';

interface LettersPageProps {
  readonly ctx: Ctx;
  readonly list: LetterList;
  readonly part: LetterPart;
  readonly done?: LettersDone | undefined;
  readonly typed?: TypedContact;
  readonly errors?: FieldErrors;
}

/** Where the queue, or a part of it, stands. */
export function letterPath(part: LetterPart, page = 1, at = ''): string {
  const query = [part === 'forming' ? 'che=in-partenza' : [], page === 1 ? [] : `pagina=${page}`].flat().join('&');
  return `/sportello/lettere${at}${query === '' ? '' : `?${query}`}`;
}

/** What families that no mail reaches have to be told, by code: the name is on the page of each letter. */
export function LettersPage({ ctx, list, part, done, typed, errors = {} }: LettersPageProps) {
  const t = messages(ctx.language).letters;
  const said = { settled: t.settled, all: t.settledAll, back: t.backDone, contact: t.contactSaved };
  return (
    <Page
      shell={shellFor(ctx)}
      title={part === 'forming' ? t.onlyFormingTitle : t.title}
      lead={t.lead}
      width="wide"
      backHref={ctx.links.to('/sportello')}
      errors={errors}
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" title={said[done]} live />}
      {list.contact === undefined && <Notice tone="warning" title={<a href="#contatti">{t.contactMissing}</a>} />}
      <p>{t.rule}</p>
      <p>
        <a href={ctx.links.to(letterPath(part === 'forming' ? 'all' : 'forming'))}>
          {part === 'forming' ? t.all : t.onlyForming}
        </a>
      </p>
      {list.letters.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <Waiting ctx={ctx} list={list} part={part} />
      )}
      <Pagination page={list.page} pages={list.pages} hrefOf={(page) => ctx.links.to(letterPath(part, page))} />
      {list.settled.length > 0 && <Settled ctx={ctx} settled={list.settled} />}
      <ContactSection ctx={ctx} contact={list.contact} typed={typed} errors={errors} />
    </Page>
  );
}

function Waiting({ ctx, list, part }: Pick<LettersPageProps, 'ctx' | 'list' | 'part'>) {
  const t = messages(ctx.language).letters;
  const { letters, page } = list;
  return (
    <>
      <Actions>
        <ButtonLink href={ctx.links.to(letterPath(part, page, '/tutte.pdf'))}>{t.printAll(letters.length)}</ButtonLink>
      </Actions>
      <DataTable
        caption={t.caption(letters.length)}
        columns={[
          { label: t.columns.request, kind: 'code' },
          { label: t.columns.what },
          { label: t.columns.asks },
          { label: t.columns.until },
          { label: t.columns.besides },
        ]}
        rows={letters.map((letter) => [
          letter.code,
          <a href={ctx.links.to(`/sportello/lettere/${letter.id}`)}>
            {t.kinds[letter.kind]}
            <span class="visually-hidden">, {letter.code}</span>
          </a>,
          t.asks[letter.asks],
          untilInWords(ctx, letter),
          besidesInWords(ctx, letter),
        ])}
      />
      <Form action={ctx.links.to('/sportello/lettere')} label={t.allPosted(letters.length)}>
        {letters.map(({ id }) => (
          <HiddenField name="letter" value={id} />
        ))}
        <HiddenField name="part" value={part} />
        <p>{t.allPostedHint}</p>
        <SubmitButton tone="secondary">{t.allPosted(letters.length)}</SubmitButton>
      </Form>
    </>
  );
}

/** News matters until a day, an answer until an hour. */
export function untilInWords(ctx: Ctx, { asks, until }: Pick<ListedLetter, 'asks' | 'until'>): string {
  const f = formats(ctx.language);
  return asks === 'nothing' ? f.date(until) : f.dateTime(until);
}

/** What left by itself, or should have. */
export function besidesInWords(ctx: Ctx, { besides, onlyIfUnsent }: ListedLetter): string {
  const t = messages(ctx.language).letters.besides;
  if (besides === null) return t.none;
  return onlyIfUnsent ? t[`${besides}Unsent`] : t[besides];
}

function Settled({ ctx, settled }: { readonly ctx: Ctx; readonly settled: readonly SettledLetter[] }) {
  const t = messages(ctx.language).letters;
  return (
    <Section id="non-piu" title={t.lateTitle}>
      <DataTable
        caption={t.lateTitle}
        hideCaption
        columns={[
          { label: t.lateColumns.request, kind: 'code' },
          { label: t.lateColumns.what },
          { label: t.lateColumns.state },
          { label: t.lateColumns.when },
        ]}
        rows={settled.map((letter) => [
          letter.code,
          <a href={ctx.links.to(`/sportello/lettere/${letter.id}`)}>
            {t.kinds[letter.kind]}
            <span class="visually-hidden">, {letter.code}</span>
          </a>,
          stateInWords(ctx, letter),
          formats(ctx.language).dateTime(letter.at),
        ])}
      />
    </Section>
  );
}

export function stateInWords(
  ctx: Ctx,
  { state, by }: { readonly state: SettledLetter['state'] | 'waiting'; readonly by: string | null },
): string {
  const t = messages(ctx.language).letters;
  return by === null ? t.states[state] : t.by(t.states[state], by);
}
