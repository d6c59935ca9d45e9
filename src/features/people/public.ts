export { staffRoles, type StaffRole } from '../../domain/staff-roles.ts';
export { actorId, hasRole, type Actor, type StaffActor } from './actor.ts';
export { recordAudit, recordAuditOfMany, type AuditAction, type AuditSubject } from './audit-store.ts';
export { mailAccountOr, mailStaff } from './mail-staff.ts';
export type { OtherWay } from './message-store.ts';
export { shortText } from './short-text.ts';
export { queueMessage, sendMessageJob, type OutgoingMessage, type SendMessageServices } from './send-message.ts';
export { auditTrail, type AuditRow } from './audit-rows-store.ts';
