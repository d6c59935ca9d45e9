import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { actorId, type Actor } from './actor.ts';

/** What was done, in a closed list so that the log can be searched. Reads of a person's record are among them. */
export type AuditAction =
  | 'sign-in'
  | 'sign-in-refused'
  | 'sign-out'
  | 'account-made'
  | 'account-changed'
  | 'request-made'
  | 'request-read'
  | 'request-changed'
  | 'request-withdrawn'
  | 'request-paused'
  | 'merge-asked'
  | 'merge-answered'
  | 'mandate-given'
  | 'mandate-read'
  | 'mandate-checked'
  | 'mandate-revoked'
  | 'link-given'
  | 'request-resumed'
  | 'link-asked'
  | 'link-used'
  | 'pooling-asked'
  | 'pooling-done'
  | 'pool-proposed'
  | 'pool-read'
  | 'pool-accepted'
  | 'pool-declined'
  | 'pool-agreed'
  | 'pool-dissolved'
  | 'pool-stopped'
  | 'pool-resumed'
  | 'pool-started'
  | 'call-opened'
  | 'call-ended'
  | 'offer-made'
  | 'offer-withdrawn'
  | 'offers-chosen'
  | 'offer-taken'
  | 'contribution-recorded'
  | 'agreement-signed'
  | 'agreement-read'
  | 'consent-given'
  | 'consent-ended'
  | 'first-name-seen'
  | 'contact-seen'
  | 'address-seen'
  | 'group-rules-changed'
  | 'members-disclosed'
  | 'absence-said'
  | 'absence-taken-back'
  | 'calendar-link-made'
  | 'calendar-link-ended'
  | 'register-kept'
  | 'closure-said'
  | 'closure-taken-back'
  | 'month-closed'
  | 'statement-corrected'
  | 'statements-read'
  | 'message-written'
  | 'message-hidden'
  | 'message-reported'
  | 'change-asked'
  | 'change-answered'
  | 'change-ended'
  | 'member-left'
  | 'pool-end-said'
  | 'how-it-went'
  | 'forming-found'
  | 'forming-opened'
  | 'forming-joined'
  | 'forming-left'
  | 'forming-invited'
  | 'forming-supplied'
  | 'forming-started'
  | 'forming-closed'
  | 'forming-watch-asked'
  | 'forming-watch-confirmed'
  | 'forming-watch-stopped'
  | 'services-imported'
  | 'import-asked'
  | 'synonyms-changed'
  | 'entry-changed'
  | 'entry-restored'
  | 'entry-checked'
  | 'entry-claim-asked'
  | 'entry-claimed'
  | 'entry-proposed'
  | 'entry-reviewed'
  | 'entry-reported'
  | 'entry-report-settled'
  | 'keeper-trusted'
  | 'keeping-rules-changed'
  | 'list-sent'
  | 'room-said'
  | 'room-key-made'
  | 'room-key-ended'
  | 'room-rule-changed'
  | 'address-read'
  | 'address-protected'
  | 'labels-changed'
  | 'rule-changed'
  | 'rule-published'
  | 'figures-published'
  | 'report-written'
  | 'report-handed-on'
  | 'report-approved'
  | 'report-section-removed'
  | 'report-figure-decided'
  | 'report-commented'
  | 'report-published'
  | 'report-contribution-sent'
  | 'lab-asked'
  | 'lab-question-read'
  | 'lab-question-settled'
  | 'measures-refreshed'
  | 'measure-entered'
  | 'measures-published'
  | 'indicator-written'
  | 'experiment-begun'
  | 'experiment-changed'
  | 'experiment-registered'
  | 'experiment-noted'
  | 'experiment-ended'
  | 'result-published'
  | 'model-published'
  | 'model-adopted'
  | 'audit-read'
  | 'message-read'
  | 'accreditation-notice-published'
  | 'accreditation-applied'
  | 'accreditation-evidence-given'
  | 'accreditation-evidence-read'
  | 'accreditation-checked'
  | 'accreditation-decided'
  | 'accreditation-changed'
  | 'accreditation-read';

export type AuditSubject =
  | 'account'
  | 'request'
  | 'pool'
  | 'pooling-run'
  | 'forming-group'
  | 'forming-watch'
  | 'service'
  | 'publication'
  | 'experiment'
  | 'message'
  | 'municipality'
  | 'provider'
  | 'service-list'
  | 'rule'
  | 'accreditation'
  | 'report-section'
  | 'report-version'
  | 'report-contribution'
  | 'lab-question';

/** Leaves an audit row for each of several subjects that something was done to at once. */
export async function recordAuditOfMany(
  tx: Tx,
  by: { readonly actor: Actor; readonly now: Date },
  done: readonly { readonly action: AuditAction; readonly subject: AuditSubject; readonly subjectId: string }[],
): Promise<void> {
  if (done.length === 0) return;
  await sql`
    insert into audit_entry (tenant_id, at, actor_kind, actor_id, action, subject_kind, subject_id)
    select current_setting('app.tenant_id')::uuid, ${by.now}, ${by.actor.kind}, ${actorId(by.actor) ?? null}, action, subject, "subjectId"
    from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as done(action text, subject text, "subjectId" uuid)
  `.execute(tx);
}

/** Leaves an audit row in the caller's transaction: ids and codes, never a name. */
export async function recordAudit(
  tx: Tx,
  by: { readonly actor: Actor; readonly now: Date },
  action: AuditAction,
  subject: AuditSubject,
  subjectId?: string,
): Promise<void> {
  await sql`
    insert into audit_entry (tenant_id, at, actor_kind, actor_id, action, subject_kind, subject_id)
    values (current_setting('app.tenant_id')::uuid, ${by.now}, ${by.actor.kind}, ${actorId(by.actor) ?? null}, ${action}, ${subject}, ${subjectId ?? null})
  `.execute(tx);
}
