import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { OpeningHours } from '../opening/opening-hours.tsx';
import { OpeningTag } from '../opening/opening-tag.tsx';
import { roomOf } from '../room/room-of.ts';
import { hoursOfService } from './hours-of-sheet.ts';
import { languageOf } from './language-of.ts';
import type { ServiceSheet } from './model.ts';
import { Prose } from './prose.tsx';
import { roomLines } from './room-lines.tsx';

interface WhenProps {
  readonly ctx: Ctx;
  readonly service: ServiceSheet;
}

/** Times and deadlines in words, hours, room and waiting; nothing where nothing is said. */
export function whenAndRoom({ ctx, service }: WhenProps) {
  const text = service.sections.timesAndDeadlines ?? '';
  const hours = hoursOfService(ctx, service);
  const lines = roomLines({ ctx, room: roomOf(service.hsds, ctx.now, service.freshDays) });
  if (text === '' && hours === undefined && lines.length === 0) return undefined;
  const { opening, sheet } = messages(ctx.language);
  const several = service.places.length > 1;
  return (
    <>
      {text !== '' && <Prose text={text} lang={languageOf(ctx, service)} />}
      {hours !== undefined && (
        <>
          <h3>{opening.title}</h3>
          {several ? (
            // Each place has hours of its own: they stand with the places.
            <p>
              <OpeningTag ctx={ctx} status={hours.status} />
            </p>
          ) : (
            <OpeningHours ctx={ctx} serviceId={service.id} hours={hours} />
          )}
        </>
      )}
      {lines.length > 0 && (
        <>
          <h3>{sheet.room}</h3>
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
