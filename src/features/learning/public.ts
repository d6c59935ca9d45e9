/** What whoever wires the product, and the demo, may use of learning together. */
export { acceptQuestion, askCity, declineQuestion, listQuestions, tellOutcome } from './benchlearning/ask-city.ts';
export { compareCities } from './benchlearning/compare-cities.ts';
export { importContext } from './benchlearning/keep-context.ts';
export { learningCrontab, learningJobs, type LearningServices } from './jobs.ts';
export { makeFeed } from './meetings/feeds.ts';
export { addMeeting, addNote, sayOfCommitment } from './meetings/keep-meetings.ts';
export type { MeetingText, NewNote } from './meetings/model.ts';
export { listMeetings } from './meetings/read-meetings.ts';
export { signUp } from './meetings/sign-up.ts';
export { learningRoutes } from './routes.ts';
export { addModule } from './training/keep-modules.ts';
export { answerAssessment } from './training/answer-assessment.ts';
export { addMaterial } from './training/keep-materials.ts';
export { trainingUploads } from './training/material-routes.tsx';
export { moveAssessment, openAssessment } from './training/open-assessment.ts';
export type { ModuleText } from './training/model.ts';
export { sayAttendance } from './training/say-attendance.ts';
export { trainingAttended, type TrainingAttended } from './training/training-attended.ts';
