import { formats, messages } from '../../../i18n/index.ts';
import type { SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { ServiceSheet } from './model.ts';

/** Where the entry comes from, and of what kind it is. */
export function aboutRows(ctx: Ctx, service: ServiceSheet): SummaryRow[] {
  const { catalogue: t, common, ui } = messages(ctx.language);
  const { sections, updatedOn } = service;
  return [
    {
      label: t.answerKind,
      value: sections.priceAssumed === true ? t.freeAssumed : <AnswerKind ctx={ctx} {...service} />,
    },
    ...checkRow(ctx, service),
    { label: t.source, value: service.madeUp ? ui.madeUpLabel : service.source },
    ...(sections.licence === undefined ? [] : [{ label: t.licence, value: sections.licence }]),
    {
      label: t.updatedOn,
      value: updatedOn === null ? common.notKnown : formats(ctx.language).date(new Date(updatedOn)),
    },
  ];
}

/** Who found it right, and when. */
function checkRow(ctx: Ctx, { check }: ServiceSheet): SummaryRow[] {
  if (check === null) return [];
  const { freshness: t } = messages(ctx.language);
  return [
    {
      label: t.checkedLabel,
      value: t.checkedBy[check.checkedBy](formats(ctx.language).date(new Date(check.checkedOn))),
    },
  ];
}

/** What kind of answer it is; what is accredited leads to who else is, and since when. */
function AnswerKind({ ctx, answerKind, accreditation }: { readonly ctx: Ctx } & ServiceSheet) {
  const { catalogue: t, vocabulary, accreditation: a } = messages(ctx.language);
  const kind = vocabulary.answerKinds[answerKind];
  if (accreditation === null) return <>{kind}</>;
  const label = accreditation === 'suspended' ? a.sheet.suspendedShort : t.accredited;
  const both = answerKind === 'accredited' ? '' : `${kind} · `;
  return (
    <>
      {both}
      <a href={ctx.links.to('/accreditamento')}>{label}</a>
    </>
  );
}
