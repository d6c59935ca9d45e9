import { formats, messages } from '../../../i18n/index.ts';
import {
  Card,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Section,
  Select,
  SubmitButton,
  TextArea,
  type Crumb,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { hideReasons, longestMessage } from './model.ts';
import type { GroupMessages, SeenAuthor, SeenMessage } from './read-messages.ts';

export interface MessagesPageProps {
  readonly ctx: Ctx;
  readonly group: GroupMessages;
  /** Address of this page: its forms lie under it. */
  readonly here: string;
  readonly madeUp: boolean;
  readonly eyebrow?: string | undefined;
  readonly backHref?: string | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** For a family: it may say that something is wrong. */
  readonly mayReport: boolean;
  readonly news?: 'written' | 'reported' | 'hidden' | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly typed?: string | undefined;
  /** The family in whose name the desk was writing. */
  readonly typedBy?: string | undefined;
}

/** A group's messages: short, plain text, moderated; who wrote is told only as far as families show themselves. */
export function MessagesPage(props: MessagesPageProps) {
  const { ctx, group, madeUp, eyebrow, backHref, breadcrumbs, news, errors } = props;
  const t = messages(ctx.language).poolMessages;
  return (
    <Page
      shell={shellFor(ctx, { madeUp })}
      title={t.title}
      lead={t.lead}
      indexed={false}
      {...(eyebrow !== undefined && { eyebrow })}
      {...(backHref !== undefined && { backHref })}
      {...(breadcrumbs !== undefined && { breadcrumbs })}
      {...(errors && { errors })}
    >
      {news !== undefined && <Notice tone="success" live title={t.news[news]} />}
      {group.mayWrite && <Write {...props} />}
      <Section id="messaggi" title={t.listTitle}>
        {group.messages.length === 0 ? <p>{t.none}</p> : group.messages.map((one) => <One {...props} message={one} />)}
      </Section>
    </Page>
  );
}

function Write({ ctx, here, group, errors, typed, typedBy }: MessagesPageProps) {
  const t = messages(ctx.language).poolMessages;
  return (
    <Form action={here} label={t.write}>
      <TextArea
        name="text"
        label={t.write}
        hint={t.writeHint}
        rows={3}
        maxlength={longestMessage}
        value={typed}
        error={errors?.['text']}
      />
      {group.families.length > 0 && (
        <Select
          name="by"
          label={t.by}
          hint={t.byHint}
          options={[
            { value: 'city', label: t.authors.municipality },
            ...group.families.map(({ requestId, code }) => ({ value: requestId, label: code })),
          ]}
          value={typedBy ?? 'city'}
        />
      )}
      <SubmitButton>{t.send}</SubmitButton>
    </Form>
  );
}

function One({ ctx, here, group, mayReport, message }: MessagesPageProps & { readonly message: SeenMessage }) {
  const t = messages(ctx.language).poolMessages;
  const when = formats(ctx.language).dateTime(message.sentAt);
  const who = authorInWords(ctx, message.author);
  const isFamily = message.author.kind !== 'own' && message.author.kind !== 'municipality';
  return (
    <Card title={who} above={when}>
      {message.hideReason !== null && <p>{t.hidden(t.hideReasons[message.hideReason])}</p>}
      {message.text !== undefined && <p>{message.text}</p>}
      {message.reports > 0 && <p>{t.reports(message.reports)}</p>}
      {mayReport && isFamily && message.hideReason === null && (
        <Form action={`${here}/segnala`}>
          <HiddenField name="message" value={message.id} />
          <LinkButton>
            {t.report}
            <span class="visually-hidden">{t.ofMessage(who, when)}</span>
          </LinkButton>
        </Form>
      )}
      {group.mayModerate && message.hideReason === null && (
        <Form action={`${here}/nascondi`}>
          <HiddenField name="message" value={message.id} />
          <Select
            name={`reason-${message.id}`}
            label={t.hideWhy}
            options={hideReasons.map((value) => ({ value, label: t.hideReasons[value] }))}
            optional="unmarked"
          />
          <LinkButton>
            {t.hide}
            <span class="visually-hidden">{t.ofMessage(who, when)}</span>
          </LinkButton>
        </Form>
      )}
    </Card>
  );
}

function authorInWords({ language }: Ctx, author: SeenAuthor): string {
  const t = messages(language).poolMessages.authors;
  switch (author.kind) {
    case 'own':
      return t.own;
    case 'municipality':
      return t.municipality;
    case 'other-family':
      return t.family;
    case 'former-family':
      return t.former;
    default:
      return author.name;
  }
}
