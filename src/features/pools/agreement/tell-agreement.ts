import type { AgreementTerms } from '../../../domain/group-life/agreement-terms.ts';
import { readDay, msPerDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import { writeToProvider } from '../offers/letter/write-to-provider.ts';
import type { PoolPermit } from '../policy.ts';
import { whenInWords } from '../words.ts';
import { hourOf } from './draft-terms.ts';

interface ToSign {
  readonly terms: AgreementTerms;
  readonly version: number;
  readonly by: Date;
  /** The one family for which something changed. */
  readonly only?: string;
}

/** Asks each family to read the terms and sign, with its own price and nobody else's. */
export async function tellToSign(
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  { terms, version, by, only }: ToSign,
): Promise<void> {
  for (const { member } of terms.price.members) {
    if (only !== undefined && only !== member) continue;
    const { owedCents, aloneCents } = hourOf(terms, member);
    const factsIn = (language: Language) => ({
      kind: messages(language).vocabulary.kindsOfHelp[terms.kindOfHelp],
      when: whenInWords(language, terms),
      provider: messages(language).pools.operatorOf(terms.operator.name, terms.provider.name),
      alone: formats(language).money(aloneCents),
    });
    await writeToHousehold(tx, ctx, member, {
      subject: (language) => messages(language).poolLifeLetters.signSubject,
      body: (link, language) =>
        messages(language).poolLifeLetters.sign({
          ...factsIn(language),
          owed: formats(language).money(owedCents),
          by: formats(language).dateTime(by),
          link: `${link}/accordo`,
        }),
      eventKey: `pool-agreed:${poolId}:${member}:${version}`,
      paper: {
        kind: 'sign',
        about: 'group',
        asks: 'call',
        until: by,
        deskPath: `/gruppi/${poolId}`,
        words: (language) =>
          messages(language).paperLetters.sign({ ...factsIn(language), pays: formats(language).money(owedCents) }),
      },
    });
  }
}

/** Tells the families and the provider that all have signed. Names are behind the link, as far as each shows its own. */
export async function tellStarted(
  permit: PoolPermit<'answer'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  terms: AgreementTerms,
): Promise<void> {
  for (const { member } of terms.price.members) {
    await writeToHousehold(tx, ctx, member, {
      subject: (language) => messages(language).poolLifeLetters.startedSubject,
      body: (link, language) =>
        messages(language).poolLifeLetters.started({
          kind: messages(language).vocabulary.kindsOfHelp[terms.kindOfHelp],
          when: whenInWords(language, terms),
          starts: formats(language).date(dateOf(terms.startsOn)),
          link: `${link}/gruppo`,
        }),
      eventKey: `pool-started:${poolId}:${member}`,
      paper: {
        kind: 'started',
        about: 'group',
        asks: 'nothing',
        deskPath: `/gruppi/${poolId}`,
        words: (language) =>
          messages(language).paperLetters.started({
            kind: messages(language).vocabulary.kindsOfHelp[terms.kindOfHelp],
            when: whenInWords(language, terms),
            starts: formats(language).date(dateOf(terms.startsOn)),
          }),
      },
    });
  }
  const t = messages('it').poolLifeLetters;
  const told = { kind: messages('it').vocabulary.kindsOfHelp[terms.kindOfHelp], when: whenInWords('it', terms) };
  await writeToProvider(
    permit,
    tx,
    ctx,
    { poolId, providerId: terms.provider.id },
    {
      subject: t.providerStartedSubject,
      body: (link, byAccount) => t.providerStarted({ ...told, link, byAccount }),
      accountPage: '/ente',
      eventKey: `pool-started:${poolId}`,
    },
  );
}

/** A day of the calendar as the instant at which it begins in the format's own terms. */
export function dateOf(day: string): Date {
  return new Date((readDay(day) ?? 0) * msPerDay);
}
