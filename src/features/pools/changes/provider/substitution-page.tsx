import { formats, messages } from '../../../../i18n/index.ts';
import { Form, Notice, Page, Section, SubmitButton, SummaryList } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { dateInWords } from '../../calendar/day-words.ts';
import { demandInWords } from '../../offers/call/demand-in-words.ts';
import { GroupNowSection } from './group-now-section.tsx';
import type { SubstitutionView } from './read-substitution.ts';

interface SubstitutionPageProps {
  readonly ctx: Ctx;
  readonly substitution: SubstitutionView;
  /** Where the one action goes. */
  readonly action: string;
  /** Absent for who came by the link of a letter, and has no other page. */
  readonly backHref?: string | undefined;
}

/** For the provider of a professional whom a group is asked about: what is needed, by when families decide, and how to say no. */
export function SubstitutionPage({ ctx, substitution, action, backHref }: SubstitutionPageProps) {
  const t = messages(ctx.language).poolProvider;
  const { state, operator = '', answerBy, from, now } = substitution;
  const f = formats(ctx.language);
  const by = answerBy === undefined ? '' : f.dateTime(answerBy);
  const day = from === undefined ? '' : dateInWords(ctx.language, from);
  return (
    <Page shell={shellFor(ctx)} title={t.titles[state]} indexed={false} {...(backHref !== undefined && { backHref })}>
      <Notice tone={state === 'asked' ? 'warning' : 'info'} title={t.states[state](operator)}>
        <p>{t.next[state]({ by, from: day, byAccount: backHref !== undefined })}</p>
      </Notice>
      {now !== undefined && <GroupNowSection ctx={ctx} now={now} />}
      {(state === 'asked' || state === 'settled') && <Needed ctx={ctx} substitution={substitution} />}
      {(state === 'asked' || state === 'settled') && (
        <Section id="non-puo" title={t.cannotTitle(operator)}>
          <p>{t.cannotText}</p>
          <Form action={action} label={t.cannotTitle(operator)}>
            <SubmitButton tone="secondary">{t.cannot(operator)}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function Needed({ ctx, substitution }: Pick<SubstitutionPageProps, 'ctx' | 'substitution'>) {
  const all = messages(ctx.language);
  const t = all.poolOffers.provider;
  const f = formats(ctx.language);
  const { demand, cents, from, operator } = substitution;
  const words = demand && demandInWords(ctx.language, demand);
  return (
    <Section id="serve" title={all.poolProvider.neededTitle}>
      <SummaryList
        rows={[
          ...(operator === undefined ? [] : [{ label: t.operator, value: operator }]),
          ...(words === undefined || demand === undefined
            ? []
            : [
                { label: all.poolChanges.help, value: words.kind },
                { label: all.pools.days, value: words.when },
                { label: t.quarters, value: words.quarters },
                { label: all.poolAgreement.families, value: f.number(demand.families) },
                { label: t.seats, value: f.number(demand.seats) },
                { label: t.ages, value: words.ages },
                { label: t.needs, value: words.needs },
              ]),
          { label: t.price, value: f.money(cents) },
          ...(from === undefined ? [] : [{ label: t.starts, value: dateInWords(ctx.language, from) }]),
        ]}
      />
    </Section>
  );
}
