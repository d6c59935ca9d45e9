import { poolableHelp } from '../../../domain/vocabulary.ts';
import { formats, languages, messages } from '../../../i18n/index.ts';
import {
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Page,
  Pagination,
  PhoneField,
  Radios,
  Section,
  Select,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { DeskWatchList } from './keep-desk-watch.ts';

export type TypedDeskWatch = Readonly<Record<'nome' | 'telefono' | 'lingua' | 'aiuto' | 'quartiere', string>>;
export type DeskWatchNews = 'kept' | 'stopped';

interface DeskWatchPageProps {
  readonly ctx: Ctx;
  readonly list: DeskWatchList;
  readonly quarters: readonly string[];
  readonly typed?: TypedDeskWatch | undefined;
  readonly errors: FieldErrors;
  readonly news?: DeskWatchNews | undefined;
}

/** Whom the desk tells when a group begins nearby, because no mail does; and one more of them. */
export function DeskWatchPage(props: DeskWatchPageProps) {
  const { ctx, list, errors, news } = props;
  const t = messages(ctx.language).forming.deskWatch;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      backHref={ctx.links.to('/sportello')}
      errors={errors}
      indexed={false}
    >
      {news !== undefined && <Notice tone="success" live title={t.news[news]} />}
      <Section id="nuovo" title={t.newTitle}>
        <p>{t.tellThem}</p>
        <Ask {...props} />
      </Section>
      <Section id="segnati" title={t.listTitle}>
        {list.watches.length === 0 ? <EmptyState title={t.noneTitle} why={t.noneWhy} /> : <Kept {...props} />}
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => ctx.links.to(`/sportello/avvisi?pagina=${page}`)}
        />
      </Section>
    </Page>
  );
}

function Ask({ ctx, quarters, typed, errors }: DeskWatchPageProps) {
  const all = messages(ctx.language);
  const t = all.forming.deskWatch;
  return (
    <Form action={ctx.links.to('/sportello/avvisi')} label={t.newTitle}>
      <TextField
        name="nome"
        width="medium"
        label={t.name}
        autocomplete="off"
        value={typed?.nome}
        error={errors['nome']}
      />
      <PhoneField
        name="telefono"
        label={t.phone}
        hint={t.phoneHint}
        autocomplete="off"
        value={typed?.telefono}
        error={errors['telefono']}
      />
      <Radios
        name="lingua"
        label={t.language}
        options={languages.map((language) => ({ value: language, label: all.letters.languages[language] }))}
        value={typed?.lingua ?? 'it'}
        error={errors['lingua']}
      />
      <Select
        name="aiuto"
        label={t.kind}
        value={typed?.aiuto}
        error={errors['aiuto']}
        options={poolableHelp.map((kind) => ({ value: kind, label: all.vocabulary.kindsOfHelp[kind] }))}
      />
      <Select
        name="quartiere"
        label={all.forming.list.quarter}
        value={typed?.quartiere}
        error={errors['quartiere']}
        options={quarters.map((quarter) => ({ value: quarter, label: quarter }))}
      />
      <SubmitButton>{t.keep}</SubmitButton>
    </Form>
  );
}

function Kept({ ctx, list }: DeskWatchPageProps) {
  const all = messages(ctx.language);
  const t = all.forming.deskWatch;
  const f = formats(ctx.language);
  return (
    <DataTable
      caption={t.listTitle}
      hideCaption
      columns={[
        { label: t.code, kind: 'code' },
        { label: t.name },
        { label: t.phone, kind: 'code' },
        { label: t.what },
        { label: t.until },
        { label: t.stop },
      ]}
      rows={list.watches.map((watch) => [
        watch.code,
        watch.name,
        watch.phone.replaceAll(' ', '\u00A0'),
        t.about(all.vocabulary.kindsOfHelp[watch.kindOfHelp], watch.quarter),
        f.date(watch.endsAt),
        <Form action={ctx.links.to(`/sportello/avvisi/${watch.id}`)} label={t.stopOf(watch.code)}>
          <LinkButton>{t.stopOf(watch.code)}</LinkButton>
        </Form>,
      ])}
    />
  );
}
