import type { Child } from 'hono/jsx';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, Form, HiddenField, SubmitButton, Tag, type TagTone } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { EntryToCheck, OpenReport } from './model.ts';

const toneOf = { true: 'good', due: 'neutral', stale: 'care', hidden: 'care' } as const satisfies Record<
  string,
  TagTone
>;

/** The cells of an entry; the first of the list answers to the keys 1, 2 and 3. */
export function rowOfToday(ctx: Ctx, entry: EntryToCheck, first: boolean): Child[] {
  const { freshness: t, owners } = messages(ctx.language);
  return [
    <div>
      <a href={ctx.links.to(`/servizi/${entry.id}`)}>{entry.title}</a>
      {entry.mailbox === null && <p class="will-muted">{t.noMailbox}</p>}
      <p class="will-muted">{entry.owner === null ? owners.nobody : owners.seenTo(entry.owner.name)}</p>
    </div>,
    <Stands ctx={ctx} entry={entry} />,
    formats(ctx.language).number(entry.reach),
    entry.reports.length === 0 ? '–' : <Reports ctx={ctx} reports={entry.reports} />,
    <RowActions ctx={ctx} entry={entry} first={first} />,
  ];
}

function Stands({ ctx, entry: { check } }: { readonly ctx: Ctx; readonly entry: EntryToCheck }) {
  const t = messages(ctx.language).freshness;
  if (check === null) return <Tag>{t.states.due}</Tag>;
  const day = (text: string) => formats(ctx.language).dateShort(new Date(text));
  const over = check.state === 'stale' || check.state === 'hidden';
  const checked = check.checkedBy === 'source' ? t.saidOn : t.checkedOn;
  return (
    <div>
      <Tag tone={toneOf[check.state]}>{t.states[check.state]}</Tag>
      <p class="will-muted">
        {checked(day(check.checkedOn))}; {over ? t.wasDueOn(day(check.dueOn)) : t.dueOn(day(check.dueOn))}
      </p>
      {check.remindedOn !== null && <p class="will-muted">{t.asked(day(check.remindedOn))}</p>}
    </div>
  );
}

function Reports({ ctx, reports }: { readonly ctx: Ctx; readonly reports: readonly OpenReport[] }) {
  const t = messages(ctx.language).freshness;
  const format = formats(ctx.language);
  return (
    <ul class="list-unstyled">
      {reports.map(({ wrong, words, redacted, on }) => (
        <li>
          {t.reported(format.list(wrong.map((thing) => t.kinds[thing])), format.dateShort(new Date(on)))}
          {words !== null && <p class="will-muted">{words}</p>}
          {redacted && <p class="will-muted">{t.addressTaken}</p>}
        </li>
      ))}
    </ul>
  );
}

interface RowActionsProps {
  readonly ctx: Ctx;
  readonly entry: EntryToCheck;
  readonly first: boolean;
}

function RowActions({ ctx, entry, first }: RowActionsProps) {
  const t = messages(ctx.language).freshness;
  const key = (digit: string) => (first ? digit : undefined);
  return (
    <Form action={ctx.links.to(`/sportello/verifiche/${entry.id}`)} label={t.actOn(entry.title)}>
      <HiddenField name="seen" value={String(entry.version)} />
      {entry.reports.length > 0 && <HiddenField name="reports" value={entry.reports.map(({ id }) => id).join(' ')} />}
      <Actions>
        <SubmitButton name="act" value="confirm" shortcut={key('1')} tone={first ? 'primary' : 'secondary'}>
          {t.isRight}
        </SubmitButton>
        <SubmitButton name="act" value="edit" shortcut={key('2')} tone="secondary">
          {t.edit}
        </SubmitButton>
        <SubmitButton name="act" value="end" shortcut={key('3')} tone="danger">
          {t.end}
        </SubmitButton>
      </Actions>
    </Form>
  );
}
