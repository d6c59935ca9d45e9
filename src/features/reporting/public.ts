/** What whoever wires the product, and the command line, may use of the lab's report. */
export { reportingRoutes } from './routes.ts';
export { openOwnContribution } from './contribute/open-own.ts';
export { contributionsFor, sendContribution } from './contribute/send-contribution.ts';
export { tellContributionJob } from './contribute/tell-contribution.ts';
export { askTheLab, receivedQuestions, settleAsked } from './contact/ask-the-lab.ts';
export { cleanQuestionsJob, contactCrontab } from './contact/clean-questions.ts';
export { saveSection, type SaveOutcome } from './edit/save-section.ts';
export { handOn } from './edit/move-section.ts';
export { nameReport, publishReport, type PublishOutcome } from './edit/publish-report.ts';
export { readFigures } from './figures/figure-source.ts';
export { referencesInTexts } from './markup/references-in.ts';
export { openReport } from './read/open-report.ts';
export { reportDocument } from './read/report-document.ts';
export { savePageRoutes } from './save-page/routes.ts';
export { mayWriteReport } from './policy.ts';
