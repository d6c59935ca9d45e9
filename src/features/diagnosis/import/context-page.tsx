import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ContextIndicator } from '../model.ts';
import { dayInWords, territoryInWords } from '../words.ts';

/** The indicators of context, each with its definition. */
export function ContextPage({
  ctx,
  indicators,
}: {
  readonly ctx: Ctx;
  readonly indicators: readonly ContextIndicator[];
}) {
  const { language, links } = ctx;
  const { context: t } = messages(language).diagnosis;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      backHref={links.to('/laboratorio/diagnosi')}
      indexed={false}
    >
      {indicators.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <DataTable
          caption={t.caption}
          hideCaption
          columns={[t.columns.name, t.columns.where, t.columns.value, t.columns.on, t.columns.source].map((label) => ({
            label,
          }))}
          rows={indicators.map(({ code, name, definition, territory, value, unit, on, source }) => [
            <>
              {`${name} (${code})`}
              <p class="text-secondary">{definition}</p>
            </>,
            territoryInWords(language, territory),
            `${formats(language).number(value, 2)} ${unit}`,
            dayInWords(language, on),
            source,
          ])}
        />
      )}
    </Page>
  );
}
