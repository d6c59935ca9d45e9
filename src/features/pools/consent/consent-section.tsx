import { formats, messages } from '../../../i18n/index.ts';
import { Actions, DataTable, Form, HiddenField, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { GroupView, SeenFamily } from '../disclose/disclose-group.ts';
import type { Seen } from './seen-store.ts';

interface KnowProps {
  readonly ctx: Ctx;
  readonly group: GroupView;
  readonly seen: readonly Seen[];
  readonly home: string;
}

/** The families of a group, as far as each lets itself be known; the next step to take; and who saw what of one's own. */
export function KnowOneAnother({ ctx, group, seen, home }: KnowProps) {
  const t = messages(ctx.language).poolAgreement.know;
  return (
    <>
      <Section id="persone" title={t.title}>
        <p>{t.text}</p>
        <Others ctx={ctx} others={group.others} />
        <NextStep ctx={ctx} group={group} home={home} />
      </Section>
      <Section id="mostri" title={t.given}>
        <Given ctx={ctx} group={group} home={home} />
      </Section>
      <Section id="visto" title={t.seenTitle}>
        <SeenTable ctx={ctx} group={group} seen={seen} />
      </Section>
    </>
  );
}

function Others({ ctx, others }: { readonly ctx: Ctx; readonly others: readonly SeenFamily[] }) {
  const t = messages(ctx.language).poolAgreement.know;
  return (
    <DataTable
      caption={t.title}
      hideCaption
      columns={[{ label: t.name }, { label: t.phone }, { label: t.email }]}
      rows={others.map(({ firstName, phone, email, steps }, at) => [
        firstName ?? t.family(at + 1),
        phone === undefined ? (
          missing(ctx, steps.includes('contact'))
        ) : (
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone.replaceAll(' ', '\u00a0')}</a>
        ),
        email === undefined ? missing(ctx, steps.includes('contact')) : <a href={`mailto:${email}`}>{email}</a>,
      ])}
    />
  );
}

function missing({ language }: Ctx, shown: boolean): string {
  const all = messages(language);
  return shown ? all.common.notKnown : all.poolAgreement.know.hidden;
}

function NextStep({ ctx, group, home }: Omit<KnowProps, 'seen'>) {
  const t = messages(ctx.language).poolAgreement.know;
  const { next } = group.own;
  if (next === undefined) return <p>{t.all}</p>;
  return (
    <>
      <h3>{t.stepTitle}</h3>
      <p>{t.stepText[next]}</p>
      <Form action={`${home}/gruppo`} label={t.steps[next]}>
        <HiddenField name="gruppo" value={group.poolId} />
        <HiddenField name="passo" value={next} />
        <SubmitButton tone="people" name="verso" value="mostra">
          {t.steps[next]}
        </SubmitButton>
      </Form>
    </>
  );
}

function Given({ ctx, group, home }: Omit<KnowProps, 'seen'>) {
  const t = messages(ctx.language).poolAgreement.know;
  const { steps } = group.own;
  if (steps.length === 0) return <p>{t.givenNone}</p>;
  return (
    <>
      <p>{formats(ctx.language).list(steps.map((step) => t.shown[step]))}</p>
      <Actions>
        {steps.map((step) => (
          <Form action={`${home}/gruppo`} label={t.takeBack[step]}>
            <HiddenField name="gruppo" value={group.poolId} />
            <HiddenField name="passo" value={step} />
            <SubmitButton tone="secondary" name="verso" value="nascondi">
              {t.takeBack[step]}
            </SubmitButton>
          </Form>
        ))}
      </Actions>
    </>
  );
}

function SeenTable({ ctx, group, seen }: Omit<KnowProps, 'home'>) {
  const t = messages(ctx.language).poolAgreement.know;
  const f = formats(ctx.language);
  if (seen.length === 0) return <p>{t.seenNone}</p>;
  const nameOf = ({ who, actorId }: Seen) =>
    group.others.find(({ requestId }) => requestId === actorId)?.firstName ?? t.who[who];
  return (
    <DataTable
      caption={t.seenTitle}
      hideCaption
      columns={[{ label: t.seenWho }, { label: t.seenWhat }, { label: t.seenWhen }]}
      rows={seen.map((each) => [nameOf(each), t.what[each.what], f.dateTime(each.at)])}
    />
  );
}
