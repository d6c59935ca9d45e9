import { messages } from '../../../i18n/index.ts';
import { Actions, Form, HiddenField, Page, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { fieldName } from './field-names.ts';
import { FieldValue } from './field-value.tsx';
import { placeKeyName } from './form/asked-fields.ts';
import { askedName } from './form/read-field.ts';
import { fillField } from './form/fill-form.ts';
import { MeanwhileChoice } from './meanwhile-choice.tsx';
import type { Difference } from './merge-versions.ts';
import type { Entry } from './model.ts';
import type { Everywhere } from './places/change-everywhere.ts';
import { EverywhereFields, everywhereName } from './places/everywhere-choice.tsx';

export interface MeanwhilePageProps {
  readonly ctx: Ctx;
  readonly entry: Entry;
  /** The version that the person began with. */
  readonly began: number;
  readonly differences: readonly Difference[];
  readonly reason: string | undefined;
  /** Of the place that the form adds. */
  readonly placeKey?: string | undefined;
  /** Where a place is corrected for the others that are there too. */
  readonly everywhere?: Everywhere | undefined;
  readonly errors?: FieldErrors;
}

/** Two people changed one entry: both versions, part by part, and a choice for each. What was typed is carried along. */
export function MeanwhilePage(props: MeanwhilePageProps) {
  const { ctx, entry, began, differences, reason, placeKey, everywhere, errors = {} } = props;
  const t = messages(ctx.language).entries;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.meanwhileTitle}
      lead={t.meanwhileLead}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to(`/sportello/catalogo/${entry.id}`)}>
        <HiddenField name="from" value={String(began)} />
        <HiddenField name="seen" value={String(entry.version)} />
        <HiddenField name="reason" value={reason ?? ''} />
        {placeKey !== undefined && <HiddenField name={placeKeyName} value={placeKey} />}
        {everywhere !== undefined && (
          <>
            <HiddenField name={everywhereName} value="all" />
            <EverywhereFields everywhere={everywhere} />
            <p>{t.forOthersToo(everywhere.there.length)}</p>
          </>
        )}
        {differences.map((difference) => (
          <MeanwhileChoice
            ctx={ctx}
            title={fieldName(ctx.language, difference.field, entry.content)}
            difference={difference}
            words={(field, value) => <FieldValue ctx={ctx} field={field} value={value} />}
            errors={errors}
          >
            <HiddenField name={askedName(difference.field)} value="yes" />
            {fillField(difference.field, difference.mine).map(([name, value]) => (
              <HiddenField name={name} value={value} />
            ))}
          </MeanwhileChoice>
        ))}
        <Actions>
          <SubmitButton>{t.saveChoices}</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}
