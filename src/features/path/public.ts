/** What whoever wires the product, and other parts of the lab, may use of a city's path. */
export type { EvidenceElsewhere, KnownEvidence } from './evidence/known-evidence.ts';
export { pathRoutes, pathUploads } from './routes.tsx';
export { changeStanding } from './join/change-standing.ts';
export { addSteps, addStepsWithin, changeStep } from './steps/change-step.ts';
export { stepsStuckIn, type StuckStretch } from './steps/steps-in.ts';
export { addCityEvent, addLabEvent } from './events/keep-events.ts';
export { giveEvidence } from './evidence/give-evidence.ts';
export { readPath, standingOf } from './read-path.ts';
export { sharedPathOf } from './lab/shared-path.ts';
export type { CityPathState } from './share-store.ts';
export { isOnItsWay } from './standing.ts';
export { dayInWords, stateInWords } from './words.ts';
export { addAgreement, checkAgreement, listAgreements } from './agreements/keep-agreements.ts';
export { beginFromDecision, choiceBehind, type ChoiceBehind } from './choice/begin-from-choice.ts';
export { askMass } from './choice/estimate-mass.ts';
export {
  addDissent,
  addOption,
  beginChoice,
  decideChoice,
  listChoices,
  openChoice,
  scoreOption,
  setWeights,
} from './choice/keep-choice.ts';
