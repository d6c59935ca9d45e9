import { messages } from '../../../i18n/index.ts';
import { Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';

interface ListedProps {
  readonly ctx: Pick<Ctx, 'language' | 'links'>;
  readonly serviceId: string;
  readonly title: string;
}

/** "Aggiungi alla lista" on a sheet: a plain form, without an account, with or without script. */
export function AddToList({ ctx, serviceId, title }: ListedProps) {
  return (
    <Form action={ctx.links.to('/lista')} label={messages(ctx.language).lists.addThis(title)}>
      <HiddenField name="servizio" value={serviceId} />
      <HiddenField name="da" value={ctx.links.current} />
      <SubmitButton tone="secondary">
        <AddWords ctx={ctx} title={title} />
      </SubmitButton>
    </Form>
  );
}

const gatherForm = 'raccogli';

/** The one form of a page of results; `from` is the search, with its words, to go on from. */
export function GatherForm({ ctx, from }: Pick<ListedProps, 'ctx'> & { readonly from: string }) {
  return (
    <Form id={gatherForm} action={ctx.links.to('/lista')} label={messages(ctx.language).lists.add}>
      <HiddenField name="da" value={from} />
    </Form>
  );
}

/** Its button on each result. */
export function GatherButton({ ctx, serviceId, title }: ListedProps) {
  return (
    <LinkButton name="servizio" value={serviceId} form={gatherForm}>
      <AddWords ctx={ctx} title={title} />
    </LinkButton>
  );
}

function AddWords({ ctx, title }: Omit<ListedProps, 'serviceId'>) {
  return (
    <>
      {messages(ctx.language).lists.add}
      <span class="visually-hidden">: {title}</span>
    </>
  );
}
