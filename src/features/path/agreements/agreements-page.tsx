import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { mayKeepPath } from '../policy.ts';
import { directions, type Agreement } from './model.ts';
import { endInWords, keptInWords, resourceInWords } from './words.ts';

/** The network: with those of the territory, then with other levels of government. */
export function AgreementsPage({ ctx, agreements }: { readonly ctx: Ctx; readonly agreements: readonly Agreement[] }) {
  const { language, links } = ctx;
  const { agreements: t } = messages(language);
  const today = dateAt(ctx.now);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      backHref={links.to('/laboratorio')}
      indexed={false}
    >
      {directions.map((direction) => {
        const own = agreements.filter((agreement) => agreement.direction === direction);
        return (
          <Section id={direction} title={t.directions[direction]}>
            {own.length === 0 ? (
              <p>{t.none}</p>
            ) : (
              <DataTable
                caption={t.directions[direction]}
                hideCaption
                columns={[t.columns.body, t.columns.commitment, t.columns.resource, t.columns.ends, t.columns.kept].map(
                  (label) => ({ label }),
                )}
                rows={own.map((agreement) => [
                  <>
                    <a href={links.to(`/laboratorio/accordi/${agreement.id}`)}>{agreement.body}</a>
                    <br />
                    <span class="text-secondary">{t.bodyKinds[agreement.bodyKind]}</span>
                  </>,
                  agreement.commitment,
                  resourceInWords(language, agreement),
                  endInWords(language, agreement, today),
                  keptInWords(language, agreement),
                ])}
              />
            )}
          </Section>
        );
      })}
      {mayKeepPath(ctx.actor, ctx.municipality) !== undefined && (
        <Actions>
          <ButtonLink href={links.to('/laboratorio/accordi/nuovo')}>{t.add}</ButtonLink>
        </Actions>
      )}
    </Page>
  );
}
