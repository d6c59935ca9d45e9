import { confidences, figureParts, methods } from '../../../domain/diagnosis/parts.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DateField,
  Form,
  NumberField,
  Radios,
  Select,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';

interface FigureFormProps {
  readonly ctx: Ctx;
  readonly action: string;
  readonly form: FormFields | undefined;
  readonly errors: FieldErrors;
}

/** One figure with everything that makes it one: source, day, method, confidence. */
export function FigureForm({ ctx, action, form, errors }: FigureFormProps) {
  const { diagnosis } = messages(ctx.language);
  const t = diagnosis.view;
  const typed = (name: string) => form?.text(name) ?? '';
  return (
    <Form action={action}>
      <Select
        name="part"
        label={t.part}
        options={figureParts.map((value) => ({ value, label: diagnosis.parts[value] }))}
        value={typed('part')}
        error={errors['part']}
        width="full"
      />
      <NumberField
        name="low"
        label={t.low}
        hint={t.lowHint}
        value={typed('low')}
        error={errors['low']}
        optional="unmarked"
      />
      <NumberField name="high" label={t.high} hint={t.highHint} value={typed('high')} error={errors['high']} optional />
      <TextField
        name="source"
        label={t.source}
        hint={t.sourceHint}
        value={typed('source')}
        error={errors['source']}
        maxlength={1000}
      />
      <DateField name="on" label={t.on} value={form?.text('on') ?? dateAt(ctx.now)} error={errors['on']} />
      <Radios
        name="method"
        label={t.method}
        options={methods
          .filter((value) => value !== 'platform')
          .map((value) => ({ value, label: diagnosis.methods[value] }))}
        value={typed('method')}
        error={errors['method']}
        inline
      />
      <Radios
        name="confidence"
        label={t.confidence}
        options={confidences.map((value) => ({ value, label: diagnosis.confidences[value] }))}
        value={typed('confidence')}
        error={errors['confidence']}
        inline
      />
      <TextField
        name="note"
        label={t.noteLabel}
        value={typed('note')}
        error={errors['note']}
        maxlength={1000}
        optional
      />
      <SubmitButton>{t.send}</SubmitButton>
    </Form>
  );
}
