import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, LinkList, Notice, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { AroundHiding } from './read-before-hiding.ts';

interface HidePageProps {
  readonly ctx: Ctx;
  readonly around: AroundHiding;
}

/** What hiding an address does, before it is done; afterwards, what still tells it. */
export function HidePage({ ctx, around }: HidePageProps) {
  const { entry } = around;
  const t = messages(ctx.language).protect;
  const entryPath = `/sportello/catalogo/${entry.id}`;
  const hidden = entry.content.protectedPlace;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={hidden ? t.hiddenTitle(entry.content.title) : t.hideTitle(entry.content.title)}
      lead={hidden ? t.hidden : t.hideLead}
      indexed={false}
      backHref={ctx.links.to(hidden ? '/sportello/indirizzi' : entryPath)}
    >
      {hidden ? (
        <StillTold ctx={ctx} around={around} />
      ) : (
        <>
          <ul>
            {t.hideEffects.map((effect) => (
              <li>{effect}</li>
            ))}
          </ul>
          <StillTold ctx={ctx} around={around} />
          <p>
            <strong>{t.hideFinal}</strong>
          </p>
          <Form action={ctx.links.to(`${entryPath}/nascondi`)}>
            <Actions>
              <SubmitButton>{t.hideYes}</SubmitButton>
              <ButtonLink href={ctx.links.to(entryPath)} tone="secondary">
                {t.hideNo}
              </ButtonLink>
            </Actions>
          </Form>
        </>
      )}
    </Page>
  );
}

/** Other entries at the same door, and words that hiding leaves where they are: each for a person to look at. */
function StillTold({ ctx, around: { entry, neighbours, remaining } }: HidePageProps) {
  const t = messages(ctx.language).protect;
  if (neighbours.length === 0 && remaining.length === 0) {
    return entry.content.protectedPlace ? <Notice tone="success" title={t.nothingElse} /> : null;
  }
  return (
    <>
      {neighbours.length > 0 && (
        <Section id="vicine" title={t.neighbours}>
          <p>{t.neighboursWhy}</p>
          <LinkList
            items={neighbours.map(({ id, title }) => ({
              href: ctx.links.to(`/sportello/catalogo/${id}/nascondi`),
              label: title,
            }))}
          />
        </Section>
      )}
      {remaining.length > 0 && (
        <Section id="restano" title={t.remaining}>
          <p>{t.remainingWhy}</p>
          <ul>
            {remaining.map((passage) => (
              <li>
                <q>{passage}</q>
              </li>
            ))}
          </ul>
          <Actions>
            <ButtonLink href={ctx.links.to(`/sportello/catalogo/${entry.id}`)} tone="secondary">
              {t.remainingEdit}
            </ButtonLink>
          </Actions>
        </Section>
      )}
    </>
  );
}
