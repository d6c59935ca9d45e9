import { apply } from '../../src/features/accreditation/apply/apply.ts';
import { checkEvidence } from '../../src/features/accreditation/desk/check-evidence.ts';
import { decide } from '../../src/features/accreditation/desk/decide.ts';
import { giveEvidence } from '../../src/features/accreditation/own/give-evidence.ts';
import type { Application, NoticeText } from '../../src/features/accreditation/model.ts';
import { openOwnFile } from '../../src/features/accreditation/open-file.ts';
import { openNotice } from '../../src/features/accreditation/notice/publish-notice.ts';
import type { Ctx } from '../../src/features/context.ts';

/** Asks for an insurance that ends, and for a statement that is told but does not suspend. */
export function aNotice(given: Partial<NoticeText> = {}): NoticeText {
  return {
    title: 'Avviso per i servizi condivisi',
    text: 'Chi dà servizi condivisi si accredita qui.',
    kindsOfHelp: ['childcare', 'homework', 'elder-company'],
    requirements: [
      {
        key: 'assicurazione',
        kind: 'document',
        title: 'Assicurazione',
        validity: { kind: 'its-own-date' },
        blocking: true,
      },
      {
        key: 'onorabilita',
        kind: 'declaration',
        title: 'Dichiarazione di onorabilità',
        validity: { kind: 'months', months: 12 },
        blocking: false,
      },
    ],
    termMonths: 24,
    daysToComply: 30,
    ...given,
  };
}

export function anApplication(given: Partial<Application> = {}): Application {
  return {
    organisation: 'Il Filo',
    taxCode: '00743110157',
    runtsSection: 'social-enterprise',
    kindsOfHelp: ['childcare', 'homework', 'elder-company'],
    contactName: 'Elena Prova',
    email: 'filo@example.org',
    phone: null,
    ...given,
  };
}

/** The smallest thing that is a PDF by its first bytes. */
export const aPdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');

export interface MadeFile {
  readonly noticeId: string;
  readonly fileId: string;
  readonly token: string;
}

export async function openedNotice(system: Ctx, given: Partial<NoticeText> = {}): Promise<string> {
  const opened = await openNotice(system, aNotice(given));
  if (opened.kind !== 'published') throw new Error(opened.kind);
  return opened.noticeId;
}

/** An application under a notice, as the public sends it. */
export async function applied(
  system: Ctx,
  noticeId: string,
  given: Partial<Application> = {},
  as: Partial<Ctx> = { actor: { kind: 'public' } },
): Promise<MadeFile> {
  const outcome = await apply({ ...system, ...as }, noticeId, anApplication(given));
  if (outcome.kind !== 'applied') throw new Error(outcome.kind);
  return { noticeId, fileId: outcome.fileId, token: outcome.token };
}

/** Gives an insurance that ends on a day: it waits to be looked at. */
export async function handedIn(system: Ctx, { token }: Pick<MadeFile, 'token'>, through: string): Promise<string> {
  const given = await giveEvidence(system, { token }, 'assicurazione', {
    kind: 'document',
    document: { fileName: 'polizza.pdf', mediaType: 'application/pdf', bytes: aPdf },
    expiresOn: through,
  });
  const dossier = await openOwnFile(system, { token });
  const evidence = dossier?.evidence.find(({ check }) => check === null);
  if (given !== 'given' || evidence === undefined) throw new Error(`the insurance was ${given}`);
  return evidence.id;
}

/** The same, and has it found right. */
export async function insured(system: Ctx, file: Pick<MadeFile, 'fileId' | 'token'>, through: string): Promise<string> {
  const evidenceId = await handedIn(system, file, through);
  const checked = await checkEvidence(system, file.fileId, evidenceId, { outcome: 'ok', validThrough: through });
  if (checked !== 'checked') throw new Error(checked);
  return evidenceId;
}

/** A notice, an application, an insurance, and a grant: accredited for as long as the insurance lasts. */
export async function accredited(
  system: Ctx,
  given: {
    readonly through: string;
    readonly application?: Partial<Application>;
    readonly notice?: Partial<NoticeText>;
  },
): Promise<MadeFile> {
  const file = await applied(system, await openedNotice(system, given.notice), given.application);
  await insured(system, file, given.through);
  const granted = await decide(system, file.fileId, 'granted', 'Tutto in regola');
  if (granted.kind !== 'decided') throw new Error(granted.kind);
  return file;
}
