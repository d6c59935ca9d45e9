import { formats, messages } from '../../../../i18n/index.ts';
import { Actions, Fieldset, Form, Page, Radios, Section, Select, SubmitButton } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { pairKey } from '../decide-duplicates.ts';
import type { DuplicateQuestion, ImportReport } from '../model.ts';
import { importCrumbs } from './crumbs.ts';
import { ListSection } from './list-section.tsx';
import type { DeskImport } from './model.ts';
import { GoneRecords } from './record-parts.tsx';
import { duplicateRules, mostAsked } from './read-choices.ts';
import { ReportFacts, ReportLists } from './report-parts.tsx';

export interface PlanPageProps {
  readonly ctx: Ctx;
  readonly waiting: DeskImport & { readonly plan: ImportReport };
}

/** What a file would change, and what is yet to be decided about it. */
export function PlanPage({ ctx, waiting }: PlanPageProps) {
  const t = messages(ctx.language).imports;
  const { plan } = waiting;
  const base = `/catalogo/importa/${waiting.id}`;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.plan.title}
      lead={t.plan.lead}
      eyebrow={waiting.fileName}
      breadcrumbs={importCrumbs(ctx, waiting.fileName)}
      width="wide"
      indexed={false}
    >
      <ReportFacts ctx={ctx} of={waiting} report={plan} />
      <ReportLists ctx={ctx} report={plan} shown={50} />
      <ListSection
        language={ctx.language}
        id="spariti"
        title={t.plan.gone}
        shown={50}
        text={t.plan.goneText(plan.goneCount)}
        columns={[t.lists.service]}
        count={plan.goneCount}
        rows={plan.gone.map(({ serviceId, title }) => [<a href={ctx.links.to(`/servizi/${serviceId}`)}>{title}</a>])}
      />
      <GoneRecords ctx={ctx} report={plan} shown={50} />
      <Form action={ctx.links.to(`${base}/conferma`)}>
        {plan.goneCount > 0 && (
          <Radios
            name="gone"
            label={t.plan.goneChoice}
            options={[
              { value: 'keep', label: t.plan.keep },
              { value: 'end', label: t.plan.end },
            ]}
            value={waiting.choices.gone ?? 'keep'}
          />
        )}
        {plan.questions.length > 0 && <Doubles ctx={ctx} waiting={waiting} />}
        <p>{t.plan.confirmNote}</p>
        <Actions>
          <SubmitButton>{t.plan.confirm}</SubmitButton>
        </Actions>
      </Form>
      <Actions>
        {waiting.profile !== null && <a href={ctx.links.to(`${base}/colonne`)}>{t.plan.again}</a>}
        <Form action={ctx.links.to(`${base}/lascia`)}>
          <SubmitButton tone="danger">{t.plan.drop}</SubmitButton>
        </Form>
      </Actions>
    </Page>
  );
}

function Doubles({ ctx, waiting: { plan, choices } }: PlanPageProps) {
  const t = messages(ctx.language).imports.plan;
  return (
    <Section id="doppioni" title={t.doubles}>
      <p>{t.doublesText}</p>
      <Select
        name="duplicates"
        optional="unmarked"
        label={t.rule}
        options={duplicateRules.map((rule) => ({ value: rule, label: t.rules[rule] }))}
        value={choices.duplicates ?? 'later'}
        width="full"
      />
      <Fieldset legend={t.doubles} name="pairs">
        {plan.questions.slice(0, mostAsked).map((question, index) => (
          <Select
            name={`pair-${index}`}
            label={t.pair(question.title, question.otherTitle)}
            hint={whyAlike(ctx, question)}
            options={(['rule', 'same', 'different', 'later'] as const).map((value) => ({
              value,
              label: t.decisions[value],
            }))}
            value={choices.decided?.[pairKey(question)] ?? 'rule'}
            optional="unmarked"
          />
        ))}
      </Fieldset>
    </Section>
  );
}

function whyAlike(ctx: Ctx, { reasons, likeness, otherId, line }: DuplicateQuestion) {
  const { imports: t } = messages(ctx.language);
  const words = [
    formats(ctx.language).percent(likeness),
    ...reasons.map((reason) => t.reasons[reason]),
    ...(otherId === undefined ? [t.plan.inFile] : []),
    `${t.lists.line.toLowerCase()} ${line}`,
  ].join(', ');
  return otherId === undefined ? words : <a href={ctx.links.to(`/servizi/${otherId}`)}>{words}</a>;
}
