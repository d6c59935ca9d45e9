import { messages } from '../../../i18n/index.ts';
import { Checkboxes, Form, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { LabelsOfEntry } from '../labels/label-entry.ts';

interface EntryLabelsProps {
  readonly ctx: Ctx;
  readonly entryId: string;
  readonly labels: LabelsOfEntry;
}

/** The city's own labels of an entry: not of what it says, and so apart from its form. */
export function EntryLabels({ ctx, entryId, labels: { all, chosen } }: EntryLabelsProps) {
  if (all.length === 0) return null;
  const t = messages(ctx.language).labels;
  return (
    <Section id="etichette" title={t.ofEntry}>
      <Form action={ctx.links.to(`/sportello/catalogo/${entryId}/etichette`)} label={t.ofEntry}>
        <Checkboxes
          name="etichetta"
          label={t.ofEntry}
          hint={t.ofEntryHint}
          values={chosen}
          options={all.map(({ id, name }) => ({ value: id, label: name }))}
          optional="unmarked"
        />
        <SubmitButton tone="secondary">{t.saveOfEntry}</SubmitButton>
      </Form>
    </Section>
  );
}
