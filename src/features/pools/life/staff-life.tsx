import { messages } from '../../../i18n/index.ts';
import { Section, Timeline } from '../../../ui/index.ts';
import type { AttendanceNews } from '../agreement/attendance-form.ts';
import { StaffAttendance } from '../agreement/staff-attendance.tsx';
import { StaffAgreement, StaffContributions } from '../agreement/staff-agreement.tsx';
import { StaffConsents } from '../consent/staff-consents.tsx';
import type { Ctx } from '../../context.ts';
import { StaffOffers } from '../offers/staff-offers.tsx';
import { lifeSteps } from './life-steps.ts';
import type { StaffLife } from './read-staff-life.ts';

interface StaffLifeProps {
  readonly ctx: Ctx;
  readonly life: StaffLife;
  readonly news?: AttendanceNews | undefined;
}

/** Where a group stands, and what the desk can write down for families that do not use a device. */
export function StaffLifeSections({ ctx, life, news }: StaffLifeProps) {
  const t = messages(ctx.language).poolOffers.staff;
  const { status } = life.life;
  return (
    <>
      <Section id="a-che-punto" title={t.title}>
        <Timeline steps={lifeSteps(ctx, life.life)} />
      </Section>
      {(life.offers.length > 0 || life.sealed > 0) && <StaffOffers ctx={ctx} life={life} />}
      {['offers', 'agreed', 'running'].includes(status) && life.members.length > 0 && (
        <StaffContributions ctx={ctx} life={life} />
      )}
      {status === 'agreed' && life.week !== undefined && life.members.length > 0 && (
        <StaffAttendance {...{ ctx, life, news }} week={life.week} />
      )}
      {life.version !== undefined && life.members.length > 0 && <StaffAgreement ctx={ctx} life={life} />}
      {status === 'running' && life.members.length > 0 && <StaffConsents ctx={ctx} life={life} />}
    </>
  );
}
