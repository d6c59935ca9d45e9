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
import { modes } from './model.ts';
import { halfInWords } from './words.ts';

interface OpenPageProps {
  readonly ctx: Ctx;
  /** Bodies of the path's network agreements. */
  readonly partners: readonly string[];
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly chosen?: readonly string[] | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** What is promised, who is asked, until when. */
export function OpenRoundPage({ ctx, partners, typed = {}, chosen = partners, errors = {} }: OpenPageProps) {
  const t = messages(ctx.language).change;
  const now = halfYearOf(todayAt(ctx.now));
  // The half year before can still be asked for while it may still be closed.
  const before = halfYearBefore(now);
  const halves = [now, ...(lastClosing(before) >= proposedClosing(ctx.now) ? [before] : [])];
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.openTitle(halfInWords(ctx.language, now))}
      lead={t.openLead}
      backHref={learningLink(ctx, '/cambiamento')}
      indexed={false}
      errors={errors}
    >
      <Form action={learningLink(ctx, '/cambiamento/apri')}>
        <Select
          {...field('semestre')}
          value={typed['semestre'] ?? now}
          label={t.half}
          options={halves.map((half) => ({ value: half, label: halfInWords(ctx.language, half) }))}
        />
        <Radios
          {...field('promessa')}
          label={t.mode}
          options={modes.map((mode) => ({ value: mode, label: t.modeChoices[mode], hint: t.modeHints[mode] }))}
        />
        <TextArea {...field('uffici')} label={t.offices} hint={t.officesHint} rows={5} />
        {partners.length > 0 && (
          <Checkboxes
            name="accordi"
            label={t.partners}
            hint={t.partnersHint}
            values={chosen}
            options={partners.map((body) => ({ value: body, label: body }))}
            optional
          />
        )}
        <TextArea {...field('partner')} label={t.otherPartners} hint={t.otherPartnersHint} rows={3} optional />
        <DateField {...field('fino')} value={typed['fino'] ?? proposedClosing(ctx.now)} label={t.closesOn} />
        <SubmitButton>{t.openSubmit}</SubmitButton>
      </Form>
    </Page>
  );
}
