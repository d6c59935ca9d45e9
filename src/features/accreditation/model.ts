import type { DocumentType } from '../../platform/files/recognise-document.ts';
export type { DocumentType } from '../../platform/files/recognise-document.ts';
import type { DecisionKind } from '../../domain/accreditation/possible-decisions.ts';
import type { Requirement } from '../../domain/accreditation/rules.ts';
import type { RuntsSection } from '../../domain/accreditation/runts-sections.ts';
import type { KindOfHelp } from '../../domain/vocabulary.ts';
import type { Language } from '../../i18n/language.ts';

/** What a version of a notice says. */
export interface NoticeText {
  readonly title: string;
  readonly text: string;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly requirements: readonly Requirement[];
  readonly termMonths: number;
  /** Days that those accredited under an older version have to meet this one; null: until they renew. */
  readonly daysToComply: number | null;
}

export interface NoticeVersion extends NoticeText {
  readonly noticeId: string;
  readonly version: number;
  readonly publishedAt: Date;
}

export const fileStates = ['applied', 'refused', 'accredited', 'suspended', 'expired', 'withdrawn'] as const;
export type FileState = (typeof fileStates)[number];

/** What an organisation says of itself when it applies. */
export interface Application {
  readonly organisation: string;
  /** Checked and in its plain form. */
  readonly taxCode: string;
  readonly runtsSection: RuntsSection | null;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly contactName: string;
  readonly email: string;
  readonly phone: string | null;
}

/** One organisation under one notice, from its application on. Dates are local days, `2026-11-25`. */
export interface AccreditationFile extends Application {
  readonly id: string;
  readonly noticeId: string;
  /** Of the rules at its last grant; before one, at its application. */
  readonly version: number;
  readonly providerId: string | null;
  readonly language: Language;
  readonly appliedAt: Date;
  readonly renewalAskedAt: Date | null;
  /** As of the last time that consequences were drawn; `factsOf` and the day say what is so. */
  readonly state: FileState;
  readonly holdsFrom: string | null;
  readonly holdsThrough: string | null;
  readonly madeUp: boolean;
}

export const checkOutcomes = ['ok', 'asks-again', 'refused'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

export interface EvidenceCheck {
  readonly outcome: CheckOutcome;
  readonly reason: string | null;
  readonly validThrough: string | null;
  readonly checkedAt: Date;
}

/** What was given for a requirement, without the bytes. */
export interface Evidence {
  readonly id: string;
  readonly requirement: string;
  readonly givenAt: Date;
  readonly givenOn: string;
  readonly expiresOn: string | null;
  readonly fileName: string | null;
  readonly mediaType: DocumentType | null;
  readonly digest: string | null;
  readonly declaredBy: string | null;
  readonly erasedAt: Date | null;
  /** Its last check. */
  readonly check: EvidenceCheck | null;
}

export const largestDocument = 5 * 1024 * 1024;

export interface GivenDocument {
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly bytes: Uint8Array;
}

/** What facts and dates did by themselves, noted beside what was decided. */
export type NotedChange = 'lapsed' | 'restored' | 'expired';

export interface Decision {
  readonly kind: DecisionKind | NotedChange;
  /** Of the rules that applied. */
  readonly version: number;
  readonly reason: string | null;
  readonly fromOn: string;
  readonly throughOn: string | null;
  /** Until when each requirement was met, as the decision saw it. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly decidedAt: Date;
  readonly decidedBy: string | null;
}

/** All of a file: the versions of its notice oldest first, what was given newest first, what was decided oldest first. */
export interface Dossier {
  readonly file: AccreditationFile;
  readonly versions: readonly NoticeVersion[];
  readonly evidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
}
