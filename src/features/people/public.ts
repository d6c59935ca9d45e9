export { staffRoles, type StaffRole } from '../../domain/staff-roles.ts';
export { actorId, hasRole, type Actor, type StaffActor } from './actor.ts';
export { recordAudit, type AuditAction, type AuditSubject } from './audit-store.ts';
