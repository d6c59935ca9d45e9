import { messages } from '../../../i18n/index.ts';
import { Form, Section, Select, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { OwnerChoice } from './choose-owner.ts';

interface OwnerFormProps {
  readonly ctx: Ctx;
  readonly entryId: string;
  readonly choice: OwnerChoice;
}

/** Who at the desk sees to an entry, and the choice of somebody else. */
export function OwnerForm({ ctx, entryId, choice: { owner, people } }: OwnerFormProps) {
  const t = messages(ctx.language).owners;
  const stands = owner === undefined ? t.none : owner.by === 'choice' ? t.chosen(owner.name) : t.ruled(owner.name);
  return (
    <Section id="chi-la-cura" title={t.title}>
      <p>{t.text}</p>
      <p>{stands}</p>
      <Form action={ctx.links.to(`/sportello/catalogo/${entryId}/chi-la-cura`)} label={t.title}>
        <Select
          name="persona"
          label={t.field}
          emptyLabel={t.byRules}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={owner?.by === 'choice' ? owner.id : ''}
          optional="unmarked"
        />
        <SubmitButton tone="secondary">{t.save}</SubmitButton>
      </Form>
    </Section>
  );
}
