import type { Outcome } from '../../../domain/eligibility/condition.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  Card,
  Cards,
  LinkButton,
  Notice,
  Page,
  PrintButton,
  Section,
  SubmitButton,
  SummaryList,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { sayValue } from '../words/say-value.ts';
import { AgedCard } from './aged-card.tsx';
import { Carry } from './carry.tsx';
import type { Answered, Findings } from './find-answers.ts';
import { OpenResults } from './open-results.tsx';
import { ResultCard } from './result-card.tsx';
import type { State } from './state.ts';

export interface ResultsPageProps {
  readonly ctx: Ctx;
  readonly state: State;
  readonly findings: Findings;
  /** Each answer in full, however many there are. */
  readonly whole?: boolean;
}

/** Nobody reads thirty cards: of more than `mostCards` answers of a kind, `firstCards` are shown in full and the others by name. */
const mostCards = 9;
const firstCards = 6;

/** All that there is for somebody: what is for them first, what is not last, each with its reason. */
export function ResultsPage({ ctx, state, findings, whole = false }: ResultsPageProps) {
  const t = messages(ctx.language).orientation;
  const of = (outcome: Outcome) => findings.answered.filter((one) => one.outcome === outcome);
  const madeUp = [
    ...findings.answered.map(({ rule }) => rule),
    ...findings.open,
    ...findings.aged.map(({ entry }) => entry),
  ].some((entry) => entry.madeUp);
  return (
    <Page
      shell={shellFor(ctx, { madeUp })}
      title={t.results}
      lead={t.resultsLead(of('yes').length)}
      width="wide"
      indexed={false}
    >
      <Notice title={t.notARight(ctx.municipality.name)} />
      <Group {...{ ctx, state, findings, whole }} id="si" outcome="yes" title={t.yesTitle} />
      <Group {...{ ctx, state, findings, whole }} id="forse" outcome="not-known" title={t.maybeTitle} />
      <OpenResults ctx={ctx} state={state} findings={findings} />
      <Group {...{ ctx, state, findings, whole }} id="no" outcome="no" title={t.noTitle} lead={t.noLead} />
      <TakeAlong ctx={ctx} state={state} findings={findings} />
      <YourAnswers ctx={ctx} state={state} findings={findings} />
    </Page>
  );
}

interface GroupProps extends ResultsPageProps {
  readonly id: string;
  readonly outcome: Outcome;
  readonly title: string;
  readonly lead?: string | undefined;
}

function Group({ ctx, state, findings, whole, id, outcome, title, lead }: GroupProps) {
  const some = findings.answered.filter((one) => one.outcome === outcome);
  const aged = outcome === 'not-known' ? findings.aged : [];
  if (some.length + aged.length === 0) return <></>;
  const full = whole === true || some.length <= mostCards ? some : some.slice(0, firstCards);
  return (
    <Section id={id} title={title}>
      {lead !== undefined && <p>{lead}</p>}
      <Cards
        label={title}
        items={[
          ...full.map((answered) => (
            <ResultCard ctx={ctx} state={state} answers={findings.answers} answered={answered} />
          )),
          ...aged.map((one) => <AgedCard ctx={ctx} state={state} answers={findings.answers} aged={one} />),
        ]}
      />
      <TheOthers ctx={ctx} state={state} label={title} others={some.slice(full.length)} />
    </Section>
  );
}

interface TheOthersProps extends Pick<ResultsPageProps, 'ctx' | 'state'> {
  readonly label: string;
  readonly others: readonly Answered[];
}

/** The others by name, and the way to see each with its reason. */
function TheOthers({ ctx, state, label, others }: TheOthersProps) {
  const t = messages(ctx.language).orientation;
  if (others.length === 0) return <></>;
  return (
    <Carry ctx={ctx} state={state} action="/scopri" label={label}>
      <h3>{t.othersTitle(others.length)}</h3>
      <ul>
        {others.map(({ rule }) => (
          <li>
            <a href={ctx.links.to(`/servizi/${rule.serviceId}`)} lang={rule.language}>
              {rule.title}
            </a>
            {rule.providerName !== null && <span class="will-muted"> · {rule.providerName}</span>}
          </li>
        ))}
      </ul>
      <SubmitButton tone="secondary" name="azione" value="tutte">
        {t.showWhole}
      </SubmitButton>
    </Carry>
  );
}

function TakeAlong({ ctx, state, findings }: ResultsPageProps) {
  const t = messages(ctx.language).orientation;
  const told = findings.open.length + findings.aged.length + findings.answered.length;
  const listed =
    findings.open.length + findings.aged.length + findings.answered.filter(({ outcome }) => outcome !== 'no').length;
  return (
    <Section id="porta" title={t.takeTitle}>
      <Cards
        label={t.takeTitle}
        items={[
          ...(told > 0
            ? [
                <Card title={t.kept.card}>
                  <Carry ctx={ctx} state={state} action="/scopri/tieni" label={t.kept.card}>
                    <p>{t.kept.cardText}</p>
                    <SubmitButton>{t.kept.make}</SubmitButton>
                  </Carry>
                </Card>,
              ]
            : []),
          ...(listed > 0
            ? [
                <Card title={t.makeList}>
                  <Carry ctx={ctx} state={state} action="/scopri/lista" label={t.makeList}>
                    <p>{t.takeText}</p>
                    <SubmitButton tone="secondary">{t.makeList}</SubmitButton>
                  </Carry>
                </Card>,
              ]
            : []),
          <Card title={t.paperTitle}>
            <Carry ctx={ctx} state={state} action="/scopri/foglio" label={t.paper}>
              <p>{t.paperText}</p>
              <SubmitButton tone="secondary">{t.paper}</SubmitButton>
            </Carry>
            <PrintButton />
          </Card>,
          <Card title={t.toRequest}>
            <Carry ctx={ctx} state={state} action="/scopri/chiedi" label={t.toRequest}>
              <p>{t.requestText}</p>
              <SubmitButton tone="secondary">{t.toRequest}</SubmitButton>
            </Carry>
          </Card>,
        ]}
      />
      <p>{t.desk(ctx.municipality.name)}</p>
    </Section>
  );
}

function YourAnswers({ ctx, state, findings }: ResultsPageProps) {
  const { orientation: t, eligibility, ui } = messages(ctx.language);
  return (
    <Section id="risposte" title={t.answersTitle}>
      <p>{t.answersLead}</p>
      <Carry ctx={ctx} state={state} action="/scopri" label={t.answersTitle}>
        <SummaryList
          rows={state.asked.map((fact) => {
            const value = state.answers[fact];
            return {
              label: eligibility.facts[fact],
              value: (
                <>
                  {value === undefined ? t.notSaid : sayValue(ctx.language, fact, value)}{' '}
                  <LinkButton name="azione" value={`cambia:${fact}`}>
                    {t.changeAnswer}
                    <span class="visually-hidden">{ui.changeWhat(eligibility.facts[fact])}</span>
                  </LinkButton>
                </>
              ),
            };
          })}
        />
        <Actions>
          {findings.next === undefined ? (
            <p class="will-muted">{t.nothingMore}</p>
          ) : (
            <SubmitButton tone="secondary" name="azione" value="continua">
              {t.askMore}
            </SubmitButton>
          )}
          <LinkButton name="azione" value="capo">
            {t.startAgain}
          </LinkButton>
        </Actions>
      </Carry>
    </Section>
  );
}
