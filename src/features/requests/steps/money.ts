import type { Budget } from '../../../domain/pricing/budget.ts';
import { euroCents, writeEuros } from '../../../domain/pricing/euro-cents.ts';
import { marketPrice } from '../../../domain/pricing/market-price.ts';
import { isPoolable } from '../../../domain/vocabulary.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { Answers } from '../answers.ts';
import { mayShare } from '../ask/asks.ts';
import { moneyField, parsed } from '../schema.ts';
import { problem, readingOf, shown, type FieldProblem, type PlainProblem, type StepForm } from './reading.ts';

/** How people say what they can spend. */
export const budgetKinds = ['hour', 'month', 'cheapest'] as const satisfies readonly Budget['kind'][];

const mostPerHour = 20_000;
const mostPerMonth = 500_000;

interface PriceCodes {
  readonly missing: PlainProblem;
  readonly invalid: PlainProblem;
  readonly tooHigh: PlainProblem;
}

const hourCodes: PriceCodes = { missing: 'price-missing', invalid: 'price-invalid', tooHigh: 'price-too-high' };
const monthCodes: PriceCodes = { missing: 'month-missing', invalid: 'month-invalid', tooHigh: 'month-too-high' };

function priceProblem(text: string, most: number, codes: PriceCodes): FieldProblem | undefined {
  if (text === '') return problem(codes.missing);
  const cents = parsed(moneyField, text);
  if (cents === undefined) return problem(codes.invalid);
  return cents > most ? problem(codes.tooHigh) : undefined;
}

interface ReadBudget {
  readonly budget?: Budget;
  readonly problems: Readonly<Record<string, FieldProblem | undefined>>;
}

function readBudget(form: FormFields, soloCents: number | undefined): ReadBudget {
  const kind = budgetKinds.find((each) => each === form.text('budget'));
  if (kind === undefined) return { problems: { budget: problem('budget-missing') } };
  if (kind === 'cheapest') return { budget: { kind }, problems: {} };
  const [name, most, codes] =
    kind === 'hour' ? (['shared', mostPerHour, hourCodes] as const) : (['month', mostPerMonth, monthCodes] as const);
  const wrong = priceProblem(form.text(name), most, codes);
  const cents = parsed(moneyField, form.text(name));
  if (wrong !== undefined || cents === undefined) return { problems: { [name]: wrong } };
  if (kind === 'hour' && soloCents !== undefined && cents > soloCents)
    return { problems: { shared: { code: 'shared-above-alone', alone: soloCents } } };
  return { budget: { kind, cents }, problems: {} };
}

export const moneyForm: StepForm = {
  read: (form, { answers }) => {
    const aloneProblem = priceProblem(form.text('alone'), mostPerHour, hourCodes);
    const soloCents = aloneProblem === undefined ? parsed(moneyField, form.text('alone')) : undefined;
    const { budget, problems } = mayShare(answers) ? readBudget(form, soloCents) : { problems: {} };
    return readingOf({ alone: aloneProblem, ...problems }, (): Answers => ({
      soloCents: soloCents ?? 0,
      ...(budget && { budget }),
    }));
  },
  show: ({ kindOfHelp, soloCents, budget }) => {
    const usual = kindOfHelp !== undefined && isPoolable(kindOfHelp) ? marketPrice(kindOfHelp) : undefined;
    const alone = soloCents === undefined ? usual : euroCents(soloCents);
    const amount = (kind: Budget['kind']) =>
      budget?.kind === kind && budget.kind !== 'cheapest' ? writeEuros(euroCents(budget.cents), ',') : undefined;
    return shown([
      ['alone', alone && writeEuros(alone, ',')],
      ['budget', budget?.kind],
      ['shared', amount('hour')],
      ['month', amount('month')],
    ]);
  },
};
