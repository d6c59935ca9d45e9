import type { Child } from 'hono/jsx';
import { useTexts } from '../language-context.ts';
import { PriceDrawing } from './price-drawing.tsx';
import { stepName, type PriceStep } from './price-step.ts';

/** What the city pays for this family at the current step, and what is left to it. */
export interface Contribution {
  readonly centsPerHour: number;
  readonly centsPerMonth: number;
}

export interface PriceLadderProps {
  readonly steps: readonly PriceStep[];
  readonly contribution?: Contribution | undefined;
  readonly caption?: Child | undefined;
  /** Needed where a page has more than one ladder. */
  readonly id?: string | undefined;
}

function StepRow({ step }: { readonly step: PriceStep }) {
  const { ui, formats } = useTexts();
  return (
    <tr class={step.current === true ? 'will-ladder-current' : undefined}>
      <th scope="row">
        {stepName(step.families, ui)}
        {step.current === true && <span class="badge will-tag will-tag-people">{ui.ladderNow}</span>}
      </th>
      <td class="text-end">{formats.money(step.centsPerHour)}</td>
      <td class="text-end">{formats.money(step.centsPerMonth)}</td>
    </tr>
  );
}

function ContributionRows({ step, contribution }: { readonly step: PriceStep; readonly contribution: Contribution }) {
  const { ui, formats } = useTexts();
  return (
    <tfoot>
      <tr>
        <th scope="row">{ui.ladderContribution}</th>
        <td class="text-end">−{formats.money(contribution.centsPerHour)}</td>
        <td class="text-end">−{formats.money(contribution.centsPerMonth)}</td>
      </tr>
      <tr class="will-ladder-you">
        <th scope="row">{ui.ladderYouPay}</th>
        <td class="text-end">{formats.money(step.centsPerHour - contribution.centsPerHour)}</td>
        <td class="text-end">{formats.money(step.centsPerMonth - contribution.centsPerMonth)}</td>
      </tr>
    </tfoot>
  );
}

/** What each family pays alone, in 2, in 3 …, the city's part as its own line, and the promise under it. */
export function PriceLadder({ steps, contribution, caption, id = 'price-ladder' }: PriceLadderProps) {
  const { ui } = useTexts();
  const current = steps.find((step) => step.current);
  return (
    <div class="will-ladder">
      <table class="table will-table">
        <caption>{caption ?? ui.ladderCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{ui.ladderHowMany}</th>
            <th scope="col" class="text-end">
              {ui.ladderPerHour}
            </th>
            <th scope="col" class="text-end">
              {ui.ladderPerMonth}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow step={step} />
          ))}
        </tbody>
        {current !== undefined && contribution !== undefined && (
          <ContributionRows step={current} contribution={contribution} />
        )}
      </table>
      <PriceDrawing steps={steps} id={id} />
      <p class="will-ladder-promise">{ui.ladderPromise}</p>
    </div>
  );
}
