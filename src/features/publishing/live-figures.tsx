import { messages } from '../../i18n/index.ts';
import { FigureTable, Notice, Section } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import type { CityFigures } from './city-figures.ts';
import { FigureBoard } from './figure-board.tsx';
import { figureLines } from './figure-lines.ts';
import { kindTable } from './kind-table.ts';
import type { SeenFigures } from './model.ts';

/** The groups that run now, in figures, and what is not shown of them. */
export function LiveFigures({ ctx, city: { audience, seen, at } }: { readonly ctx: Ctx; readonly city: CityFigures }) {
  const t = messages(ctx.language).publishing;
  return (
    <>
      <Section id="adesso" title={t.liveTitle}>
        {audience === 'staff' && (
          <Notice title={t.staffNoticeTitle}>
            <p>{t.staffNotice}</p>
          </Notice>
        )}
        {seen.waits && <p>{t.waitsText}</p>}
        <FigureBoard at={at} lines={figureLines(ctx.language, seen)} />
      </Section>
      <Section id="per-aiuto" title={t.kindsTitle}>
        <Kinds ctx={ctx} kinds={seen.kinds} />
      </Section>
      <Section id="numeri-piccoli" title={t.smallNumbersTitle}>
        <p>{t.smallNumbers}</p>
      </Section>
    </>
  );
}

function Kinds({ ctx: { language }, kinds }: { readonly ctx: Ctx; readonly kinds: SeenFigures['kinds'] }) {
  const t = messages(language).publishing;
  if (kinds === 'withheld') return <p>{t.kindsHidden}</p>;
  return <FigureTable caption={t.kindsCaption} hideCaption rowsLabel={t.kindsColumn} {...kindTable(language, kinds)} />;
}
