import { formats, messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import type { District } from '../../districts/public.ts';

interface DistrictMembersProps {
  readonly ctx: Ctx;
  readonly districts: readonly District[];
  readonly name: string;
}

/** Which municipalities the figures of a district are about, as the lab's registry has it, with the source. */
export function DistrictMembers({ ctx: { language, links }, districts, name }: DistrictMembersProps) {
  const t = messages(language).districts;
  const district = districts.find((one) => one.name === name);
  return (
    <p>
      {district === undefined ? t.notKnown : t.made(formats(language).list(district.members.map((one) => one.name)))}{' '}
      {district !== undefined && (
        <>
          <a href={district.source}>{t.source}</a>
          {' · '}
        </>
      )}
      <a href={links.site('/laboratorio/ambiti')}>{t.registry}</a>
    </p>
  );
}
