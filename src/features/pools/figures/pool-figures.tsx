import { formats, messages, type Language } from '../../../i18n/index.ts';
import { Figure, Figures } from '../../../ui/index.ts';
import type { PoolSums } from './pool-sums.ts';

interface PoolFiguresProps {
  readonly language: Language;
  readonly sums: PoolSums;
  /** Of one group: how many groups it is goes without saying. */
  readonly ofOne?: boolean | undefined;
}

/** Groups, families, hours, euros saved, families never met before: for the staff, exact. */
export function PoolFigures({ language, sums, ofOne = false }: PoolFiguresProps) {
  const t = messages(language).pools.figures;
  const f = formats(language);
  return (
    <Figures>
      {!ofOne && <Figure value={f.number(sums.groups)} label={t.groups} />}
      <Figure value={f.number(sums.families)} label={t.families} />
      <Figure value={f.number(sums.hoursWeek, 1)} label={t.hoursWeek} />
      <Figure value={f.money(sums.savedCentsWeek)} label={t.savedWeek} how={<p>{t.savedHow}</p>} />
      <Figure value={f.number(sums.firstContacts)} label={t.firstContacts} />
    </Figures>
  );
}
