import type { Confidence, Method, RecordedPart } from '../../domain/diagnosis/parts.ts';
import type { KindOfHelp } from '../../domain/vocabulary.ts';

/** The areas of WILL's programme. */
export const areas = ['minors', 'poverty', 'older-people', 'community'] as const;
export type Area = (typeof areas)[number];

export interface Cluster {
  readonly id: string;
  readonly area: Area;
  readonly title: string;
  /** Kinds of help that are about it, for what the platform can count. */
  readonly kindsOfHelp: readonly KindOfHelp[];
}

export const territoryKinds = ['city', 'quarter', 'district'] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

export interface Territory {
  readonly kind: TerritoryKind;
  /** Of a quarter or a district; '' of the city. */
  readonly name: string;
}

export const wholeCity: Territory = { kind: 'city', name: '' };

/** What was asked of the platform for a figure, so that it can be asked again. Days are `2026-11-25`, both included. */
export interface AskedOfPlatform {
  readonly query: PlatformQuery;
  readonly kinds: readonly KindOfHelp[];
  readonly quarter: string | null;
  readonly from: string;
  readonly to: string;
}

export const platformQueries = [
  'requests',
  'searches',
  'left-out',
  'declined',
  'in-groups',
  'places-public',
  'places-market',
  'places-community',
  'services-public',
  'services-market',
  'services-community',
] as const;
export type PlatformQuery = (typeof platformQueries)[number];

/** A figure as somebody knows it; people, for `prevalence` a percentage, of what the catalogue has services. Both bounds absent: known not to be known. */
export interface FigureText {
  readonly part: RecordedPart;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
  readonly on: string;
  readonly method: Method;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly asked: AskedOfPlatform | null;
}

export interface Figure extends FigureText {
  readonly id: string;
  readonly clusterId: string;
  readonly territory: Territory;
  readonly recordedAt: Date;
  readonly by: string | null;
}

export interface ContextIndicator {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly territory: Territory;
  readonly value: number;
  readonly source: string;
  readonly on: string;
}
