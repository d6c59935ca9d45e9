import { evidenceKinds, type Requirement } from '../../../domain/accreditation/rules.ts';
import { kindsOfHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  Checkbox,
  Checkboxes,
  Fieldset,
  Form,
  HiddenField,
  NumberField,
  Page,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { NoticeVersion } from '../model.ts';
import { mostRequirements } from './read-notice.ts';

interface PublishPageProps {
  readonly ctx: Ctx;
  /** The version that the new one begins from; absent for a new notice. */
  readonly from?: NoticeVersion | undefined;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** A notice to write. Without script there are always a few rows more than are filled. */
export function PublishPage({ ctx, from, form, errors = {} }: PublishPageProps) {
  const { accreditation, vocabulary } = messages(ctx.language);
  const t = accreditation.publish;
  const typed = (name: string, otherwise: string | number | null | undefined) =>
    form?.text(name) ?? (otherwise ?? '').toString();
  const asked = from?.requirements ?? [];
  const rows = Math.min(mostRequirements, Math.max(asked.length + 3, 6));
  const action = ctx.links.to(`/sportello/accreditamento/avvisi${from === undefined ? '' : `/${from.noticeId}`}`);
  return (
    <Page
      shell={shellFor(ctx)}
      title={from === undefined ? t.title : t.versionTitle(from.title)}
      lead={t.lead}
      backHref={ctx.links.to('/sportello/accreditamento')}
      errors={errors}
      indexed={false}
    >
      <Form action={action}>
        {from !== undefined && <HiddenField name="seen" value={String(from.version)} />}
        <TextField
          name="title"
          label={t.name}
          value={typed('title', from?.title)}
          error={errors['title']}
          maxlength={200}
        />
        <TextArea
          name="text"
          label={t.text}
          value={typed('text', from?.text)}
          error={errors['text']}
          rows={10}
          maxlength={20_000}
        />
        <Checkboxes
          name="kindsOfHelp"
          label={t.kinds}
          error={errors['kindsOfHelp']}
          values={form?.all('kindsOfHelp') ?? from?.kindsOfHelp ?? []}
          options={kindsOfHelp.map((value) => ({ value, label: vocabulary.kindsOfHelp[value] }))}
        />
        <NumberField
          name="termMonths"
          label={t.term}
          value={typed('termMonths', from?.termMonths ?? 24)}
          error={errors['termMonths']}
        />
        <NumberField
          name="daysToComply"
          label={t.comply}
          hint={t.complyHint}
          value={typed('daysToComply', from === undefined ? 60 : from.daysToComply)}
          error={errors['daysToComply']}
          optional="unmarked"
        />
        {Array.from({ length: rows }, (_, index) => (
          <RequirementRow ctx={ctx} row={index + 1} asked={asked[index]} form={form} errors={errors} />
        ))}
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </Page>
  );
}

interface RequirementRowProps {
  readonly ctx: Ctx;
  readonly row: number;
  readonly asked: Requirement | undefined;
  readonly form: FormFields | undefined;
  readonly errors: FieldErrors;
}

function RequirementRow({ ctx, row, asked, form, errors }: RequirementRowProps) {
  const { publish: t, notice } = messages(ctx.language).accreditation;
  const typed = (name: string, otherwise: string) => form?.text(`${name}-${row}`) ?? otherwise;
  const months = asked?.validity.kind === 'months' ? String(asked.validity.months) : '';
  return (
    <Fieldset legend={t.requirement(row)} name={`row-${row}`}>
      {asked !== undefined && <HiddenField name={`key-${row}`} value={asked.key} />}
      <TextField
        name={`requirement-${row}`}
        label={t.requirementTitle}
        hint={t.requirementHint}
        value={typed('requirement', asked?.title ?? '')}
        error={errors[`requirement-${row}`]}
        optional="unmarked"
        maxlength={200}
      />
      <Select
        name={`kind-${row}`}
        label={t.kind}
        value={typed('kind', asked?.kind ?? 'document')}
        options={evidenceKinds.map((value) => ({ value, label: notice.kinds[value] }))}
      />
      <Select
        name={`validity-${row}`}
        label={t.validity}
        value={typed('validity', asked?.validity.kind ?? 'its-own-date')}
        options={(['for-good', 'its-own-date', 'months'] as const).map((value) => ({
          value,
          label: t.validities[value],
        }))}
      />
      <NumberField
        name={`months-${row}`}
        label={t.months}
        value={typed('months', months)}
        error={errors[`months-${row}`]}
        optional="unmarked"
      />
      <Checkbox
        name={`blocking-${row}`}
        label={t.blocking}
        checked={form === undefined ? (asked?.blocking ?? true) : form.has(`blocking-${row}`)}
        optional
      />
    </Fieldset>
  );
}
