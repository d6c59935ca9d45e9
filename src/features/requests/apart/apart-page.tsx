import { formats, messages } from '../../../i18n/index.ts';
import { EmptyState, Form, HiddenField, Notice, Page, Section, SubmitButton, TextField } from '../../../ui/index.ts';
import type { ChangeableFile } from '../change/change-page.tsx';
import { shellFor } from '../../shell.ts';
import type { KeptApart } from './apart-store.ts';

export interface ApartPageProps extends ChangeableFile {
  readonly apart: readonly (KeptApart & { readonly together: string | undefined })[];
  readonly typed?: string | undefined;
  readonly problem?: 'invalid-code' | 'unknown-code' | 'own-code' | undefined;
  readonly done?: 'kept' | 'may-meet' | undefined;
}

/** At the desk: whom a household must not meet. Codes alone, no reason; no household ever reads it. */
export function ApartPage({ ctx, request, base, apart, typed, problem, done }: ApartPageProps) {
  const all = messages(ctx.language);
  const t = all.apart;
  const f = formats(ctx.language);
  const here = ctx.links.to(`${base}/non-insieme`);
  const together = apart.filter((one) => one.together !== undefined);
  const errors = problem === undefined ? undefined : { codice: t.problems[problem] };
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      eyebrow={request.code}
      lead={t.lead}
      backHref={ctx.links.to(base)}
      indexed={false}
      {...(errors !== undefined && { errors })}
    >
      {done !== undefined && <Notice tone="success" live title={t.done[done]} />}
      {together.map(({ code, together: pool }) => (
        <Notice tone="warning" title={t.togetherTitle(code)}>
          <p>
            {t.togetherText} <a href={ctx.links.to(`/gruppi/${pool ?? ''}`)}>{t.openGroup}</a>
          </p>
        </Notice>
      ))}
      <Section id="chi" title={t.listTitle}>
        {apart.length === 0 ? (
          <EmptyState level={3} title={t.noneTitle} why={t.noneWhy} />
        ) : (
          <ul>
            {apart.map(({ id, code, status, saidAt, saidBy }) => (
              <li>
                <p>
                  <a href={ctx.links.to(`/sportello/richieste/${id}`)}>{code}</a> ·{' '}
                  {all.requests.follow.statusLabels[status]} · {t.said(f.date(saidAt), saidBy)}
                </p>
                <details class="will-why">
                  <summary>{t.takeBack(code)}</summary>
                  <div class="will-why-body">
                    <p>{t.takeBackText}</p>
                    <Form action={`${here}/togli`} label={t.takeBack(code)}>
                      <HiddenField name="altra" value={id} />
                      <SubmitButton tone="danger">{t.takeBackSend}</SubmitButton>
                    </Form>
                  </div>
                </details>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="aggiungi" title={t.addTitle}>
        <Form action={here} label={t.addTitle}>
          <TextField
            name="codice"
            label={t.code}
            hint={t.codeHint}
            width="short"
            maxlength={20}
            value={typed}
            error={errors?.codice}
          />
          <SubmitButton>{t.add}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}
