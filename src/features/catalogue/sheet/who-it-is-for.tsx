import type { LifeEvent } from '../../../domain/vocabulary.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { languageOf } from './language-of.ts';
import type { ServiceSheet } from './model.ts';
import { Prose } from './prose.tsx';

interface WhoProps {
  readonly ctx: Ctx;
  readonly service: ServiceSheet;
}

/** For whom it is: in the words of who gives it, then what else is known of age, quarter and sharing. */
export function WhoItIsFor({ ctx, service }: WhoProps) {
  const { catalogue: t, sheet, vocabulary } = messages(ctx.language);
  const { whoItIsFor } = service.sections;
  const { will_sharing: sharing, service_areas: areas = [], program } = service.hsds;
  const format = formats(ctx.language);
  const events = (service.hsds.will_life_events ?? []).flatMap(
    (code) => vocabulary.lifeEvents[code as LifeEvent] ?? [],
  );
  const named = areas.flatMap(({ name }) => name ?? []);
  const lines = [
    agesInWords(ctx, service) ?? [],
    named.length === 0 ? [] : sheet.forAreas(format.list(named)),
    events.length === 0 ? [] : sheet.lifeEvents(events.join('; ')),
    sharing === undefined ? [] : sheet.sharing[sharing],
    program === undefined ? [] : sheet.programme(program.name),
  ].flat();
  return (
    <>
      {whoItIsFor !== undefined && <Prose text={whoItIsFor} lang={languageOf(ctx, service)} />}
      <p>{t.thoughtFor(format.list(service.audiences.map((audience) => vocabulary.audiences[audience])))}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function agesInWords({ language }: Ctx, { hsds }: ServiceSheet): string | undefined {
  const t = messages(language).sheet;
  const { minimum_age: from = 0, maximum_age: to } = hsds;
  if (to !== undefined) return from > 0 ? t.agesBetween(from, to) : t.agesTo(to);
  return from > 0 ? t.agesFrom(from) : undefined;
}
