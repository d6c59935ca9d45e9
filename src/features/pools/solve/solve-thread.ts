import { answerFromThread } from '../../../platform/threads/answer-from-thread.ts';
import { solveTask, type SolveTask } from './solve-task.ts';

await answerFromThread((data, report) => solveTask(data as SolveTask, report));
