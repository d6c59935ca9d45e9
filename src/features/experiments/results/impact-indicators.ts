import { valueOf } from '../../../domain/outcomes/measured.ts';
import type { PlannedIndicator } from '../../../domain/outcomes/plan.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import type { IndicatorCourse } from '../course/read-course.ts';
import { monthFrom } from '../indicators/months.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';

export type Node = Readonly<Record<string, unknown>>;

/** Where the indicators of an experiment stand: how its parts are named, whose it is, when it was promised. */
export interface Surroundings {
  readonly at: (part: string) => string;
  readonly organization: string;
  readonly language: Language;
  readonly startsOn: string | undefined;
  readonly promisedAt: Date;
  /** How often the plan was registered; nought for a draft. */
  readonly versions: number;
}

/** Steps of the theory that an indicator watches: outcomes, and outputs that it is computed from. */
export interface Watched {
  readonly outcomes: readonly string[];
  readonly outputs: readonly string[];
}

/** An indicator as the standard tells it: itself, its unit, its target, and a report for each month that was measured. */
export function indicatorNodes(
  around: Surroundings,
  planned: PlannedIndicator,
  definition: IndicatorDefinition,
  watched: Watched,
  course: IndicatorCourse | undefined,
): Node[] {
  const { at, organization, language } = around;
  const { code, baseline } = planned;
  const words = definition.words[language];
  const reports = course === undefined ? [] : reportsOf(around, course);
  const target = targetOf(around, planned, definition);
  const [outcome] = watched.outcomes;
  return [
    {
      '@id': at(code),
      '@type': 'cids:Indicator',
      hasName: words.name,
      hasIdentifier: code,
      hasDescription: words.definition,
      unitDescription: unitInWords(language, definition),
      unit_of_measure: ref(unitOf(definition)),
      forOrganization: ref(organization),
      // The standard lets an indicator be of one outcome; of several, each outcome says that it has it.
      ...(outcome !== undefined && watched.outcomes.length === 1 && { forOutcome: ref(at(outcome)) }),
      ...(watched.outputs.length > 0 && { usesOutput: watched.outputs.map((id) => ref(at(id))) }),
      ...(baseline !== undefined && { hasBaseline: measure(baseline, definition) }),
      ...(target !== undefined && { hasTarget: ref(String(target['@id'])) }),
      hasIndicatorReport: reports.map((report) => ref(String(report['@id']))),
      'will:numerator': words.numerator,
      ...(words.denominator !== undefined && { 'will:denominator': words.denominator }),
    },
    ...(target === undefined ? [] : [target]),
    ...reports,
  ];
}

/** The units of these indicators, once each. */
export function unitNodes(language: Language, definitions: readonly IndicatorDefinition[]): Node[] {
  const units = new Map(definitions.map((definition) => [unitOf(definition), definition]));
  return [...units].map(([id, definition]) => ({
    '@id': id,
    '@type': 'i72:Unit_of_measure',
    hasName: unitInWords(language, definition),
  }));
}

/** None where a draft does not say yet by when, or from when. */
function targetOf(
  { at, language, startsOn, promisedAt, versions }: Surroundings,
  { code, target, by }: PlannedIndicator,
  definition: IndicatorDefinition,
): Node | undefined {
  if (by === '' || startsOn === undefined) return undefined;
  const t = messages(language).impactData;
  return {
    '@id': at(`${code}-target`),
    '@type': 'cids:Target',
    hasName: t.targetName(definition.words[language].name),
    hasComment: versions === 0 ? t.notPromised : t.promised(versions),
    startedAtTime: dayBegins(startsOn),
    endedAtTime: dayBegins(by),
    dateCreated: promisedAt.toISOString(),
    value: measure(target, definition),
    unit_of_measure: ref(unitOf(definition)),
  };
}

function reportsOf({ at, organization }: Surroundings, { months, definition, planned }: IndicatorCourse): Node[] {
  return months.flatMap((month) => {
    const value = valueOf(month);
    if (value === undefined) return [];
    return [
      {
        '@id': at(`${planned.code}-${month.month}`),
        '@type': 'cids:IndicatorReport',
        hasName: `${definition.code} ${month.month.slice(0, 7)}`,
        forIndicator: ref(at(planned.code)),
        forOrganization: ref(organization),
        startedAtTime: dayBegins(month.month),
        endedAtTime: dayBegins(monthFrom(month.month, 1)),
        value: measure(value, definition),
        unit_of_measure: ref(unitOf(definition)),
        'will:numerator': month.numerator,
        ...(month.denominator !== null && { 'will:denominator': month.denominator }),
      },
    ];
  });
}

/** The published context calls the number `hasNumericalValue`, version 3.1 of the ontology `numerical_value`: both are said. */
function measure(value: number, definition: IndicatorDefinition): Node {
  return {
    '@type': 'i72:Measure',
    hasNumericalValue: String(value),
    'i72:numerical_value': String(value),
    unit_of_measure: ref(unitOf(definition)),
  };
}

type Counted = Pick<IndicatorDefinition, 'unit' | 'measure'>;

/** A share is told as a part of one, as it is kept. */
function unitOf({ unit, measure: kind }: Counted): string {
  return `will:unit-${kind === 'share' ? 'ratio' : unit}`;
}

function unitInWords(language: Language, { unit, measure: kind }: Counted): string {
  const { impactData, indicators } = messages(language);
  if (kind === 'share') return impactData.ratio;
  return unit === 'cents' ? impactData.cents : indicators.units[unit];
}

export function ref(id: string) {
  return { '@id': id };
}

/** Of the city's own clock: without a zone. */
export function dayBegins(day: string): string {
  return `${day}T00:00:00`;
}
