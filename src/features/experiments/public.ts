/** What other features, the command line and whoever wires the product may use of experiments and their figures. */
export { citiesOfMonths, monthsOfCity, monthsTold, type CityOfMonths } from './indicators/all-published.ts';
export { figuresAsked, lastFiguresOf, type AskedFigure } from './indicators/asked-figures.ts';
export { askAgain, type AskedAgain } from './indicators/ask-again.ts';
export { askAgainHref, askAgainPath } from './indicators/ask-again-href.ts';
export { DefinitionList } from './indicators/definition-list.tsx';
export { figuresAsEvidence } from './indicators/figures-as-evidence.ts';
export { figureFacts } from './indicators/figure-facts.ts';
export { QueryOf } from './indicators/query-of.tsx';
export { readFiguresToCompare, type FiguresToCompare } from './indicators/figures-to-compare.ts';
export { definitionOf, indicators } from './indicators/indicators.ts';
export { measureAll, recomputeMonth, type Recomputed } from './indicators/measure.ts';
export type { FigureReference, IndicatorDefinition, Measurement, PublishedMeasurement } from './indicators/model.ts';
export { publishMeasures } from './indicators/publish-measures.ts';
export { queryText } from './indicators/query-text.ts';
export { sayMeasured, sayMonth, sayNumber, sayRange } from './indicators/say-value.ts';
export {
  lastPublished,
  recompute,
  seriesOf,
  toldIndicators,
  type AskedSeries,
  type RecomputedFigure,
} from './indicators/series.ts';
export { measureCrontab, measureIndicatorsJob } from './jobs.ts';
export { experimentRoutes } from './routes.ts';
export { attachForm, type AttachOutcome } from './models/forms/keep-forms.ts';
export { modelUploads } from './models/forms/routes.tsx';
export { experimentFor, experimentsFor } from './course/open-experiment.ts';
export { addNote, endExperiment, keepReturn } from './course/keep-course.ts';
export { readCourse, type Course, type IndicatorCourse } from './course/read-course.ts';
export type { ExperimentLine, WholeExperiment } from './model.ts';
export { beginFromChoice, readFirstFacts, type BegunFromChoice } from './plan/begin-from-choice.ts';
export {
  beginExperiment,
  changePlan,
  registerPlan,
  type BegunExperiment,
  type RegisterOutcome,
} from './plan/write-plan.ts';
export {
  adoptModel,
  modelOf,
  models,
  publishSheet,
  saveSheet,
  type AdoptOutcome,
  type WholeModel,
} from './models/keep-sheet.ts';
export { readAdoptedFrom } from './models/model-store.ts';
export type { AdoptedModel, Adoption, PublishedSheet } from './models/model.ts';
export type { PublishedResult, ToldResult } from './results/model.ts';
export { publishResult } from './results/publish-result.ts';
export { resultsOf, toldResultsOf } from './results/read-results.ts';
export {
  toldReadings,
  toldReadingsOf,
  toldReturns,
  toldReturnsOf,
  type ToldReadingOf,
  type ToldReturnOf,
} from './results/told-readings.ts';
export { readingAgainHref, returnAgainHref } from './again/again-hrefs.ts';
export { sayRatio, sayRatioInText, sayRatioShortly } from './course/say-ratio.ts';
export { sayVerdict, sayVerdictInText, sayVerdictShortly } from './course/say-verdict.ts';
export { enterByHand } from './indicators/enter-value.ts';
export { monthFrom } from './indicators/months.ts';
