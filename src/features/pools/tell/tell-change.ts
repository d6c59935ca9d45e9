import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import { shareOf } from '../changes/draft-leave.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { Change, Part } from '../changes/model.ts';
import type { PoolRecord } from '../pool-record.ts';

const kindOf = (language: Language, { kindOfHelp }: PoolRecord) =>
  messages(language).vocabulary.kindsOfHelp[kindOfHelp];

/** Asks each family that a change needs: once for each time that it is asked. */
export async function tellChangeAsked(tx: Tx, ctx: Ctx, pool: PoolRecord, change: Change): Promise<void> {
  for (const { requestId, role } of change.parts.filter(({ answer }) => answer === 'pending')) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolRunningLetters.changeAskedSubject,
      body: (link, language) =>
        messages(language).poolRunningLetters.changeAsked({
          kind: kindOf(language, pool),
          by: formats(language).dateTime(change.answerBy),
          link: `${link}/cambio`,
        }),
      eventKey: `pool-change-asked:${change.id}:${change.answerBy.getTime()}:${requestId}`,
      paper: {
        kind: 'change-asked',
        about: 'group/change',
        asks: 'answer',
        until: change.answerBy,
        deskPath: `/gruppi/${pool.id}/cambi`,
        words: (language) => {
          const t = messages(language).poolChanges;
          return messages(language).paperLetters.changeAsked({
            kind: kindOf(language, pool),
            title: role === 'joins' ? t.joinTitle : t.titles[change.kind],
            rule: role === 'joins' ? t.joinAnswers.text : t.answers[change.kind].text,
            from: dateInWords(language, change.startsOn),
            pays: paysInWords(language, change, requestId),
          });
        },
      },
    });
  }
}

/** Tells those who stay, and who joins, from when it holds. */
export async function tellChangeApplied(
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  change: Change,
  from: CalendarDay,
): Promise<void> {
  for (const { requestId } of change.parts.filter(stays)) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolRunningLetters.changeAppliedSubject,
      body: (link, language) =>
        messages(language).poolRunningLetters.changeApplied({
          kind: kindOf(language, pool),
          from: dateInWords(language, from),
          link: `${link}/gruppo`,
        }),
      eventKey: `pool-change-applied:${change.id}:${requestId}`,
      paper: {
        kind: 'change-applied',
        about: 'group/change',
        asks: 'nothing',
        deskPath: `/gruppi/${pool.id}`,
        words: (language) =>
          messages(language).paperLetters.changeApplied({
            kind: kindOf(language, pool),
            from: dateInWords(language, from),
            pays: paysInWords(language, change, requestId),
          }),
      },
    });
  }
}

/** Tells everybody who was asked that nothing changes: never who said no. */
export async function tellChangeOver(tx: Tx, ctx: Ctx, pool: PoolRecord, change: Change): Promise<void> {
  for (const { requestId } of change.parts.filter(stays)) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolRunningLetters.changeOverSubject,
      body: (link, language) =>
        messages(language).poolRunningLetters.changeOver({ kind: kindOf(language, pool), link: `${link}/cambio` }),
      eventKey: `pool-change-over:${change.id}:${requestId}`,
      paper: {
        kind: 'change-over',
        about: 'group/change',
        asks: 'nothing',
        deskPath: `/gruppi/${pool.id}/cambi`,
        words: (language) => messages(language).paperLetters.changeOver({ kind: kindOf(language, pool) }),
      },
    });
  }
}

/** Tells those who are left that the group waits for somebody, and until when. */
export async function tellRefill(tx: Tx, ctx: Ctx, pool: PoolRecord, until: CalendarDay): Promise<void> {
  for (const { requestId } of pool.members.filter(({ live }) => live)) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolRunningLetters.refillSubject,
      body: (link, language) =>
        messages(language).poolRunningLetters.refill({
          kind: kindOf(language, pool),
          until: dateInWords(language, until),
          link: `${link}/gruppo`,
        }),
      eventKey: `pool-refill:${pool.id}:${until}:${requestId}`,
      paper: {
        kind: 'refill',
        about: 'group/size',
        asks: 'nothing',
        deskPath: `/gruppi/${pool.id}`,
        words: (language) =>
          messages(language).paperLetters.refill({ kind: kindOf(language, pool), until: dateInWords(language, until) }),
      },
    });
  }
}

/** What a family would pay an hour; undefined where no price was found, or none changes. */
function paysInWords(language: Language, { terms }: Change, requestId: string): string | undefined {
  return terms === null ? undefined : formats(language).money(shareOf(terms, requestId));
}

function stays({ role }: Part): boolean {
  return role !== 'leaves';
}
