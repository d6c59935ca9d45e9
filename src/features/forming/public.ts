/** What whoever wires the product, and other features, may use of groups that are forming. */
export { tryOpenGroups } from './agree/try-open-groups.ts';
export { findGroups } from './find/find-groups.ts';
export { countUnserved, type UnservedCount } from './find/left-out-store.ts';
export { tellLeftOut } from './find/tell-left-out.ts';
export { takeInLeads } from './invite/take-in-leads.ts';
export { formingCrontab, formingJobs } from './jobs.ts';
export type { FormingGroup } from './model.ts';
export { joinGroup, type JoinOutcome } from './own/join-group.ts';
export { leaveGroup } from './own/leave-group.ts';
export { momentOfRequest } from './own/moment-of.ts';
export { openGroup } from './own/open-group.ts';
export { groupsSuiting } from './own/groups-suiting.ts';
export { formingRoutes } from './routes.tsx';
export { GroupCard } from './show/group-card.tsx';
export { nameInWords } from './words.ts';
export { publicGroups, type PublicGroups } from './show/read-public.ts';
export { tellWatchers } from './watch/tell-watchers.ts';
