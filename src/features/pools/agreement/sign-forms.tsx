import { formats, messages } from '../../../i18n/index.ts';
import { Checkbox, Form, HiddenField, Section, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { AgreementView } from './disclose-agreement.ts';
import type { Joining } from './read-agreement.ts';

interface SignProps {
  readonly ctx: Ctx;
  readonly view: AgreementView;
  readonly home: string;
  readonly errors?: FieldErrors | undefined;
}

/** Before the group starts: a signature, or a no that ends it. */
export function Sign(props: SignProps) {
  const { ctx, view, home } = props;
  const t = messages(ctx.language).poolAgreement;
  return (
    <>
      <Section id="firma" title={t.signTitle}>
        <p>{t.signedBy(view.signedFamilies, view.families)}</p>
        {view.signedAt === undefined ? (
          <SignForm {...props} text={t.signText} />
        ) : (
          <p>{t.signedOn(formats(ctx.language).dateTime(view.signedAt))}</p>
        )}
      </Section>
      <Section id="no" title={t.declineTitle}>
        <p>{t.declineText}</p>
        <Form action={`${home}/accordo`} label={t.decline}>
          <Kept view={view} />
          <SubmitButton tone="secondary" name="risposta" value="no">
            {t.decline}
          </SubmitButton>
        </Form>
      </Section>
    </>
  );
}

/** In a group that runs: whether this version is signed, and, of the last one, the signature that may still be put under it. */
export function SignAgain(props: SignProps) {
  const { ctx, view } = props;
  const t = messages(ctx.language);
  if (view.signedAt === undefined && !view.toSign) return <></>;
  return (
    <Section id="firma" title={t.poolAgreement.signTitle}>
      {view.signedAt === undefined ? (
        <SignForm {...props} text={t.poolVersions.signAgain} />
      ) : (
        <p>{t.poolAgreement.signedOn(formats(ctx.language).dateTime(view.signedAt))}</p>
      )}
    </Section>
  );
}

function SignForm({ ctx, view, home, errors, text }: SignProps & { readonly text: string }) {
  const t = messages(ctx.language).poolAgreement;
  return (
    <>
      <p>{text}</p>
      <Form action={`${home}/accordo`} label={t.sign}>
        <Kept view={view} />
        <Checkbox name="letto" label={t.read} error={errors?.['letto']} />
        <SubmitButton name="risposta" value="firmo">
          {t.sign}
        </SubmitButton>
      </Form>
    </>
  );
}

function Kept({ view }: Pick<SignProps, 'view'>) {
  return (
    <>
      <HiddenField name="gruppo" value={view.poolId} />
      <HiddenField name="versione" value={String(view.version)} />
    </>
  );
}

/** Who is asked to join signs what it has read, or says no: the same answer as to the change, and nothing is said yes to unread. */
export function SignToJoin({ ctx, home, errors, joining }: Omit<SignProps, 'view'> & { readonly joining: Joining }) {
  const { poolAgreement: t, poolVersions } = messages(ctx.language);
  return (
    <>
      <Section id="firma" title={t.signTitle}>
        <p>{poolVersions.join.text}</p>
        <Form action={`${home}/accordo`} label={poolVersions.join.sign}>
          <HiddenField name="cambio" value={joining.changeId} />
          <HiddenField name="impronta" value={joining.digest} />
          <Checkbox name="letto" label={t.read} error={errors?.['letto']} />
          <SubmitButton>{poolVersions.join.sign}</SubmitButton>
        </Form>
      </Section>
      <Section id="no" title={poolVersions.join.noTitle}>
        <p>{poolVersions.join.noText}</p>
        <Form action={`${home}/cambio`} label={poolVersions.join.no}>
          <HiddenField name="change" value={joining.changeId} />
          <SubmitButton tone="secondary" name="answer" value="declined">
            {poolVersions.join.no}
          </SubmitButton>
        </Form>
      </Section>
    </>
  );
}
