export { actorId, hasRole, staffRoles, type Actor, type StaffActor, type StaffRole } from './actor.ts';
export { recordAudit, type AuditAction, type AuditSubject } from './audit-store.ts';
