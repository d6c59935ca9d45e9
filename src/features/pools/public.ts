/** What other features, the command line and whoever wires the product may use of groups. */
export { answerProposal, type AnswerOutcome, type GivenAnswer } from './answer/answer-proposal.ts';
export { startAtOnce, type AgreedInAdvance, type StartedAtOnce } from './at-once/start-at-once.ts';
export { coarseMetres, coarsePoint } from './disclose/coarse.ts';
export { leavePool } from './answer/leave-pool.ts';
export { openProposals, type OpenProposal } from './answer/open-proposals.ts';
export { advanceGroups } from './life/advance-groups.ts';
export { signAgreement, type GivenSignature, type SignatureOutcome } from './agreement/sign-agreement.ts';
export { endCall, type EndCallOutcome } from './offers/call/end-call.ts';
export { chooseOffers, type ChoiceOutcome, type GivenChoice } from './offers/choose/choose-offers.ts';
export { recordContribution } from './agreement/record-contribution.ts';
export { groupsToAgree, type GroupToAgree } from './life/groups-to-agree.ts';
export { familyOffers, readCall } from './offers/read-offers.ts';
export { callAgain, type CallAgainOutcome } from './offers/letter/call-again.ts';
export { declineCall, type DeclineCallOutcome } from './offers/offer/decline-call.ts';
export { sendOffer, type SendOfferOutcome } from './offers/offer/send-offer.ts';
export { takeStep, type StepOutcome, type TakenStep } from './consent/take-step.ts';
export { changeCityRules } from './rules/change-rules.ts';
export { readCityRules } from './rules/rules-store.ts';
export {
  runningPoolsQuery as poolFiguresQuery,
  sumRunningPools as poolFiguresByKind,
  type PoolSumsOfKind,
} from './figures/figures-store.ts';
export { smallNumber } from './figures/small-number.ts';
export { runningSums as poolFigures } from './figures/running-sums.ts';
export type { PoolSums } from './figures/pool-sums.ts';
export { keepRegister, type KeptSession, type RegisterOutcome } from './attendance/keep-register.ts';
export { unwrittenSessions, type UnwrittenSession } from './attendance/unwritten-sessions.ts';
export { writeMessage, type WriteOutcome } from './messages/write-message.ts';
export { closingAnswers } from './closing/feedback-store.ts';
export { keepGroups } from './changes/keep-groups.ts';
export { closeMonths } from './statements/close-months.ts';
export { poolCrontab, poolJobs } from './jobs.ts';
export { momentOf } from './moment/moment-of.ts';
export { whatIsNear } from './near/what-is-near.ts';
export { afterRunJob, askPoolingRun, type AskOutcome } from './run/ask-run.ts';
export { poolingRules } from './run/build-instance.ts';
export type { NearGroup } from './run/near-groups.ts';
export { lastRunDone, readRemains, type RunRemains } from './run/near-store.ts';
export { lockRequests as holdRequests } from './run/proposal-store.ts';
export { readOperators as operatorsOn, readVenues as activeVenues } from './run/facts-store.ts';
export type { LeftOut, LeftOutReason } from './run/run-record.ts';
export { lockPooling as holdPooling } from './run/run-store.ts';
export { daysInWords } from './words.ts';
export { replayRun, type ReplayedRun, type ReplayOutcome } from './run/replay-run.ts';
export { runPoolingNow, type RunNowOutcome } from './run/run-now.ts';
export type { PoolServices } from './services.ts';
export { answerWhatIf, type WhatIfOutcome } from './what-if/answer-what-if.ts';
export { askWhatIf, type AskWhatIfOutcome } from './what-if/ask-what-if.ts';
export { questionInWords } from './what-if/question-in-words.ts';
export type { WhatIf } from './what-if/question.ts';
export { readOneWhatIf, readWhatIfDesk, type WhatIfDesk } from './what-if/read-what-ifs.ts';
export { saveOperators, saveVenues, type SeedOperator, type SeedVenue } from './supply/save-supply.ts';
export { followAccreditation, type AccreditationChange, type FollowedGroups } from './stop/follow-accreditation.ts';
export type { Operator, StopCause, Venue } from './model.ts';
export { poolRoutes } from './routes.ts';
