import { halfYearBefore, halfYearOf } from '../../../domain/change/half-year.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Checkboxes,
  DateField,
  Form,
  Page,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { lastClosing, proposedClosing } from './keep-round.ts';
import type { NextRound } from './last-asked.ts';
import { modes } from './model.ts';
import { halfInWords } from './words.ts';

interface OpenPageProps {
  readonly ctx: Ctx;
  /** What it begins with: the last round, and network agreements. */
  readonly next: NextRound;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly chosen?: readonly string[] | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** What is promised, who is asked, until when. */
export function OpenRoundPage({ ctx, next, typed, chosen = next.ticked, errors = {} }: OpenPageProps) {
  const t = messages(ctx.language).change;
  const now = halfYearOf(todayAt(ctx.now));
  // The half year before can still be asked for while it may still be closed.
  const before = halfYearBefore(now);
  const halves = [now, ...(lastClosing(before) >= proposedClosing(ctx.now) ? [before] : [])];
  const proposed: Readonly<Record<string, string | undefined>> = {
    semestre: now,
    promessa: next.mode,
    uffici: next.offices,
    partner: next.otherPartners,
    fino: proposedClosing(ctx.now),
  };
  const field = (name: string) => ({ name, value: (typed ?? proposed)[name], error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.openTitle(halfInWords(ctx.language, now))}
      lead={t.openLead}
      backHref={learningLink(ctx, '/cambiamento')}
      indexed={false}
      errors={errors}
    >
      {next.from !== undefined && <p>{t.fromLast(halfInWords(ctx.language, next.from))}</p>}
      <Form action={learningLink(ctx, '/cambiamento/apri')}>
        <Select
          {...field('semestre')}
          label={t.half}
          options={halves.map((half) => ({ value: half, label: halfInWords(ctx.language, half) }))}
        />
        <Radios
          {...field('promessa')}
          label={t.mode}
          options={modes.map((mode) => ({ value: mode, label: t.modeChoices[mode], hint: t.modeHints[mode] }))}
        />
        <TextArea
          {...field('uffici')}
          label={t.offices}
          hint={t.officesHint}
          rows={Math.max(5, linesIn(next.offices) + 2)}
        />
        {next.partners.length > 0 && (
          <Checkboxes
            name="accordi"
            label={t.partners}
            hint={t.partnersHint}
            values={chosen}
            options={next.partners.map((body) => ({ value: body, label: body }))}
            optional
          />
        )}
        <TextArea
          {...field('partner')}
          label={t.otherPartners}
          hint={t.otherPartnersHint}
          rows={Math.max(3, linesIn(next.otherPartners) + 2)}
          optional
        />
        <DateField {...field('fino')} label={t.closesOn} />
        <SubmitButton>{t.openSubmit}</SubmitButton>
      </Form>
    </Page>
  );
}

/** How many lines a text has; a form shows a few more, for what is added. */
function linesIn(text: string): number {
  return text.split('\n').length;
}
