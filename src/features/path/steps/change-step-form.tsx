import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DateField,
  Form,
  HiddenField,
  Radios,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { stepStates, type PathStep } from '../model.ts';

interface ChangeStepFormProps {
  readonly ctx: Ctx;
  readonly step: PathStep;
  readonly form: FormFields | undefined;
  readonly errors: FieldErrors;
}

export function ChangeStepForm({ ctx, step, form, errors }: ChangeStepFormProps) {
  const { step: t, states } = messages(ctx.language).path;
  const typed = (name: string, otherwise: string | null) => form?.text(name) ?? otherwise ?? '';
  return (
    <Form action={ctx.links.to(`/laboratorio/passi/${step.code}`)}>
      <HiddenField name="seen" value={String(step.number)} />
      <Radios
        name="state"
        label={t.state}
        options={stepStates.map((value) => ({ value, label: states[value] }))}
        value={typed('state', step.state)}
        error={errors['state']}
      />
      <DateField name="on" label={t.on} hint={t.onHint} value={typed('on', dateAt(ctx.now))} error={errors['on']} />
      <TextField
        name="doer"
        label={t.doer}
        hint={t.doerHint}
        value={typed('doer', step.doer)}
        error={errors['doer']}
        maxlength={200}
        optional
      />
      <DateField name="due" label={t.due} value={typed('due', step.due)} error={errors['due']} optional />
      <TextArea
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        value={typed('reason', step.reason)}
        error={errors['reason']}
        rows={3}
        maxlength={1000}
        optional="unmarked"
      />
      <TextField
        name="ownTitle"
        label={t.ownTitle}
        value={typed('ownTitle', step.ownTitle)}
        error={errors['ownTitle']}
        maxlength={200}
        optional={step.text !== null}
      />
      <TextArea
        name="ownAsks"
        label={t.ownAsks}
        value={typed('ownAsks', step.ownAsks)}
        error={errors['ownAsks']}
        rows={3}
        maxlength={600}
        optional
      />
      <SubmitButton>{t.send}</SubmitButton>
    </Form>
  );
}
