import { firstMeeting } from '../../../domain/forming/first-meeting.ts';
import { euroCents, writeEuros } from '../../../domain/pricing/euro-cents.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import {
  Checkbox,
  Checkboxes,
  DateField,
  Fieldset,
  Form,
  HiddenField,
  MoneyField,
  Radios,
  Select,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { offeredBy } from '../agree/settled-terms.ts';
import type { FormingGroup, GivenYes } from '../model.ts';
import { priceOf } from '../price-of.ts';
import type { OwnDaysToCome } from './days-to-come.ts';

export interface WishFormProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly group: FormingGroup;
  readonly action: string;
  /** What it said before, if it is in the group. */
  readonly yes: GivenYes | null;
  readonly hasFormer: boolean;
  /** Days that offers, choice and signatures may take. */
  readonly toAgree: number;
  readonly submit: string;
  /** Of who asks for fewer days than the group meets. */
  readonly ownDays: OwnDaysToCome | undefined;
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: FieldErrors;
}

/**
 * "Ask me first", or "I say yes already, if": one form, in which the conditions start from what the request says. The yes may come
 * before operator, place and hour are there: it waits for them, and holds only where the request's own limits hold too.
 */
export function WishForm(props: WishFormProps) {
  const { ctx, group, action, yes, submit, typed, errors = {} } = props;
  const t = messages(ctx.language).forming.own;
  const complete = offeredBy(group, { now: ctx.now, toAgree: props.toAgree }) !== undefined;
  const how = typed?.['come'] ?? (yes === null ? 'dopo' : 'si');
  return (
    <Form action={action} label={submit}>
      <DaysToCome {...props} />
      <Radios
        name="come"
        label={t.howTitle}
        value={how}
        error={errors['come']}
        options={[
          { value: 'dopo', label: t.askFirst, hint: props.ownDays === undefined ? t.askFirstHint : t.askFirstSomeDays },
          { value: 'si', label: t.yesIf, hint: complete ? t.yesIfHint : t.yesIfHintOpen },
        ]}
      />
      <Conditions {...props} />
      <SubmitButton tone="people">{submit}</SubmitButton>
    </Form>
  );
}

/** Which of the group's days, for who asks for fewer and is free on more. */
function DaysToCome({ ctx, ownDays, typed, errors = {} }: WishFormProps) {
  const t = messages(ctx.language).forming.own;
  if (ownDays === undefined || ownDays.among.length === ownDays.days.length) return null;
  return (
    <>
      <HiddenField name="scegli" value="giorni" />
      <Checkboxes
        name="giorni"
        label={t.whichDays}
        hint={t.whichDaysHint(ownDays.days.length)}
        options={ownDays.among.map((day) => ({ value: String(day), label: formats(ctx.language).weekday(day) }))}
        values={typed?.['giorni']?.split(',') ?? ownDays.days.map(String)}
        error={errors['giorni']}
        inline
      />
    </>
  );
}

function Conditions({ ctx, request, group, yes, hasFormer, toAgree, typed, errors = {} }: WishFormProps) {
  const t = messages(ctx.language).forming.own;
  const f = formats(ctx.language);
  const alone = request.soloCents * request.seats;
  const first = firstMeeting(todayAt(ctx.now), group.days, toAgree);
  const cents = euroCents(Math.min(alone, yes?.maxCents ?? usualLimit(group, request)));
  const counts = [2, 3, 4, 5, 6, 8, 10, 12].map((n) => ({ value: String(n), label: t.familiesOption(n) }));
  return (
    <Fieldset name="condizioni" legend={t.yesIf}>
      <MoneyField
        name="prezzo"
        label={t.maxPrice}
        hint={t.maxPriceHint(f.money(alone))}
        value={typed?.['prezzo'] ?? writeEuros(cents, ctx.language === 'it' ? ',' : '.')}
        error={errors['prezzo']}
      />
      <DateField
        name="entro"
        label={t.startBy}
        hint={t.startByHint(f.date(new Date(`${first}T12:00:00Z`)))}
        value={typed?.['entro'] ?? yes?.startBy ?? ''}
        error={errors['entro']}
        optional
      />
      <Select
        name="almeno"
        label={t.least}
        value={typed?.['almeno'] ?? String(yes?.leastFamilies ?? 2)}
        error={errors['almeno']}
        options={counts}
        width="short"
      />
      <Select
        name="massimo"
        label={t.most}
        value={typed?.['massimo'] ?? String(yes?.mostFamilies ?? 12)}
        error={errors['massimo']}
        options={counts}
        width="short"
      />
      {hasFormer && (
        <Checkbox
          name="nonprima"
          label={t.notAsBefore}
          checked={typed === undefined ? (yes?.notAsBefore ?? false) : typed['nonprima'] === 'yes'}
          optional
        />
      )}
    </Fieldset>
  );
}

/** What it said that it can pay, or the price with as many families as it takes, whichever is less. */
function usualLimit(group: FormingGroup, request: RequestView): number {
  const steps = priceOf(group, { seats: request.seats, soloCents: request.soloCents * request.seats });
  const atStart = steps.find(({ families }) => families === group.families)?.cents ?? Infinity;
  return Math.min(request.maxCents * request.seats, Math.max(atStart, 0));
}
