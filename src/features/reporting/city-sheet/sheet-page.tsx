import { dateAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { BlankList, FactSourceLink, MarkTag, type CityFact } from '../../municipalities/public.ts';
import { isOnItsWay, stateInWords } from '../../path/public.ts';
import { shellFor } from '../../shell.ts';
import { isTold } from '../figures/reading.ts';
import { nameOf, sayWhen, sayWhole } from '../figures/say-figure.ts';
import { figureOfNow } from '../read/figure-address.ts';
import type { CitySheet } from './open-sheet.ts';
import { ToldOfCity } from './told-of-city.tsx';

/** One city on one sheet: its projects with sources, where its path is, its figures, what did not work, and what is not known. */
export function CitySheetPage({ ctx, sheet }: { readonly ctx: Ctx; readonly sheet: CitySheet }) {
  const { citySheet: t, municipalities, path, reporting } = messages(ctx.language);
  const { city } = sheet;
  const [ofWill, local] = [true, false].map((will) =>
    city.facts.filter(({ willLink }) => (willLink === 'verified') === will),
  );
  return (
    <Page
      shell={shellFor(ctx, { madeUp: city.madeUpData })}
      title={t.title(city.name)}
      lead={t.lead}
      description={t.description(city.name)}
      breadcrumbs={[{ label: reporting.lab, href: ctx.links.to('') }, { label: city.name }]}
    >
      <Section id="will" title={municipalities.pathWill}>
        <Facts ctx={ctx} facts={ofWill ?? []} />
      </Section>
      <Section id="progetti" title={municipalities.pathLocal}>
        <p>{municipalities.pathLocalText}</p>
        <Facts ctx={ctx} facts={local ?? []} />
      </Section>
      {city.blanks.length > 0 && (
        <Section id="non-si-sa" title={path.story.unknownTitle}>
          <BlankList ctx={ctx} blanks={city.blanks} />
        </Section>
      )}
      <Section id="percorso" title={t.pathTitle}>
        <PathState ctx={ctx} sheet={sheet} />
      </Section>
      <Section id="numeri" title={t.figuresTitle}>
        <FiguresTable ctx={ctx} sheet={sheet} />
      </Section>
      <Section id="mancati" title={t.failedTitle}>
        <p>{t.failedText}</p>
        <ToldOfCity ctx={ctx} sheet={sheet} />
      </Section>
      <p>
        <a href={ctx.links.site(`/${city.slug}`)}>{t.cityPage(city.name)}</a>
      </p>
    </Page>
  );
}

function Facts({ ctx: { language }, facts }: { readonly ctx: Ctx; readonly facts: readonly CityFact[] }) {
  const { reporting } = messages(language);
  if (facts.length === 0) return <p>{reporting.notHere}.</p>;
  return (
    <ul>
      {facts.map(({ text, source, mark }) => (
        <li>
          <MarkTag language={language} mark={mark} /> {text[language]}{' '}
          <FactSourceLink language={language} source={source} />
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  readonly ctx: Ctx;
  readonly sheet: CitySheet;
}

function PathState({ ctx, sheet: { path, city } }: PartProps) {
  const { citySheet: t, reporting } = messages(ctx.language);
  const today = isOnItsWay(path?.standing) ? dateAt(ctx.now) : undefined;
  if (path?.standing === undefined || path.since === undefined)
    return <p>{t.pathNone(city.name, reporting.notHere)}</p>;
  const since = formats(ctx.language).date(new Date(`${path.since}T12:00:00Z`));
  return (
    <>
      <p>{t.standing[path.standing](since)}</p>
      {path.steps !== undefined && path.steps.length > 0 && (
        <DataTable
          caption={t.stepsCaption}
          narrow="scroll"
          columns={[{ label: t.step }, { label: t.state }]}
          rows={path.steps.map((step) => [
            `${step.code} ${step.title[ctx.language]}`,
            stateInWords(ctx.language, step, today),
          ])}
        />
      )}
    </>
  );
}

function FiguresTable({ ctx, sheet: { figures, city } }: PartProps) {
  const { citySheet: t, reporting } = messages(ctx.language);
  const published = figures.filter(isTold);
  if (published.length === 0) return <p>{t.figuresNone(city.name)}</p>;
  const hrefOf = figureOfNow(ctx.links.to);
  return (
    <DataTable
      caption={city.madeUpData ? reporting.madeUpFigure(city.name) : city.name}
      narrow="scroll"
      columns={[
        { label: t.indicator },
        { label: reporting.value, kind: 'figure' },
        { label: reporting.dataDate, kind: 'code' },
      ]}
      rows={published.map((figure) => [
        <a href={hrefOf('', figure.reference)}>{nameOf(ctx.language, figure)}</a>,
        sayWhole(ctx.language, figure),
        sayWhen(ctx.language, figure) ?? '–',
      ])}
    />
  );
}
