import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import type { GivenYes } from '../model.ts';
import { centsOf, dayAfter, familiesField } from '../schema.ts';

const weekDays = [0, 1, 2, 3, 4, 5, 6] as const;

export type ReadWish =
  | { readonly kind: 'wish'; readonly yes: GivenYes | null; readonly days?: readonly number[] }
  | { readonly kind: 'errors'; readonly errors: FieldErrors };

/** How a family wants to join, from its form; what is wrong with it, by field. A price is never taken above what it pays alone. */
export function readWish(
  ctx: Ctx,
  form: FormFields,
  request: Pick<RequestView, 'seats' | 'soloCents' | 'days'>,
): ReadWish {
  const t = messages(ctx.language).forming.own;
  const how = form.text('come');
  const ticked = weekDays.filter((day) => form.all('giorni').includes(String(day)));
  // The form asks for days only where there is a choice.
  const days = form.has('scegli') ? { days: ticked } : {};
  const daysWrong = form.has('scegli') && ticked.length !== request.days;
  const wrongDays = daysWrong && { giorni: t.whichDaysHint(request.days) };
  if (how !== 'si' && how !== 'dopo') return { kind: 'errors', errors: { ...wrongDays, come: t.choiceMissing } };
  if (how === 'dopo')
    return daysWrong ? { kind: 'errors', errors: { ...wrongDays } } : { kind: 'wish', yes: null, ...days };
  const maxCents = centsOf(form.text('prezzo'));
  const typedDay = form.text('entro');
  const startBy = typedDay === '' ? null : dayAfter(typedDay, dateAt(ctx.now));
  const least = familiesField.safeParse(form.text('almeno')).data ?? 2;
  const most = familiesField.safeParse(form.text('massimo')).data ?? 12;
  const errors = {
    ...wrongDays,
    ...(maxCents === undefined && { prezzo: t.priceInvalid }),
    ...(startBy === undefined && { entro: t.dateInvalid }),
    ...(least > most && { almeno: t.familiesInvalid }),
  };
  if (maxCents === undefined || startBy === undefined || least > most || daysWrong) return { kind: 'errors', errors };
  return {
    kind: 'wish',
    ...days,
    yes: {
      maxCents: Math.min(maxCents, request.soloCents * request.seats),
      startBy,
      leastFamilies: least,
      mostFamilies: most,
      notAsBefore: form.has('nonprima'),
    },
  };
}
