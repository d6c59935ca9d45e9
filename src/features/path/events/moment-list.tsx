import { messages } from '../../../i18n/index.ts';
import { Form, LinkButton, Tag, TimeLine } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { FactSourceLink } from '../../municipalities/public.ts';
import { dayInWords } from '../words.ts';
import type { Moment } from './moments.ts';

interface MomentListProps {
  readonly ctx: Ctx;
  readonly moments: readonly Moment[];
  /** The page whose form removes one; absent for whoever may not. */
  readonly removeAt?: string | undefined;
}

/** Moments in order, drawn on a line and as a list that reads well. */
export function MomentList({ ctx, moments, removeAt }: MomentListProps) {
  const { language } = ctx;
  const { time: t } = messages(language).path;
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return <p>{t.empty}</p>;
  const own = moments.filter(({ lane }) => lane === 'own').length;
  return (
    <>
      <TimeLine
        id="tempo"
        title={t.drawing}
        description={t.drawingText(
          own,
          moments.length - own,
          dayInWords(language, first.from),
          dayInWords(language, last.from),
        )}
        points={moments.map(({ from, to, lane }) => ({ from, to, lane: lane === 'own' ? 'below' : 'above' }))}
      />
      <ol class="list-unstyled will-moments">
        {moments.map((moment) => (
          <li>
            <p>
              <strong>
                {moment.to === null
                  ? dayInWords(language, moment.from)
                  : t.until(dayInWords(language, moment.from), dayInWords(language, moment.to))}
              </strong>{' '}
              <Tag tone={moment.lane === 'own' ? 'institution' : 'neutral'}>{moment.kind}</Tag>
            </p>
            <p>{moment.title}</p>
            {moment.source !== null && (
              <p class="text-secondary">
                <FactSourceLink language={language} source={moment.source} />
              </p>
            )}
            {moment.byTheLab !== undefined && <p class="text-secondary">{moment.byTheLab}</p>}
            {removeAt !== undefined && moment.eventId !== undefined && (
              <Form action={ctx.links.to(`${removeAt}/${moment.eventId}/togli`)}>
                <LinkButton>{t.remove(moment.title)}</LinkButton>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
