import { formats, messages, type Language } from '../../../i18n/index.ts';
import { markInWords, sourceOfText, type CityFact, type FactSource } from '../../municipalities/public.ts';
import type { ContextEvent, Membership, PathStep, StepState } from '../model.ts';

/** One thing on the line of time. */
export interface Moment {
  /** `2023`, `2023-04` or `2023-04-03`: as much of the date as is known. */
  readonly from: string;
  readonly to: string | null;
  readonly title: string;
  readonly source: FactSource | null;
  readonly lane: 'own' | 'around';
  /** What it is, in a word or two. */
  readonly kind: string;
  /** By which the page that may remove it does so. */
  readonly eventId?: string;
  /** That the lab wrote it of this city, and when: the city’s staff did not. */
  readonly byTheLab?: string;
}

interface Told {
  /** Whose page it is, which may remove what it wrote itself: the city's own, or the lab's about one city. */
  readonly forLab?: boolean;
  readonly events: readonly ContextEvent[];
  readonly facts: readonly CityFact[];
  readonly memberships?: readonly Membership[];
  readonly steps?: readonly PathStep[];
  readonly changes?: readonly {
    readonly stepId: string;
    readonly state: StepState;
    readonly on: string;
    readonly reason: string | null;
  }[];
}

/** Everything that is told with a date, in order; steps only where they moved. */
export function momentsOf(language: Language, told: Told): Moment[] {
  const { path: t } = messages(language);
  const events = told.events.map((event) => eventMoment(language, event, told.forLab === true));
  const facts = told.facts.flatMap(({ date, text, source, mark }): Moment[] =>
    date === undefined
      ? []
      : [
          {
            from: date,
            to: null,
            title: text[language],
            source,
            lane: 'own',
            kind: markInWords(language, mark) ?? t.time.fact,
          },
        ],
  );
  const standing = (told.memberships ?? []).map(({ kind, on, reason }): Moment => ({
    from: on,
    to: null,
    title: reason,
    source: null,
    lane: 'own',
    kind: t.standings[kind],
  }));
  return [...events, ...facts, ...standing, ...stepMoments(language, told)].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
}

function eventMoment(language: Language, event: ContextEvent, forLab: boolean): Moment {
  const { time: t } = messages(language).path;
  const { id, kind, from, to, title, source, ofLab, aboutId, writtenAt } = event;
  const ofCity = !ofLab || aboutId !== null;
  return {
    from,
    to,
    title: title[language],
    source: source === null || source === '' ? null : sourceOfText(source),
    lane: ofCity && kind === 'meeting' ? 'own' : 'around',
    kind: t.kinds[kind],
    ...((forLab ? aboutId !== null : !ofLab) && { eventId: id }),
    ...(aboutId !== null && { byTheLab: t.byTheLab(formats(language).date(writtenAt)) }),
  };
}

function stepMoments(language: Language, { steps = [], changes = [] }: Told): Moment[] {
  const { path: t } = messages(language);
  const byId = new Map(steps.map((step) => [step.id, step]));
  return changes.flatMap(({ stepId, state, on, reason }): Moment[] => {
    const step = byId.get(stepId);
    if (step === undefined || state === 'not-begun') return [];
    const name = step.ownTitle ?? step.text?.title[language] ?? step.code;
    const why = reason === null ? name : `${name}. ${reason}`;
    return [
      { from: on, to: null, title: why, source: null, lane: 'own', kind: t.time.ofStep(step.code, t.states[state]) },
    ];
  });
}
