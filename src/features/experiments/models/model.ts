import type { ModelSheet } from '../../../domain/outcomes/model-sheet.ts';
import type { PublishedResult } from '../results/model.ts';

/** A sheet as everybody reads it, in its last version or in one of those before. */
export interface PublishedSheet {
  readonly tenantId: string;
  readonly city: string;
  readonly slug: string;
  readonly madeUp: boolean;
  readonly modelId: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly sheet: ModelSheet;
  readonly adopters: number;
}

/** A city that started from a sheet, and what it told of it last. */
export interface Adoption {
  readonly tenantId: string;
  readonly city: string;
  readonly slug: string;
  readonly madeUp: boolean;
  readonly experimentId: string;
  readonly version: number;
  readonly adoptedAt: Date;
  readonly toldAt: Date | null;
  /** What it told then, results achieved and not achieved among it. */
  readonly notes: PublishedResult['notes'];
}

/** A model that another city started from. */
export interface AdoptedModel {
  readonly modelId: string;
  readonly title: string;
}
