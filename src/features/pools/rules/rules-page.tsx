import { coordinators, houseRules } from '../../../domain/group-life/agreement-terms.ts';
import type { CityRules } from '../../../domain/group-life/city-rules.ts';
import {
  daysOfDays,
  daysOfWords,
  fewestAccountYears,
  mostAccountYears,
} from '../../../domain/group-life/keeping-terms.ts';
import { writeEuros } from '../../../domain/pricing/euro-cents.ts';
import { splitBases } from '../../../domain/pricing/terms.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import {
  Checkboxes,
  Form,
  MoneyField,
  Notice,
  NumberField,
  Page,
  Radios,
  Section,
  SubmitButton,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { writeBands, type RuleField, type RuleProblems } from './schema.ts';

/** The form's fields as they are written, and the ticked rules of the house. */
export interface TypedRules {
  readonly fields: Readonly<Partial<Record<RuleField, string>>>;
  readonly house: readonly string[];
}

interface RulesPageProps {
  readonly ctx: Ctx;
  readonly typed: TypedRules;
  readonly problems?: RuleProblems;
  readonly saved?: boolean;
}

/** How a city lets its groups agree: times, price, life together. */
export function RulesPage({ ctx, typed, problems = [], saved = false }: RulesPageProps) {
  const all = messages(ctx.language);
  const t = all.poolAgreement.rules;
  const errors: FieldErrors = Object.fromEntries(problems.map((field) => [field, t.problems[field]]));
  const field = (name: RuleField) => ({ name, value: typed.fields[name], error: errors[name] });
  const choices = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      backHref={ctx.links.to('/gruppi')}
      indexed={false}
      {...(problems.length > 0 && { errors })}
    >
      {saved && <Notice tone="success" title={t.saved} live />}
      <Form action={ctx.links.to('/gruppi/regole')} label={t.title}>
        <Section id="tempi" title={t.timeTitle}>
          <NumberField {...field('call-days')} label={t.callDays} hint={t.callDaysHint} />
          <NumberField {...field('choose-days')} label={t.chooseDays} />
          <NumberField {...field('sign-days')} label={t.signDays} />
        </Section>
        <Section id="prezzo" title={t.priceTitle}>
          <Radios {...field('basis')} label={t.basis} options={choices(splitBases, t.bases)} />
          <MoneyField {...field('coordination')} label={t.coordination} hint={t.coordinationHint} />
          <TextArea {...field('bands')} label={t.bands} hint={t.bandsHint} rows={4} maxlength={400} optional />
        </Section>
        <Section id="vita" title={t.lifeTitle}>
          <NumberField {...field('absence-hours')} label={t.absenceHours} hint={t.absenceHint} optional />
          <NumberField {...field('notice-days')} label={t.noticeDays} />
          <NumberField {...field('substitute-days')} label={t.substituteDays} />
          <Radios {...field('coordinator')} label={t.coordinator} options={choices(coordinators, t.coordinatorNames)} />
          <Checkboxes
            name="house"
            label={t.house}
            optional
            values={typed.house}
            options={choices(houseRules, all.poolAgreement.house)}
          />
          <TextArea {...field('more')} label={t.more} rows={4} maxlength={1000} optional />
        </Section>
        <Section id="conservazione" title={t.keepTitle}>
          <ul>
            {t.kept(daysOfWords, Math.floor(daysOfDays / 30)).map((text) => (
              <li>{text}</li>
            ))}
          </ul>
          <NumberField
            {...field('account-years')}
            label={t.accountYears}
            hint={t.accountYearsHint(fewestAccountYears, mostAccountYears)}
          />
          <p>{t.accountYearsWhy}</p>
        </Section>
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </Page>
  );
}

/** Rules as the form shows them. */
export function typedOf(language: Language, city: CityRules): TypedRules {
  const { rules } = city;
  return {
    house: rules.house,
    fields: {
      'call-days': String(city.callDays),
      'choose-days': String(city.chooseDays),
      'sign-days': String(city.signDays),
      basis: city.basis,
      coordination: writeEuros(city.coordinationCents, language === 'it' ? ',' : '.'),
      bands: writeBands(city.bands),
      'absence-hours': rules.absence.kind === 'always-paid' ? '' : String(rules.absence.hoursBefore),
      'notice-days': String(rules.noticeDays),
      'substitute-days': String(rules.substituteDays),
      coordinator: rules.coordinator,
      more: rules.more,
      'account-years': String(city.accountYears),
    },
  };
}
