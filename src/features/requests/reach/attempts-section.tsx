import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { dayInWords } from './desk-steps.tsx';
import type { DeskPromise } from './read-promise.ts';

interface AttemptsSectionProps {
  readonly ctx: Ctx;
  readonly promise: DeskPromise;
  /** Path of the request's page, without the municipality. */
  readonly base: string;
}

/** At the desk: who contacted the household, when, how, what came of it; and the way to write the next one down. */
export function AttemptsSection({ ctx, promise, base }: AttemptsSectionProps) {
  const t = messages(ctx.language).reach;
  return (
    <Section id="contatti-avuti" title={t.attemptsTitle}>
      {promise.attempts.length === 0 ? (
        <p>{t.noAttempts}</p>
      ) : (
        <DataTable
          caption={t.attemptsTitle}
          hideCaption
          columns={[
            { label: t.on },
            { label: t.how },
            { label: t.outcome },
            { label: t.again },
            { label: t.writtenBy },
          ]}
          rows={promise.attempts.map((attempt) => [
            dayInWords(ctx.language, attempt.contactedOn),
            t.ways[attempt.how],
            attempt.referredTo === null ? t.outcomes[attempt.outcome] : t.sentTo[attempt.referredTo],
            attempt.againOn === null ? '–' : dayInWords(ctx.language, attempt.againOn),
            attempt.writtenBy,
          ])}
        />
      )}
      <Actions>
        <ButtonLink href={ctx.links.to(`${base}/contatto`)}>{t.write}</ButtonLink>
      </Actions>
    </Section>
  );
}
