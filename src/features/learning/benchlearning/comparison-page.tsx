import { contextCodes } from '../../../domain/peers/context.ts';
import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  Checkbox,
  DataTable,
  EmptyState,
  Form,
  Notice,
  Page,
  Section,
  Select,
  SubmitButton,
  type Option,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { askAgainHref, sayMonth } from '../../experiments/public.ts';
import { shellFor } from '../../shell.ts';
import { learningLink, type Party } from '../parties.ts';
import type { Comparison } from './compare-cities.ts';
import type { ComparedCity } from './side-by-side.ts';
import { ComparisonFunnel } from './comparison-funnel.tsx';
import { accountHref } from './comparison-hrefs.ts';
import { OutcomesOf } from './outcome-section.tsx';
import { sayContext, sayFigure, sayRangeSeen } from './say-compared.ts';

interface ComparisonPageProps {
  readonly ctx: Ctx;
  readonly comparison: Comparison;
}

/** A city beside those that are like it: why they are, the same indicator of each, and the door to ask how. */
export function ComparisonPage({ ctx, comparison }: ComparisonPageProps) {
  const { subject, definition, month, beside, apart } = comparison;
  const t = messages(ctx.language).benchlearning;
  const lab = ctx.municipality.kind === 'lab';
  const words = definition.words[ctx.language];
  const shownMadeUp = beside.some(({ told }) => told.madeUp) || comparison.context.some(({ madeUp }) => madeUp);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: shownMadeUp })}
      title={t.title(subject.name)}
      lead={t.lead}
      width="wide"
      indexed={lab ? undefined : false}
      savable
    >
      <Choose ctx={ctx} comparison={comparison} />
      <Section
        id="numeri"
        title={month === '' ? words.name : t.figuresTitle(words.name, sayMonth(ctx.language, month))}
      >
        <p>{words.definition}</p>
        <p>{t.noRanking}</p>
        {beside.length === 0 ? (
          <EmptyState level={3} title={t.noneTitle} why={t.noneWhy} />
        ) : (
          <>
            <DataTable
              caption={words.name}
              hideCaption
              columns={[
                { label: t.city },
                { label: t.value, kind: 'figure' },
                { label: t.range },
                { label: t.source },
                { label: t.practice },
              ]}
              rows={beside.map((one) => rowOf(ctx, comparison, one))}
            />
            <ComparisonFunnel ctx={ctx} comparison={comparison} />
            <p>
              <a href={accountHref(ctx, comparison, 'numeri')}>{messages(ctx.language).comparisonAgain.figuresLink}</a>
            </p>
          </>
        )}
        {apart.length > 0 && (
          <>
            <h3>{t.apartTitle}</h3>
            <ul>
              {alike(apart).map(([{ why, told }, cities]) => (
                <li>
                  {t.apart[why](
                    formats(ctx.language).list(cities),
                    told === undefined ? '' : sayMonth(ctx.language, told.month),
                    cities.length,
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Peers ctx={ctx} comparison={comparison} />
      <Actions>
        {!lab && ctx.actor.kind === 'staff' && (
          <ButtonLink tone="secondary" href={learningLink(ctx, '/confronto/domande')}>
            {t.questionsTitle}
          </ButtonLink>
        )}
        {comparison.mayKeepContext && (
          <ButtonLink tone="secondary" href={learningLink(ctx, '/confronto/contesto')}>
            {t.contextTitle}
          </ButtonLink>
        )}
        {comparison.mayKeepContext && <a href={learningLink(ctx, '/confronto/domande')}>{t.questionsTitle}</a>}
      </Actions>
    </Page>
  );
}

/** Each reason once, by month where the reason is the month, with the names of the cities. */
function alike(apart: Comparison['apart']): (readonly [Comparison['apart'][number], readonly string[]])[] {
  const groups = Map.groupBy(apart, ({ why, told }) => (why === 'other-month' ? `${why} ${told?.month ?? ''}` : why));
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((one) => [one, group.map(({ city }) => city.name)] as const),
  );
}

function rowOf(ctx: Ctx, { definition, subject, mayAsk }: Comparison, compared: ComparedCity) {
  const { city, told, practice, asked } = compared;
  const t = messages(ctx.language).benchlearning;
  const f = formats(ctx.language);
  const own = city.tenantId === subject.tenantId;
  const ask = `${learningLink(ctx, '/confronto/chiedi')}?${new URLSearchParams({ citta: city.slug, indicatore: definition.code, mese: told.month.slice(0, 7) }).toString()}`;
  return [
    own ? <strong>{city.name}</strong> : city.name,
    <a href={askAgainHref(ctx, told)}>{sayFigure(ctx, definition, compared)}</a>,
    sayRangeSeen(ctx, definition, compared),
    t.sourceOf(told.source === 'query' ? t.byQuery : told.source, f.date(told.publishedAt), told.madeUp),
    <>
      {practice.map(({ slug, experimentId, text }) => (
        <>
          <a href={ctx.links.site(`/laboratorio/sperimentazioni/${slug}/${experimentId}`)}>{text.title}</a>
          <br />
        </>
      ))}
      <a href={ctx.links.site(`/${city.slug}/percorso`)}>{t.practiceOf(city.name)}</a>
      <OutcomesOf ctx={ctx} outcomes={asked} />
      {mayAsk && !own && (
        <>
          <br />
          <a href={ask}>{t.ask(city.name)}</a>
        </>
      )}
    </>,
  ];
}

const options = new WeakMap<readonly Party[], readonly Option[]>();

/** The cities are the same list until one is added: its choices are too. */
function optionsOf(cities: readonly Party[]): readonly Option[] {
  const own = options.get(cities) ?? cities.map(({ slug, name }) => ({ value: slug, label: name }));
  options.set(cities, own);
  return own;
}

function Choose({ ctx, comparison }: ComparisonPageProps) {
  const t = messages(ctx.language).benchlearning;
  const { cities, subject, definitions, definition, everyCity } = comparison;
  return (
    <Form action={learningLink(ctx, '/confronto')} method="get" label={t.chooseTitle}>
      {ctx.municipality.kind === 'lab' && (
        <Select name="citta" label={t.chooseCity} value={subject.slug} options={optionsOf(cities)} />
      )}
      <Select
        name="indicatore"
        label={t.chooseIndicator}
        value={definition.code}
        options={definitions.map(({ code, words }) => ({ value: code, label: words[ctx.language].name }))}
      />
      <Select
        name="mese"
        label={t.chooseMonth}
        value={comparison.monthAsked ? comparison.month.slice(0, 7) : undefined}
        emptyLabel={t.monthOfMost}
        options={monthsOf(ctx, comparison)}
      />
      <Checkbox name="tutte" label={t.chooseAll} checked={everyCity} optional />
      <SubmitButton tone="secondary">{t.choose}</SubmitButton>
    </Form>
  );
}

/** Those that can be compared, each with how many cities told it; also the one that was asked for, where none did. */
function monthsOf({ language }: Ctx, { toChoose, month, monthAsked }: Comparison): readonly Option[] {
  const t = messages(language).benchlearning;
  const none = monthAsked && toChoose.every((one) => one.month !== month) ? [{ month, cities: 0 }] : [];
  return [...none, ...toChoose].map((one) => ({
    value: one.month.slice(0, 7),
    label: t.monthToldBy(sayMonth(language, one.month), one.cities),
  }));
}

function Peers({ ctx, comparison }: ComparisonPageProps) {
  const t = messages(ctx.language).benchlearning;
  const f = formats(ctx.language);
  const { peers, subject, context } = comparison;
  const noneMeasured = peers.every(({ kind }) => kind === 'too-little-known');
  const title = noneMeasured ? t.noPeersTitle(subject.name) : t.peersTitle(subject.name);
  return (
    <Section id="simili" title={title}>
      <p>{t.peersText}</p>
      {noneMeasured && <Notice title={t.tooLittle}>{t.tooLittleText}</Notice>}
      <DataTable
        caption={title}
        hideCaption
        columns={[
          { label: t.city },
          { label: t.distance, kind: 'figure' },
          ...contextCodes.map((code) => ({ label: t.context[code].name })),
        ]}
        rows={[
          [
            <strong>{subject.name}</strong>,
            '–',
            ...contextCodes.map((code) => sayContext(ctx, context, subject.tenantId, code)),
          ],
          ...peers.map((peer) => [
            peer.city.name,
            peer.kind === 'measured' ? f.number(peer.distance, 2) : t.tooLittleShort,
            ...contextCodes.map((code) => {
              const part = peer.parts.find((one) => one.code === code);
              const value = sayContext(ctx, context, peer.key, code);
              return part !== undefined && 'apart' in part ? t.apartBy(value, f.number(part.apart, 2)) : value;
            }),
          ]),
        ]}
      />
      <p>
        <a href={accountHref(ctx, comparison, 'distanze')}>{messages(ctx.language).comparisonAgain.distancesLink}</a>
      </p>
    </Section>
  );
}
