import { formats, messages } from '../../../i18n/index.ts';
import { encodeQr } from '../../../platform/qr/encode-qr.ts';
import {
  CopyLink,
  Form,
  HiddenField,
  Notice,
  Page,
  PrintButton,
  QrCode,
  Section,
  SubmitButton,
  SummaryList,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { AssessmentView } from './read-assessments.ts';
import { Results } from './results.tsx';
import { SkillList } from './skill-list.tsx';

interface AssessmentPageProps {
  readonly ctx: Ctx;
  readonly view: AssessmentView;
  /** The whole link, just made: it is told this once. */
  readonly link?: string | undefined;
}

/** For whoever opened a self-assessment: how far it is, what comes next, and its result once it is closed. */
export function AssessmentPage({ ctx, view, link }: AssessmentPageProps) {
  const { assessment, skills, results } = view;
  const { stage, beforeAnswers, afterAnswers, pairs } = assessment;
  const t = messages(ctx.language).assessment;
  const f = formats(ctx.language);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: assessment.madeUp })}
      title={t.title(assessment.moduleTitle ?? t.wholeProgramme)}
      eyebrow={t.stages[stage]}
      lead={t.stageLead[stage]}
      backHref={learningLink(ctx, '/formazione')}
      indexed={false}
    >
      {link !== undefined && (
        <Section id="link" title={t.linkTitle}>
          <Notice tone="warning" title={t.linkOnce} live>
            {t.linkKeep}
          </Notice>
          <CopyLink name="link" label={t.linkLabel} href={link} />
          <QrCode modules={encodeQr(link)} label={t.qr} />
          <PrintButton />
        </Section>
      )}
      {results !== undefined && (
        <Section id="risultato" title={t.resultsTitle}>
          <p>{t.resultsLead}</p>
          <Results ctx={ctx} results={results} />
        </Section>
      )}
      {results !== undefined && ctx.municipality.kind !== 'lab' && <Telling ctx={ctx} view={view} />}
      {stage !== 'closed' && <Next ctx={ctx} view={view} />}
      <SummaryList
        rows={[
          { label: t.openedOn, value: f.date(assessment.openedAt) },
          ...(stage === 'closed' ? [] : [{ label: t.closesOn, value: f.date(assessment.endsAt) }]),
          { label: t.answersBefore, value: f.number(beforeAnswers) },
          { label: t.answersAfter, value: f.number(afterAnswers) },
          { label: t.pairs, value: f.number(pairs) },
        ]}
      />
      <Section id="competenze" title={t.skillsTitle}>
        <SkillList ctx={ctx} skills={skills} />
      </Section>
      {stage !== 'closed' && link === undefined && (
        <Section id="altro-link" title={t.lostTitle}>
          <p>{t.lostText}</p>
          <Form action={`${addressOf(ctx, assessment.id)}/link`} label={t.lostTitle}>
            <SubmitButton tone="secondary">{t.newLink}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function Next({ ctx, view: { assessment } }: Pick<AssessmentPageProps, 'ctx' | 'view'>) {
  const t = messages(ctx.language).assessment;
  const to = assessment.stage === 'before' ? 'after' : 'closed';
  return (
    <Form action={`${addressOf(ctx, assessment.id)}/passo`} label={t.next[to]}>
      <HiddenField name="passo" value={to} />
      <p>{t.nextText[to]}</p>
      <SubmitButton>{t.next[to]}</SubmitButton>
    </Form>
  );
}

/** Telling the other cities, once the result can be read; what was told is not told again. */
function Telling({ ctx, view: { assessment, results, toldOn } }: Pick<AssessmentPageProps, 'ctx' | 'view'>) {
  const t = messages(ctx.language).assessment;
  const across = learningLink(ctx, '/formazione/citta');
  if (toldOn !== undefined)
    return (
      <p>
        {t.toldOn(formats(ctx.language).date(toldOn))} <a href={across}>{t.acrossLink}</a>
      </p>
    );
  if (!assessment.mayBeTold) return <p>{t.notSaid}</p>;
  if (results?.every(({ reading }) => reading.kind === 'too-few') === true) return <p>{t.nothingToTell}</p>;
  return (
    <Form action={`${addressOf(ctx, assessment.id)}/racconta`} label={t.tell}>
      <p>{t.tellText}</p>
      <SubmitButton>{t.tell}</SubmitButton>
    </Form>
  );
}

export function addressOf(ctx: Ctx, id: string): string {
  return learningLink(ctx, `/formazione/autovalutazioni/${id}`);
}
