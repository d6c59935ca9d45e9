/** Solving alone, for the command line: light to load, where the feature's own public file brings pages and database. */
export { makeStopFlag, raiseStop, type StopFlag } from '../../../platform/threads/stop-flag.ts';
export { engineVersion } from '../run/engine-version.ts';
export type { SolveEffort, SolveSettings } from './make-solve-task.ts';
export { solveInstance } from './solve-instance.ts';
export type { SolveAnswer } from './solve-task.ts';
