/** What other features, the command line and whoever wires the product may use of accreditation. */
export type { Application, NoticeText } from './model.ts';
export { openNotice, publishVersion, type PublishOutcome } from './notice/publish-notice.ts';
export { apply, type ApplyOutcome } from './apply/apply.ts';
export { giveEvidence, askRenewal, type GivenEvidence, type GiveOutcome } from './own/give-evidence.ts';
export { checkEvidence, type CheckResult, type GivenCheck } from './desk/check-evidence.ts';
export { decide, type DecideOutcome } from './desk/decide.ts';
export { settleAll } from './settle/settle-all.ts';
export { sendLinkAgain } from './apply/resume-file.ts';
export { listFiles, listOwnFiles, openFile, openOwnFile, type OwnWay } from './open-file.ts';
export { openDocument } from './desk/open-document.ts';
export { readPublic } from './notice/read-public.ts';
export { accreditationCrontab, settleAccreditationsJob, type AccreditationServices } from './jobs.ts';
export { accreditationRoutes } from './routes.ts';
export { accreditationUploads } from './own/uploads.ts';
