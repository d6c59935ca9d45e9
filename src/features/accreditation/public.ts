/** What other features, the command line and whoever wires the product may use of accreditation. */
export type { Application, NoticeText } from './model.ts';
export { openNotice, publishVersion, type PublishOutcome } from './publish-notice.ts';
export { apply, type ApplyOutcome } from './apply.ts';
export { giveEvidence, askRenewal, type GivenEvidence, type GiveOutcome } from './give-evidence.ts';
export { checkEvidence, type CheckResult, type GivenCheck } from './check-evidence.ts';
export { decide, type DecideOutcome } from './decide.ts';
export { settleAll } from './settle-all.ts';
export { sendLinkAgain } from './resume-file.ts';
export { listFiles, listOwnFiles, openFile, openOwnFile, type OwnWay } from './open-file.ts';
export { openDocument } from './open-document.ts';
export { readPublic } from './read-public.ts';
export { accreditationCrontab, settleAccreditationsJob, type AccreditationServices } from './jobs.ts';
export { accreditationRoutes } from './routes.ts';
export { accreditationUploads } from './uploads.ts';
