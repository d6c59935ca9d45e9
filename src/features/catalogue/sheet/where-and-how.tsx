import { formats, messages } from '../../../i18n/index.ts';
import { frameAround, ResultMap, SummaryList, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { closureInWords } from '../opening/hours-in-words.ts';
import { PhoneLink } from './contact-rows.tsx';
import { daysInWords } from './days-in-words.ts';
import { ExternalLink } from './external-link.tsx';
import { hoursAtPlace } from './hours-of-sheet.ts';
import { languageOf } from './language-of.ts';
import type { ServiceSheet } from './model.ts';
import { Prose } from './prose.tsx';
import { whereItIs, type ToldPlace } from './where-it-is.ts';

interface WhereProps {
  readonly ctx: Ctx;
  readonly service: ServiceSheet;
}

/** How one gets to it: online, ways, languages, places with their map; nothing where nothing is said. */
export function whereAndHow({ ctx, service }: WhereProps) {
  const places = whereItIs(service);
  const rows = accessRows({ ctx, service });
  const { access } = service.sections;
  if (places.length + rows.length === 0 && access === undefined) return undefined;
  return (
    <>
      {access !== undefined && <Prose text={access} lang={languageOf(ctx, service)} />}
      {rows.length > 0 && <SummaryList rows={rows} />}
      {places.length > 0 && <Places ctx={ctx} service={service} places={places} />}
    </>
  );
}

function accessRows({ ctx, service }: WhereProps): SummaryRow[] {
  const { catalogue: t, sheet } = messages(ctx.language);
  const format = formats(ctx.language);
  const { sections, url, hsds } = service;
  const names: Readonly<Record<string, string>> = sheet.channelNames;
  const channels = (hsds.will_channels ?? []).flatMap((code) => names[code] ?? []);
  const languages = (hsds.languages ?? []).flatMap(({ code, name, note }) => {
    const language = code === undefined ? name : format.languageName(code);
    if (language === undefined) return [];
    return note === undefined ? language : sheet.languageNote(language, note);
  });
  const area = sections.nationwide === true ? t.nationwide : sections.area;
  return [
    ...(channels.length === 0 ? [] : [{ label: sheet.channels, value: format.list(channels) }]),
    ...(languages.length === 0 ? [] : [{ label: sheet.languages, value: format.list(languages) }]),
    ...(area === undefined || area === '' ? [] : [{ label: t.where, value: area }]),
    ...(url === null
      ? []
      : [{ label: t.online, value: <ExternalLink language={ctx.language} href={url} label={t.openLink} /> }]),
  ];
}

function Places({ ctx, service, places }: WhereProps & { readonly places: readonly ToldPlace[] }) {
  const t = messages(ctx.language).sheet;
  const territory = ctx.municipality.outline;
  const points = places.flatMap(({ at, name, address }, index) =>
    at === undefined ? [] : [{ at, label: name ?? address ?? service.title, href: `#luogo-${index + 1}` }],
  );
  // A frame around one place would show nothing but that place.
  const outline = territory ?? (points.length < 2 ? undefined : frameAround(points.map(({ at }) => at)));
  const onMap = outline === undefined || places.length < 2 ? [] : places.filter(({ at }) => at !== undefined);
  const numbers = new Map(onMap.map((place, index) => [place, index + 1]));
  return (
    <>
      <h3>{t.placesTitle}</h3>
      {places.map((place, index) => (
        <div id={`luogo-${index + 1}`}>
          <Place ctx={ctx} service={service} place={place} index={index} number={numbers.get(place)} />
        </div>
      ))}
      {outline !== undefined && points.length > 0 && (
        <ResultMap
          id="mappa"
          title={t.mapTitle}
          outline={outline}
          framed={territory === null}
          points={points}
          alone={places.length < 2}
        />
      )}
    </>
  );
}

interface PlaceProps extends WhereProps {
  readonly place: ToldPlace;
  readonly index: number;
  /** On the map, where there are several places. */
  readonly number: number | undefined;
}

function Place({ ctx, service, place, index, number }: PlaceProps) {
  const t = messages(ctx.language).sheet;
  const lang = languageOf(ctx, service);
  const { name, address, protectedQuarter, at, accessibility, transportation, phones } = place;
  return (
    <>
      <p>
        {name !== undefined && (
          <>
            <strong lang={lang}>{name}</strong>
            <br />
          </>
        )}
        {protectedQuarter === undefined
          ? address
          : protectedQuarter === ''
            ? t.protectedSomewhere
            : t.protectedPlace(protectedQuarter)}
        {number !== undefined && ` · ${t.placeNumber(number)}`}
        {at !== undefined && (
          <>
            {' · '}
            <ExternalLink language={ctx.language} href={openStreetMap(at)} label={t.openMap} />
          </>
        )}
      </p>
      {transportation !== undefined && <Prose text={transportation} lang={lang} />}
      <PlaceHours ctx={ctx} service={service} index={index} />
      {phones.map(({ number, description }) => (
        <p>
          {description === undefined ? messages(ctx.language).catalogue.phone : <span lang={lang}>{description}</span>}
          {': '}
          <PhoneLink number={number} />
        </p>
      ))}
      {accessibility.length > 0 && (
        <p>
          {t.accessibility}: <span lang={lang}>{formats(ctx.language).list(accessibility)}</span>
        </p>
      )}
    </>
  );
}

/** In one line each day, where several places have hours of their own. */
function PlaceHours({ ctx, service, index }: WhereProps & { readonly index: number }) {
  const place = service.places.length > 1 ? service.places[index] : undefined;
  const hours = place === undefined ? undefined : hoursAtPlace(ctx, service, place);
  if (hours === undefined) return null;
  const t = messages(ctx.language).sheet;
  const closed = hours.summary.closures.map((closure) => t.closedThen(closureInWords(ctx.language, closure)));
  const lines = [...daysInWords(ctx.language, hours), ...closed];
  return lines.length === 0 ? null : <p>{lines.join('. ')}</p>;
}

function openStreetMap([lon, lat]: readonly [number, number]): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}
