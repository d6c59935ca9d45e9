import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Form, Page, Section, SubmitButton, TextField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { stateOf, type ExperimentLine } from '../model.ts';

export interface ListPageProps {
  readonly ctx: Ctx;
  readonly lines: readonly ExperimentLine[];
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
}

/** The city's experiments, and how to begin one. */
export function ListPage({ ctx, lines, values = {}, errors = {} }: ListPageProps) {
  const t = messages(ctx.language).experiments;
  const base = ctx.links.to('/laboratorio/sperimentazioni');
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} width="wide" indexed={false} errors={errors}>
      {lines.length === 0 ? (
        <EmptyState title={t.none} why={t.noneWhy} />
      ) : (
        <DataTable
          caption={t.caption}
          columns={[{ label: t.nameLabel }, { label: t.stateLabel }, { label: t.startLabel }]}
          rows={lines.map((line) => [
            <a href={`${base}/${line.id}`}>{line.title}</a>,
            t.states[stateOf(line, dateAt(ctx.now))],
            line.startsOn === null ? '–' : sayDay(ctx, line.startsOn),
          ])}
        />
      )}
      <Section id="comincia" title={t.beginTitle}>
        <Form action={base} label={t.beginTitle}>
          <TextField
            name="titolo"
            label={t.titleLabel}
            hint={t.titleHint}
            value={values['titolo']}
            error={errors['titolo']}
            maxlength={160}
          />
          <SubmitButton>{t.begin}</SubmitButton>
        </Form>
        <p>
          <a href={ctx.links.to('/laboratorio/modelli')}>{t.toModels}</a>
        </p>
      </Section>
    </Page>
  );
}

/** A day as people say it: `2026-03-12` to `12 marzo 2026`. */
export function sayDay(ctx: Pick<Ctx, 'language'>, day: string): string {
  return readDay(day) === undefined ? day : formats(ctx.language).date(new Date(`${day}T12:00:00Z`));
}
