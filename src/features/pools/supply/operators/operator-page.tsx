import { messages } from '../../../../i18n/index.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import {
  EmptyState,
  Form,
  HiddenField,
  Notice,
  Page,
  Section,
  SubmitButton,
  type FieldErrors,
} from '../../../../ui/index.ts';
import type { Place } from '../../../catalogue/public.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { SupplyDoor } from '../supply-door.ts';
import { kindsFor, type OneOperator, type ProviderSupply } from './keep-operators.ts';
import { OperatorFields } from './operator-fields.tsx';
import type { OperatorProblems } from './operator-form.ts';

interface OperatorPageProps {
  readonly ctx: Ctx;
  readonly door: SupplyDoor;
  readonly provider: ProviderSupply['provider'];
  readonly places: readonly Place[];
  /** Absent for a new one. */
  readonly opened?: OneOperator | undefined;
  readonly form: FormFields;
  readonly problems?: OperatorProblems | undefined;
}

/** One operator: what it offers, what a change does to the groups that it has, and whether it rests. */
export function OperatorPage({ ctx, door, provider, places, opened, form, problems = {} }: OperatorPageProps) {
  const { supply } = messages(ctx.language);
  const t = supply.operator;
  const list = ctx.links.to(door.base);
  const own = `${list}/${opened?.operator.id ?? 'nuovo'}`;
  const errors: FieldErrors = Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, supply.problems[problem]]),
  );
  const kinds = kindsFor(provider, opened?.operator);
  const quarters = places.filter(({ kind }) => kind === 'quarter').map(({ name }) => name);
  return (
    <Page
      shell={shellFor(ctx)}
      title={opened === undefined ? t.addTitle : opened.operator.name}
      lead={provider.name}
      backHref={list}
      indexed={false}
      errors={errors}
    >
      {opened !== undefined && <WhatChanges ctx={ctx} opened={opened} />}
      {kinds.length === 0 ? (
        <EmptyState title={t.noKindTitle} why={door.byCity ? t.noKindCity : t.noKind} />
      ) : (
        <Form action={own} label={t.formLabel}>
          <OperatorFields {...{ form, errors, kinds, quarters }} language={ctx.language} />
          <SubmitButton>{supply.save}</SubmitButton>
        </Form>
      )}
      {opened !== undefined && (
        <Section id="riposo" title={opened.operator.active ? t.restTitle : t.backTitle}>
          <p>{opened.operator.active ? t.restText : t.backText}</p>
          <Form action={`${own}/riposo`} label={opened.operator.active ? t.restTitle : t.backTitle}>
            <HiddenField name="attivo" value={opened.operator.active ? 'no' : 'yes'} />
            <SubmitButton tone="secondary">{opened.operator.active ? t.rest : t.back}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function WhatChanges({ ctx, opened: { operator, aside } }: { readonly ctx: Ctx; readonly opened: OneOperator }) {
  const t = messages(ctx.language).supply.operator;
  return (
    <>
      <Notice title={t.groupsTitle(operator.groups)}>
        <p>{t.groupsText}</p>
      </Notice>
      {aside > 0 && (
        <Notice tone="warning" title={t.asideTitle(aside)}>
          <p>{t.asideText}</p>
        </Notice>
      )}
    </>
  );
}
