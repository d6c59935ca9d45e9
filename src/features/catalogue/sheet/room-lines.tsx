import { formats, messages } from '../../../i18n/index.ts';
import { Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Room } from '../room/room-of.ts';

interface RoomProps {
  readonly ctx: Pick<Ctx, 'language'>;
  readonly room: Room;
}

/** What is known of room and waiting, each figure with the day it was said. A stale figure is not among them. */
export function roomLines({ ctx, room }: RoomProps): string[] {
  const t = messages(ctx.language).sheet;
  const date = (at: Date) => formats(ctx.language).date(at);
  return [
    ...room.figures.map(({ unit, available, maximum, saidAt }) => {
      if (unit !== undefined) return t.roomIn(available, unit, date(saidAt));
      return maximum === undefined ? t.roomNow(available, date(saidAt)) : t.roomOf(available, maximum, date(saidAt));
    }),
    ...(room.waiting === undefined ? [] : [t.waiting(room.waiting.days, date(room.waiting.saidAt))]),
    ...(room.staleSince === undefined ? [] : [t.roomStale(date(room.staleSince))]),
    ...(room.needsAssessment ? [t.assessmentFirst] : []),
  ];
}

/** The same in few words, for the top of a sheet and for cards. */
export function RoomTags({ ctx, room }: RoomProps) {
  const t = messages(ctx.language).sheet;
  const [first] = room.figures;
  return (
    <>
      {first !== undefined && first.unit === undefined && (
        <Tag tone={first.available > 0 ? 'good' : 'care'}>
          {t.roomNow(first.available, formats(ctx.language).date(first.saidAt))}
        </Tag>
      )}
      {room.staleSince !== undefined && <Tag tone="care">{t.roomStaleTag}</Tag>}
      {room.needsAssessment && <Tag>{t.assessmentTag}</Tag>}
    </>
  );
}
