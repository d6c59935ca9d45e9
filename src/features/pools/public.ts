/** What other features, the command line and whoever wires the product may use of groups. */
export { answerProposal, type AnswerOutcome, type GivenAnswer } from './answer/answer-proposal.ts';
export { leavePool } from './answer/leave-pool.ts';
export { openProposals, type OpenProposal } from './answer/open-proposals.ts';
export { lapseProposals } from './answer/lapse-proposals.ts';
export { sumRunningPools as poolFiguresByKind, type PoolSumsOfKind } from './figures/figures-store.ts';
export { runningSums as poolFigures } from './figures/running-sums.ts';
export type { PoolSums } from './figures/pool-sums.ts';
export { poolCrontab, poolJobs } from './jobs.ts';
export { askPoolingRun, type AskOutcome } from './run/ask-run.ts';
export { replayRun, type ReplayedRun, type ReplayOutcome } from './run/replay-run.ts';
export { runPoolingNow, type RunNowOutcome } from './run/run-now.ts';
export type { PoolServices } from './services.ts';
export { answerWhatIf, type WhatIfOutcome } from './what-if/answer-what-if.ts';
export { askWhatIf, type AskWhatIfOutcome } from './what-if/ask-what-if.ts';
export { saveOperators, saveVenues, type SeedOperator, type SeedVenue } from './supply/save-supply.ts';
export { followAccreditation, type AccreditationChange, type FollowedGroups } from './stop/follow-accreditation.ts';
export type { StopCause } from './model.ts';
export { poolRoutes } from './routes.ts';
