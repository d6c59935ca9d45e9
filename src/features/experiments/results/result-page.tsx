import { reckonReturn } from '../../../domain/outcomes/social-return.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Notice, Page, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { readingAgainHref, returnAgainHref } from '../again/again-hrefs.ts';
import { planRows } from '../course/plan-rows.tsx';
import { ReturnView } from '../course/return-view.tsx';
import { sayAtTarget, sayVerdict } from '../course/say-verdict.ts';
import { TheoryView } from '../course/theory-view.tsx';
import { VersionsTable } from '../course/versions-table.tsx';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { sayMonth } from '../indicators/say-value.ts';
import { LineageSection } from '../models/lineage-section.tsx';
import type { PublishedSheet } from '../models/model.ts';
import { sayDay } from '../plan/list-page.tsx';
import { Tellings } from './tellings.tsx';
import type { PublishedResult, ToldIndicator, ToldResult } from './model.ts';

export interface ResultPageProps {
  readonly ctx: Ctx;
  readonly result: ToldResult;
  /** All that the city told of this experiment, the newest first. */
  readonly told: readonly ToldResult[];
  readonly all: readonly IndicatorDefinition[];
  /** The model that it was started from, as it was then. */
  readonly model: PublishedSheet | undefined;
}

/** What a city told of an experiment: what it promised, what one may say, what was achieved and what was not. */
export function ResultPage({ ctx, result, told, all, model }: ResultPageProps) {
  const t = messages(ctx.language).experiments;
  const f = formats(ctx.language);
  const { text, city } = result;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: text.madeUp })}
      title={text.title}
      lead={t.resultLead(city)}
      description={text.plan.hypothesis.slice(0, 200)}
      width="wide"
      backHref={ctx.links.to('/sperimentazioni')}
    >
      <Tellings ctx={ctx} result={result} told={told} />
      {text.madeUp && <Notice title={t.resultMadeUp} />}
      {text.ended !== undefined && (
        <Notice title={t.ended[text.ended.how](sayDay(ctx, text.ended.on))}>
          {text.ended.reason !== null && <p>{text.ended.reason}</p>}
        </Notice>
      )}
      {model !== undefined && <LineageSection ctx={ctx} model={model} plan={text.plan} all={all} city={city} />}
      <Section id="piano" title={t.planTitle}>
        <SummaryList rows={planRows(ctx.language, text.plan, all)} />
      </Section>
      <Section id="promesse" title={t.registrationsTitle}>
        {text.versions.length > 1 && <p>{t.versionsText}</p>}
        <VersionsTable
          language={ctx.language}
          versions={text.versions.map((one) => ({
            ...one,
            registeredAt: new Date(one.registeredAt),
            plan: one.plan ?? (one.version === text.versions.length ? text.plan : undefined),
          }))}
          all={all}
        />
      </Section>
      <Section id="teoria" title={t.theoryTitle}>
        <TheoryView
          language={ctx.language}
          theory={text.plan.theory}
          all={all}
          states={new Map(Object.entries(text.arrows))}
        />
      </Section>
      <Readings ctx={ctx} result={result} all={all} />
      {(['achieved', 'not-achieved', 'learning', 'prospect'] as const).map((kind) => (
        <Told ctx={ctx} text={text} kind={kind} />
      ))}
      {text.socialReturn !== undefined && (
        <Section id="valore" title={t.sroiTitle}>
          <ReturnView language={ctx.language} assumptions={text.socialReturn} />
          {reckonReturn(text.socialReturn) !== undefined && (
            <p>
              <a href={returnAgainHref(ctx, result)}>{messages(ctx.language).askedAgain.link(t.sroiTitle)}</a>
            </p>
          )}
        </Section>
      )}
      <p>{t.toldOn(f.date(result.publishedAt))}</p>
    </Page>
  );
}

function Readings({ ctx, result, all }: Pick<ResultPageProps, 'ctx' | 'result' | 'all'>) {
  const { experiments: t, askedAgain } = messages(ctx.language);
  const { text } = result;
  const nameOf = ({ code }: ToldIndicator) => definitionOf(all, code)?.words[ctx.language].name ?? code;
  const words = (told: ToldIndicator): string => {
    const definition = definitionOf(all, told.code);
    if (told.withheld) return t.withheldReading;
    if (told.reading === undefined || definition === undefined) return t.noValue;
    const atTarget = told.reading.atTarget && sayAtTarget(ctx.language, told.reading.atTarget);
    return [sayVerdict(ctx.language, definition, told.reading.verdict), atTarget ?? '']
      .filter((part) => part !== '')
      .join(' ');
  };
  return (
    <Section id="andamento" title={t.courseTitle}>
      <p>
        {t.courseUntil(sayMonth(ctx.language, text.until))} {t.stopRule}: {t.stopStates[text.stop]}
      </p>
      <DataTable
        caption={t.courseCaption}
        columns={[{ label: messages(ctx.language).indicators.indicator }, { label: t.canSay }]}
        rows={text.indicators.map((told) => [
          <a href={ctx.links.to(`/indicatori/${told.code}`)}>{nameOf(told)}</a>,
          <>
            {words(told)}{' '}
            {told.reading !== undefined && !told.withheld && (
              <a href={readingAgainHref(ctx, result, told.code)}>{askedAgain.link(nameOf(told))}</a>
            )}
          </>,
        ])}
      />
    </Section>
  );
}

function Told({
  ctx,
  text,
  kind,
}: {
  readonly ctx: Ctx;
  readonly text: PublishedResult;
  readonly kind: 'achieved' | 'not-achieved' | 'learning' | 'prospect';
}) {
  const t = messages(ctx.language).experiments;
  const notes = text.notes.filter((note) => note.kind === kind);
  const nothing = kind === 'achieved' ? t.achievedNone : kind === 'not-achieved' ? t.notAchievedNone : undefined;
  if (notes.length === 0 && nothing === undefined) return null;
  return (
    <Section id={kind} title={t.noteGroups[kind]}>
      {notes.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <ul>
          {notes.map((note) => (
            <li>{note.text}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
