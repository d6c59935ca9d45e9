import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Evidence } from '../model.ts';
import { dayInWords } from '../words.ts';

interface EvidenceListProps {
  readonly ctx: Ctx;
  readonly code: string;
  readonly evidence: readonly Evidence[];
  readonly keeps: boolean;
  readonly errors: FieldErrors;
}

/** What was given for a step, and a way to give more. */
export function EvidenceList({ ctx, code, evidence, keeps, errors }: EvidenceListProps) {
  const { step: t } = messages(ctx.language).path;
  const base = ctx.links.to(`/laboratorio/passi/${code}/prove`);
  return (
    <>
      {evidence.length === 0 ? (
        <p>{t.evidenceNone}</p>
      ) : (
        <ul>
          {evidence.map((one) => (
            <EvidenceItem ctx={ctx} base={base} item={one} keeps={keeps} errors={errors} />
          ))}
        </ul>
      )}
      {keeps && (
        <Actions>
          <ButtonLink tone="secondary" href={base}>
            {t.addEvidence}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
}

interface EvidenceItemProps {
  readonly ctx: Ctx;
  readonly base: string;
  readonly item: Evidence;
  readonly keeps: boolean;
  readonly errors: FieldErrors;
}

function EvidenceItem({ ctx, base, item: one, keeps, errors }: EvidenceItemProps) {
  const { evidence: t } = messages(ctx.language).path;
  const within = one.link?.startsWith('/') === true;
  const href = within ? ctx.links.to(one.link ?? '') : (one.link ?? `${base}/${one.id}`);
  return (
    <li>
      <a href={href} rel={one.link === null || within ? undefined : 'noopener external'}>
        {one.title}
      </a>{' '}
      <span class="text-secondary">
        {t.given(t.kinds[one.kind], dayInWords(ctx.language, one.on))}. {one.by !== null && t.givenBy(one.by)}
      </span>
      {one.setAsideWhy !== null && <p>{t.setAside(one.setAsideWhy)}</p>}
      {keeps && one.setAsideWhy === null && (
        <details class="will-why">
          <summary>{t.setAsideTitle}</summary>
          <div class="will-why-body">
            <p>{t.setAsideLead}</p>
            <Form action={`${base}/${one.id}`} label={`${t.setAsideTitle}: ${one.title}`}>
              <TextField
                name={`why-${one.id}`}
                label={t.setAsideWhy}
                error={errors[`why-${one.id}`]}
                maxlength={1000}
              />
              <SubmitButton tone="danger">{t.setAsideSend}</SubmitButton>
            </Form>
          </div>
        </details>
      )}
    </li>
  );
}
