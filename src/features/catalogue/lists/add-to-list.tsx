import { messages } from '../../../i18n/index.ts';
import { Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';

interface AddToListProps {
  readonly ctx: Pick<Ctx, 'language' | 'links'>;
  readonly serviceId: string;
  readonly title: string;
  /** As quiet as a link, where many stand on one page. */
  readonly quiet?: boolean | undefined;
  /** The page to go on from, where it is more than the path that is shown: a search with its words. */
  readonly from?: string | undefined;
}

/** "Aggiungi alla lista": a plain form, without an account, with or without script. */
export function AddToList({ ctx, serviceId, title, quiet = false, from = ctx.links.current }: AddToListProps) {
  const t = messages(ctx.language).lists;
  const words = (
    <>
      {t.add}
      <span class="visually-hidden">: {title}</span>
    </>
  );
  return (
    <Form action={ctx.links.to('/lista')} label={t.addThis(title)}>
      <HiddenField name="servizio" value={serviceId} />
      <HiddenField name="da" value={from} />
      {quiet ? <LinkButton>{words}</LinkButton> : <SubmitButton tone="secondary">{words}</SubmitButton>}
    </Form>
  );
}
