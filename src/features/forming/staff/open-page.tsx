import { poolableHelp } from '../../../domain/vocabulary.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Checkboxes, Form, Page, Select, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';

export interface TypedOpening {
  readonly aiuto: string;
  readonly quartiere: string;
  readonly giorni: readonly string[];
  readonly durata: string;
  readonly famiglie: string;
}

interface OpenPageProps {
  readonly ctx: Ctx;
  readonly quarters: readonly string[];
  readonly typed: TypedOpening;
  readonly errors?: FieldErrors;
}

/** Opens a group for a need that somebody heard of: at the school gate, at the parish, at the desk. */
export function OpenPage({ ctx, quarters, typed, errors = {} }: OpenPageProps) {
  const all = messages(ctx.language);
  const t = all.forming;
  const f = formats(ctx.language);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.staff.openTitle}
      lead={t.staff.openText}
      backHref={ctx.links.to('/gruppi/in-partenza')}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to('/gruppi/in-partenza/apri')}>
        <Select
          name="aiuto"
          label={t.staff.kind}
          value={typed.aiuto}
          error={errors['aiuto']}
          options={poolableHelp.map((kind) => ({ value: kind, label: all.vocabulary.kindsOfHelp[kind] }))}
        />
        <Select
          name="quartiere"
          label={t.staff.quarter}
          value={typed.quartiere}
          error={errors['quartiere']}
          options={quarters.map((quarter) => ({ value: quarter, label: quarter }))}
        />
        <Checkboxes
          name="giorni"
          label={t.staff.days}
          values={typed.giorni}
          error={errors['giorni']}
          options={[0, 1, 2, 3, 4, 5, 6].map((day) => ({ value: String(day), label: f.weekday(day) }))}
        />
        <Select
          name="durata"
          label={t.staff.length}
          value={typed.durata}
          error={errors['durata']}
          options={[2, 3, 4, 6, 8].map((slots) => ({
            value: String(slots),
            label: t.staff.lengthOption(f.number(slots / 2, 1)),
          }))}
        />
        <Select
          name="famiglie"
          label={t.staff.needed}
          value={typed.famiglie}
          error={errors['famiglie']}
          options={[2, 3, 4, 5, 6].map((n) => ({ value: String(n), label: t.families(n) }))}
        />
        <SubmitButton tone="people">{t.staff.open}</SubmitButton>
      </Form>
    </Page>
  );
}
