import type { Bilingual } from '../../i18n/language.ts';

/** What a step of the programme says; a city's copy keeps it beside the city's own words. */
export interface StepText {
  readonly title: Bilingual;
  /** What the step asks. */
  readonly asks: Bilingual;
  /** Who usually does it. */
  readonly who: Bilingual;
}

export interface ProgrammeStep extends StepText {
  /** `1.4`: the phase and the place in it. */
  readonly code: string;
}

export interface ProgrammePhase {
  readonly code: string;
  readonly title: Bilingual;
  readonly steps: readonly ProgrammeStep[];
}

export interface Programme {
  /** 0 of the programme as it was told, before the lab changed it. */
  readonly version: number;
  readonly phases: readonly ProgrammePhase[];
}

export const stepStates = ['not-begun', 'under-way', 'stuck', 'done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

export const standings = ['joined', 'paused', 'resumed', 'left'] as const;
export type Standing = (typeof standings)[number];

/** Joining, pausing, coming back or leaving, with its reason. Days are `2026-11-25`. */
export interface Membership {
  readonly number: number;
  readonly kind: Standing;
  readonly on: string;
  readonly reason: string;
}

/** What of a step a city decides. */
export interface StepFacts {
  readonly state: StepState;
  /** The city's own name for it, where it has one. */
  readonly ownTitle: string | null;
  /** What it asks in the city's own words, where it has any. */
  readonly ownAsks: string | null;
  /** The office or partner that does it. */
  readonly doer: string | null;
  readonly due: string | null;
  /** Why it is stuck or skipped; a note otherwise. */
  readonly reason: string | null;
}

export interface PathStep extends StepFacts {
  readonly id: string;
  readonly code: string;
  readonly phase: number;
  /** Absent of a step that the city added. */
  readonly text: StepText | null;
  /** How many changes it has had: what a form says it saw. */
  readonly number: number;
  /** The day since which it is in this state. */
  readonly since: string;
}

export interface StepChange extends StepFacts {
  readonly number: number;
  readonly on: string;
  readonly at: Date;
  /** Whoever changed it, by name, for the city's own staff. */
  readonly by: string | null;
}

export const evidenceKinds = ['document', 'figure', 'agreement', 'minutes'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Evidence {
  readonly id: string;
  readonly stepId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly on: string;
  readonly link: string | null;
  readonly fileName: string | null;
  readonly by: string | null;
  readonly setAsideWhy: string | null;
}

export const eventKinds = ['pandemic', 'law', 'council', 'money', 'meeting', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that happened around the path, of the city or of all. */
export interface ContextEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly from: string;
  readonly to: string | null;
  readonly title: Bilingual;
  readonly source: string | null;
  readonly ofLab: boolean;
  /** The city that the lab writes it of; null of what happened to all, and of a city's own. */
  readonly aboutId: string | null;
  /** When the lab wrote it of one city. */
  readonly writtenAt: Date;
}

/** A step as a city shares it with the lab. */
export interface SharedStep {
  readonly code: string;
  readonly title: Bilingual;
  readonly state: StepState;
  readonly since: string;
  readonly due: string | null;
  readonly reason: string | null;
}

export interface SharedPath {
  readonly slug: string;
  readonly name: string;
  readonly standing: Standing;
  readonly since: string;
  readonly reason: string;
  readonly steps: readonly SharedStep[];
}
