import { gapOf, needOf } from '../../../domain/diagnosis/gap-of.ts';
import { messages } from '../../../i18n/index.ts';
import { DataTable, FigureMap, frameAround } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { figuresOf } from '../figures/figures-of.ts';
import type { ClusterView } from '../read-diagnosis.ts';
import { gapInWords, rangeInWords, territoryKey } from '../words.ts';

/** The gap of each quarter as a map and as a table. */
export function QuarterMap({ ctx, view }: { readonly ctx: Ctx; readonly view: ClusterView }) {
  const { language, municipality } = ctx;
  const { diagnosis: t } = messages(language);
  const base = ctx.links.to(`/laboratorio/diagnosi/${view.cluster.id}`);
  const quarters = view.quarters.map(({ quarter, lat, lon }) => {
    const figures = figuresOf(
      view.ofParts.filter(({ territory }) => territory.kind === 'quarter' && territory.name === quarter),
    );
    return { quarter, at: [lon, lat] as const, need: needOf(figures), gap: gapOf(figures) };
  });
  const outline = municipality.outline ?? frameAround(quarters.map(({ at }) => at));
  const known = quarters.filter(({ gap }) => gap.kind !== 'unknown');
  return (
    <>
      {known.length === 0 && <p>{t.view.noQuarters}</p>}
      {outline !== undefined && (
        <FigureMap
          id="mappa"
          title={t.view.mapTitle}
          description={t.view.mapDescription(known.length, quarters.length)}
          outline={outline}
          framed={municipality.outline === null}
          figures={quarters.map(({ at, gap }, index) => ({
            at,
            label: String(index + 1),
            value: gap.kind === 'unknown' ? undefined : gap.high,
          }))}
        />
      )}
      <DataTable
        caption={t.view.mapTitle}
        hideCaption
        columns={[t.view.quarterColumn, t.view.needColumn, t.gapColumn].map((label) => ({ label }))}
        rows={quarters.map(({ quarter, need, gap }, index) => [
          <>
            {`${index + 1}. `}
            <a href={`${base}?dove=${encodeURIComponent(territoryKey({ kind: 'quarter', name: quarter }))}`}>
              {quarter}
            </a>
          </>,
          need === undefined ? t.unknown : rangeInWords(language, 'need', need),
          gapInWords(language, gap),
        ])}
      />
    </>
  );
}
