import { accreditationOf } from '../../../domain/accreditation/accreditation-of.ts';
import { lastDayOf } from '../../../domain/accreditation/last-day.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { KindOfHelp } from '../../../domain/vocabulary.ts';
import { read, type Ctx } from '../../context.ts';
import { factsOf } from '../facts-of.ts';
import { readLiveFiles } from '../file-store.ts';
import type { NoticeVersion } from '../model.ts';
import { readVersions } from './notice-store.ts';
import { readDossiers } from '../read-dossiers.ts';

/** An organisation as everybody may know it: what it may do and since when, never what it handed in. */
export interface PublicAccreditation {
  readonly organisation: string;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly since: string;
  /** Last day, as things are; absent while it is suspended. */
  readonly through: string | undefined;
}

export interface PublicNotices {
  /** The newest version of each. */
  readonly notices: readonly NoticeVersion[];
  readonly accredited: readonly PublicAccreditation[];
}

/** What anybody sees: the notices, and who is accredited today. Decided from the facts and the day. */
export function readPublic(ctx: Ctx): Promise<PublicNotices> {
  const on = todayAt(ctx.now);
  return read(ctx, async (tx) => {
    const dossiers = await readDossiers(tx, await readLiveFiles(tx));
    return {
      notices: newestOf(await readVersions(tx)),
      accredited: dossiers
        .flatMap((dossier): PublicAccreditation[] => {
          const facts = factsOf(dossier);
          const state = accreditationOf(facts, on);
          if ((state.kind !== 'accredited' && state.kind !== 'suspended') || facts.granted === undefined) return [];
          const last = lastDayOf(facts, on);
          const { organisation, kindsOfHelp } = dossier.file;
          const since = writeDay(facts.granted.from);
          return [{ organisation, kindsOfHelp, since, through: last === undefined ? undefined : writeDay(last) }];
        })
        .toSorted((one, other) => one.organisation.localeCompare(other.organisation, 'it')),
    };
  });
}

/** Every version of a notice, oldest first; none where there is no such notice. */
export function readNoticeVersions(ctx: Ctx, noticeId: string): Promise<NoticeVersion[]> {
  return read(ctx, (tx) => readVersions(tx, [noticeId]));
}

export function newestOf(versions: readonly NoticeVersion[]): NoticeVersion[] {
  return versions.filter(({ noticeId }, index) => versions[index + 1]?.noticeId !== noticeId);
}
