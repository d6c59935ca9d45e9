/** What other features may use of requests. */
export {
  channels,
  requestStatuses,
  type Channel,
  type Contact,
  type Intensity,
  type PoolableRequest,
  type RequestFacts,
  type RequestStatus,
  type RequestView,
} from './model.ts';
export type { GroupInBrief, GroupsAround, GroupsNear, Nearly, NeedSoFar, PoolMoment, RequestHooks } from './hooks.ts';
export {
  nearMetres,
  openRequest,
  readDeskFile,
  requestByToken,
  type DeskFile,
  type OpenedRequest,
} from './follow/open-request.ts';
export { mayMoveRequests, worksAtDesk, type RequestPermit } from './policy.ts';
export { setRequestStatus, type StatusChange } from './wait/move-requests.ts';
export { contactsOf, requestsForPooling, requestsToJoin } from './wait/read-for-pooling.ts';
export { forgetAddressees, keepAddressee, writeToAddressee, type AddresseeLetter } from './letters/addressee.ts';
export { letterAnswered, letterOver } from './letters/keep-on-paper.ts';
export { LetterSection } from './letters/letter-section.tsx';
export type { ListedLetter, PaperSide } from './letters/model.ts';
export { countLetters, readLettersOf } from './letters/read-letters.ts';
export { sayDeskContact } from './letters/settle-letter.ts';
export { writeToHousehold, type HouseholdLetter } from './follow/write-to-household.ts';
export { saveRequests, type SeedHousehold } from './save-requests.ts';
export { listForDesk, type ListedRequest, type RequestFilter, type RequestList } from './list-requests.ts';
export { readFile } from './follow/open-request.ts';
export { cleanDraftsJob, type CleanDraftsServices } from './ask/clean-drafts.ts';
export { keepRequestsJob, requestCrontab, type KeepRequestsServices } from './jobs.ts';
export { startDraft, type DraftStart } from './ask/drafts.ts';
export type { ChangeableFile } from './change/change-page.tsx';
export { changeRoutes } from './change/change-routes.tsx';
export { answersOf } from './ask/complete-answers.ts';
export { ExistsSection } from './exists/exists-section.tsx';
export { followAnswers, type FollowedAnswers } from './exists/follow-exists.ts';
export { timelineOf } from './pages/timeline-of.ts';
export { MergeSection } from './merge/merge-pages.tsx';
export { UndoMergeSection } from './merge/undo-pages.tsx';
export { AttemptsSection } from './reach/attempts-section.tsx';
export { countHouseholdsToReach } from './reach/read-promise.ts';
export type { ReachCounts } from './reach/reach-store.ts';
export { countMandates } from './mandate/follow-mandates.ts';
export { MandateSection } from './mandate/mandate-section.tsx';
export { mandateUploads } from './mandate/mandate-routes.tsx';
export { RequestActions } from './pages/request-actions.tsx';
export { requestSummary } from './pages/request-summary.ts';
export { requestRoutes } from './routes.ts';
export { phoneField, requestCode } from './schema.ts';
export { submissionKeyOf } from './follow/secret-tokens.ts';
