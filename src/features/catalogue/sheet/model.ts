import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';
import type { ServiceSections, ServiceStatus } from '../model.ts';

/** All that the sheet of a service shows. */
export interface ServiceSheet {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly answerKind: AnswerKind;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly sections: ServiceSections;
  readonly providerName: string | null;
  readonly providerEmail: string | null;
  readonly providerPhone: string | null;
  readonly accredited: boolean;
  readonly address: string | null;
  readonly locality: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly url: string | null;
  readonly status: ServiceStatus;
  readonly updatedOn: string | null;
  readonly source: string;
  readonly madeUp: boolean;
}
