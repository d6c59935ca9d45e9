import { whenRegistered, type PromisedPlan } from '../../../domain/outcomes/plan.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { promiseRows } from './promise-rows.ts';

export interface ShownVersion {
  readonly version: number;
  readonly registeredAt: Date;
  readonly reason: string | null;
  /** Absent of what was told before versions were told whole. */
  readonly plan?: PromisedPlan | undefined;
}

interface VersionsTableProps {
  readonly language: Language;
  readonly versions: readonly ShownVersion[];
  readonly all: readonly IndicatorDefinition[];
}

/** What was promised in every version, whether it came before the start, and what each says otherwise than the one before it. */
export function VersionsTable({ language, versions, all }: VersionsTableProps) {
  const t = messages(language).experiments;
  const f = formats(language);
  const start = versions[0]?.plan?.startsOn;
  return (
    <DataTable
      caption={t.registrationsCaption}
      columns={[{ label: t.version }, { label: t.registeredOn }, { label: t.whatItSays }, { label: t.reason }]}
      rows={versions.map(({ version, registeredAt, plan, reason }, index) => [
        f.number(version),
        <>
          {f.dateTime(registeredAt)}
          {start !== undefined && (
            <>
              <br />
              <When language={language} when={whenRegistered(dateAt(registeredAt), start)} />
            </>
          )}
        </>,
        plan === undefined ? (
          t.notKept
        ) : (
          <Promises
            language={language}
            plan={plan}
            before={index === 0 ? undefined : versions[index - 1]?.plan}
            all={all}
          />
        ),
        reason ?? t.firstVersion,
      ])}
    />
  );
}

/** Whether a version came before the start; what did not stands out. */
function When({ language, when }: { readonly language: Language; readonly when: ReturnType<typeof whenRegistered> }) {
  const said = messages(language).experiments.registeredWhen[when];
  return when === 'before-the-start' ? <>{said}</> : <strong>{said}</strong>;
}

/** The lines of a promise; of a later version those that are new are marked, and those that are gone are told. */
export function Promises({
  language,
  plan,
  before,
  all,
}: {
  readonly language: Language;
  readonly plan: PromisedPlan;
  readonly before: PromisedPlan | undefined;
  readonly all: readonly IndicatorDefinition[];
}) {
  const t = messages(language).experiments;
  const now = promiseRows(language, plan, all);
  const then = before && promiseRows(language, before, all);
  const gone = (then ?? []).filter((line) => !now.includes(line));
  return (
    <ul>
      {now.map((line) => (
        <li>{then === undefined || then.includes(line) ? line : <strong>{t.changedLine(line)}</strong>}</li>
      ))}
      {gone.map((line) => (
        <li>{t.goneLine(line)}</li>
      ))}
    </ul>
  );
}
