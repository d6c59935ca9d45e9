/** What other features and the command line may use of rules. */
export { beginRule, changeDraft, publishDraft } from './rules/write-rules.ts';
export { cleanResultsJob, resultCrontab } from './keep/clean-results.ts';
export { mayWriteRules } from './policy.ts';
export { orientationRoutes } from './routes.ts';
