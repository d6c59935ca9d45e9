import { formats, messages } from '../../../i18n/index.ts';
import { Columns, Page, Pagination, ResultMap, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { GatherForm } from '../lists/add-to-list.tsx';
import { ForStaff } from './for-staff.tsx';
import { HowUnderstood } from './how-understood.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ResultList } from './result-list.tsx';
import { resultMap, type MapOfResults } from './result-map.ts';
import { searchAddress, searchFields, type SearchField, type SearchRequest, type SearchValues } from './schema.ts';
import { SearchForm } from './search-form.tsx';
import type { FoundOutcome, SearchAnswer, SearchOutcome } from './search-services.ts';

interface SearchPageProps {
  readonly ctx: Ctx;
  readonly request: SearchRequest;
  /** Absent where the search itself was wrong. */
  readonly outcome?: SearchAnswer | undefined;
}

/** The search, and what it found or why it found nothing. */
export function SearchPage({ ctx, request, outcome }: SearchPageProps) {
  const t = messages(ctx.language).catalogue;
  const errors = fieldErrors(ctx, request, outcome);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.searchTitle}
      lead={t.searchLead(ctx.municipality.name)}
      width="wide"
      errors={errors}
      description={t.searchLead(ctx.municipality.name)}
      indexed={Object.keys(request.values).length === 0}
      savable
    >
      <SearchForm
        ctx={ctx}
        values={request.values}
        errors={errors}
        placeNames={outcome?.placeNames ?? []}
        counts={outcome === undefined || outcome.kind === 'unknown-place' ? undefined : outcome.counts}
      />
      {outcome !== undefined && outcome.kind !== 'unknown-place' && <HowUnderstood ctx={ctx} outcome={outcome} />}
      {outcome?.kind === 'found' && (
        <GatherForm
          ctx={ctx}
          from={searchAddress(ctx.links.to('/servizi'), request.values, { page: String(request.input.page) })}
        />
      )}
      {outcome?.kind === 'found' && <Results ctx={ctx} request={request} outcome={outcome} />}
      {outcome?.kind === 'nothing' && <NothingFound ctx={ctx} values={request.values} outcome={outcome} />}
      <ForStaff ctx={ctx} />
    </Page>
  );
}

function Results({
  ctx,
  request,
  outcome,
}: {
  readonly ctx: Ctx;
  readonly request: SearchRequest;
  readonly outcome: FoundOutcome;
}) {
  const t = messages(ctx.language).catalogue;
  const map = resultMap(outcome, ctx.municipality.outline);
  const numbers = new Map(map?.points.map(({ id }, index) => [id, index + 1]));
  const { page } = request.input;
  const list = <ResultList ctx={ctx} services={outcome.services} numbers={numbers} />;
  return (
    <section class="will-section" id="risultati" aria-labelledby="risultati-title">
      <h2 id="risultati-title">{headingOf(ctx, request.values, outcome)}</h2>
      {request.values.words !== undefined && outcome.terms.length === 0 && <p>{t.onlyCommonWords}</p>}
      {outcome.pages > 1 && <p class="will-muted">{t.pageOf(page, outcome.pages)}</p>}
      {map !== undefined && (
        <p class="will-only-narrow">
          <a href="#mappa">{t.goToMap}</a>
        </p>
      )}
      {map === undefined ? (
        list
      ) : (
        <Columns
          asideLabel={t.mapTitle}
          aside={<MapOfPage title={t.mapTitle} map={map} pointsFrom={morePoints(ctx, request, outcome)} />}
        >
          {list}
        </Columns>
      )}
      <Pagination
        page={page}
        pages={outcome.pages}
        hrefOf={(number) => searchAddress(ctx.links.to('/servizi'), request.values, { page: String(number) })}
      />
    </section>
  );
}

/** The anchor to which a phone, where the map comes after the list, can jump. */
function MapOfPage({
  title,
  map,
  pointsFrom,
}: {
  readonly title: string;
  readonly map: MapOfResults;
  readonly pointsFrom: string | undefined;
}) {
  return (
    <div id="mappa">
      <ResultMap id="mappa-risultati" title={title} {...map} pointsFrom={pointsFrom} />
    </div>
  );
}

/** Where script finds the rest, when there are more results than the page could draw. */
function morePoints(ctx: Ctx, { values }: SearchRequest, { total, points }: FoundOutcome): string | undefined {
  return total > points.length ? searchAddress(ctx.links.to('/servizi/punti'), values) : undefined;
}

function headingOf(ctx: Ctx, values: SearchValues, { total, place }: FoundOutcome): string {
  const { catalogue: t, search: s } = messages(ctx.language);
  const distance = values.within === undefined ? undefined : formats(ctx.language).distance(Number(values.within));
  if (place !== undefined)
    return distance === undefined ? t.foundNear(total, place.name) : t.foundWithin(total, distance, place.name);
  if (values.here === undefined) return t.found(total);
  return distance === undefined ? s.foundNearMe(total) : s.foundNearMeWithin(total, distance);
}

function fieldErrors(ctx: Ctx, { problems }: SearchRequest, outcome: SearchOutcome | undefined): FieldErrors {
  const { catalogue: t, search: s } = messages(ctx.language);
  const texts = {
    'words-too-long': t.wordsTooLong,
    'choice-unknown': t.choiceUnknown,
    'place-unknown': t.placeUnknown,
    'within-needs-place': s.withinNeedsPlace,
  } as const;
  const errors = Object.entries(problems).map(
    ([field, problem]) => [searchFields[field as SearchField], texts[problem]] as const,
  );
  if (outcome?.kind === 'unknown-place') {
    errors.push([searchFields.place, outcome.similar.length > 0 ? t.placeSimilar(outcome.similar) : t.placeUnknown]);
  }
  return Object.fromEntries(errors);
}
