import { messages } from '../../../i18n/index.ts';
import { Page, Section, type FieldErrors } from '../../../ui/index.ts';
import { shellFor } from '../../shell.ts';
import type { FormingGroup } from '../model.ts';
import { nameInWords } from '../words.ts';
import { daysToComeOf } from './days-to-come.ts';
import { GroupFacts } from './own-group.tsx';
import type { OwnPageProps } from './own-page.tsx';
import { WishForm } from './wish-form.tsx';

export interface JoinPageProps extends Pick<OwnPageProps, 'ctx' | 'request' | 'own' | 'base'> {
  readonly group: FormingGroup;
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: FieldErrors;
}

/** One group for one family: what it may know of it, and the form by which it joins or changes how it is in it. */
export function JoinPage({ ctx, request, own, base, group, typed, errors }: JoinPageProps) {
  const t = messages(ctx.language).forming;
  const isIn = own.group?.id === group.id;
  return (
    <Page
      shell={shellFor(ctx)}
      title={nameInWords(ctx.language, group)}
      lead={t.list.how}
      eyebrow={request.code}
      backHref={ctx.links.to(`${base}/gruppi`)}
      errors={errors}
      indexed={false}
    >
      <GroupFacts {...{ ctx, group, request, own }} />
      <Section id="entra" title={isIn ? t.own.change : t.own.enter}>
        <WishForm
          {...{ ctx, request, group }}
          yes={isIn ? (own.membership?.yes ?? null) : null}
          action={ctx.links.to(`${base}/gruppi/${group.id}/entra`)}
          hasFormer={own.hasFormer}
          ownDays={daysToComeOf(group, request, own)}
          toAgree={own.toAgree}
          submit={isIn ? t.own.change : t.own.enter}
          {...(typed && { typed })}
          {...(errors && { errors })}
        />
      </Section>
    </Page>
  );
}
