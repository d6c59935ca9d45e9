import { requestKinds } from '../../../domain/asking/request-kinds.ts';
import { messages } from '../../../i18n/index.ts';
import { Checkboxes, HiddenField, Radios } from '../../../ui/index.ts';
import { kindField, parsed } from '../schema.ts';
import { questionField } from '../steps/details.ts';
import type { StepFieldsProps } from './step-fields.tsx';

/** The few questions of one kind of help, from its data. */
export function DetailsFields({ language, form, errors, answers }: StepFieldsProps) {
  const kind = parsed(kindField, form.text('of')) ?? answers.kindOfHelp;
  if (kind === undefined) return <></>;
  const words = messages(language).requestKinds[kind].questions;
  return (
    <>
      <HiddenField name="of" value={kind} />
      {requestKinds[kind].questions.map(({ id, pick, choices, required }) => {
        const name = questionField(id);
        const options = choices.map((value) => ({ value, label: words[id]?.choices[value] ?? value }));
        const common = {
          name,
          label: words[id]?.label ?? id,
          options,
          error: errors[name],
          optional: required !== true,
        };
        return pick === 'one' ? (
          <Radios {...common} value={form.text(name)} />
        ) : (
          <Checkboxes {...common} values={form.all(name)} />
        );
      })}
    </>
  );
}
