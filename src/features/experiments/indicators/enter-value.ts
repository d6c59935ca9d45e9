import { isLive } from '../../../domain/outcomes/library.ts';
import { messages } from '../../../i18n/index.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { mayMeasure } from '../policy.ts';
import { insertMoved, type NewValue } from './measurement-store.ts';
import type { IndicatorDefinition } from './model.ts';
import { monthNow, readMonth } from './months.ts';

/** Enters values with their source that were checked where they come from, such as a file or the demo's own data. */
export async function enterByHand(ctx: Ctx, values: readonly NewValue[]): Promise<number> {
  const permit = mayMeasure(ctx.actor);
  if (permit === undefined || ctx.municipality.kind === 'lab' || values.some(({ indicator }) => isLive(indicator)))
    return 0;
  return transact(ctx, async (tx) => {
    const written = await insertMoved(tx, permit, values, { at: ctx.now, accountId: actorId(ctx.actor) });
    await recordAudit(tx, ctx, 'measure-entered', 'municipality', ctx.municipality.tenantId);
    return written;
  });
}

export type EnterOutcome = 'entered' | 'denied' | { readonly errors: Readonly<Record<string, string>> };

/** A number as people write it, with comma or point: zero or more, below a thousand million. */
export function readNumber(text: string): number | undefined {
  return /^\d{1,9}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** Enters a month of an indicator by hand, with its source. A live one is counted by its query and by nobody else. */
export async function enterValue(
  ctx: Ctx,
  definition: IndicatorDefinition,
  values: Readonly<Record<string, string>>,
): Promise<EnterOutcome> {
  const permit = mayMeasure(ctx.actor);
  if (permit === undefined || definition.live || ctx.municipality.kind === 'lab') return 'denied';
  const t = messages(ctx.language).indicators;
  const month = readMonth(values['mese'] ?? '');
  const numerator = readNumber(values['sopra'] ?? '');
  const divides = definition.measure === 'share' || definition.measure === 'mean';
  const denominator = divides ? readNumber(values['sotto'] ?? '') : null;
  const source = values['fonte'] ?? '';
  const belowIsWrong =
    denominator === undefined ||
    denominator === 0 ||
    (definition.measure === 'share' && denominator !== null && denominator < (numerator ?? 0));
  if (
    month === undefined ||
    month > monthNow(ctx.now) ||
    numerator === undefined ||
    belowIsWrong ||
    source === '' ||
    source.length > 500
  ) {
    return {
      errors: {
        ...(month === undefined || month > monthNow(ctx.now) ? { mese: t.monthNeeded } : {}),
        ...(numerator === undefined ? { sopra: t.numberNeeded } : {}),
        ...(belowIsWrong ? { sotto: t.denominatorNeeded } : {}),
        ...(source === '' || source.length > 500 ? { fonte: t.sourceNeeded } : {}),
      },
    };
  }
  const territory = (values['quartiere'] ?? '').slice(0, 120);
  const { code: indicator, version } = definition;
  await transact(ctx, async (tx) => {
    const by = { at: ctx.now, accountId: actorId(ctx.actor) };
    await insertMoved(tx, permit, [{ indicator, territory, month, numerator, denominator, version, source }], by);
    await recordAudit(tx, ctx, 'measure-entered', 'municipality', ctx.municipality.tenantId);
  });
  return 'entered';
}
