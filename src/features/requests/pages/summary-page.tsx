import { messages } from '../../../i18n/index.ts';
import { Actions, Form, Page, SubmitButton, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Answers } from '../answers.ts';
import { ExistsSection } from '../exists/exists-section.tsx';
import type { WhatExists } from '../exists/what-exists.ts';
import { stepBySlug, type Step } from '../ask/journey.ts';
import { HeavyNotice } from './step-page.tsx';
import { summaryRows } from './summary-rows.tsx';

export interface SummaryPageProps {
  readonly ctx: Ctx;
  readonly answers: Answers;
  readonly action: string;
  readonly backHref: string;
  readonly hrefOf: (step: Step) => string;
  readonly exists: WhatExists | undefined;
}

/** Check your answers, then send. */
export function SummaryPage({ ctx, answers, action, backHref, hrefOf, exists }: SummaryPageProps) {
  const t = messages(ctx.language).requests.summary;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} backHref={backHref} indexed={false}>
      {answers.intensity === 'heavy' && <HeavyNotice ctx={ctx} />}
      <SummaryList rows={summaryRows(ctx.language, answers, hrefOf)} />
      <Form action={action}>
        <Actions>
          <SubmitButton>{t.send}</SubmitButton>
        </Actions>
      </Form>
      {exists !== undefined && (
        <ExistsSection
          ctx={ctx}
          exists={exists}
          answers={answers}
          changeAt={(slug) => {
            const step = stepBySlug(slug);
            if (step === undefined) throw new Error(`no step ${slug}`);
            return hrefOf(step);
          }}
        />
      )}
    </Page>
  );
}
