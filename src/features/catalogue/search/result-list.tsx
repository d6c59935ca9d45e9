import { formats, messages } from '../../../i18n/index.ts';
import { Card, Tag, Why } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { GatherButton } from '../lists/add-to-list.tsx';
import { NotBelieved } from '../freshness/not-believed.tsx';
import type { Piece } from './model.ts';
import { reasonText } from './reason-text.ts';
import { OpeningTag } from '../opening/opening-tag.tsx';
import { resultAnchor } from './result-map.ts';
import type { Found } from './search-services.ts';

interface ResultListProps {
  readonly ctx: Ctx;
  readonly services: readonly Found[];
  /** Number on the map, by id, of those that are on it. */
  readonly numbers: ReadonlyMap<string, number>;
}

export function ResultList({ ctx, services, numbers }: ResultListProps) {
  const t = messages(ctx.language).catalogue;
  return (
    <ol class="list-unstyled will-results" aria-label={t.resultsList}>
      {services.map((found) => (
        <li>
          <Result ctx={ctx} found={found} number={numbers.get(found.service.id)} />
        </li>
      ))}
    </ol>
  );
}

function Result({
  ctx,
  found,
  number,
}: {
  readonly ctx: Ctx;
  readonly found: Found;
  readonly number: number | undefined;
}) {
  const { catalogue: t, vocabulary, accreditation: a } = messages(ctx.language);
  const format = formats(ctx.language);
  const { service, metres, explanation } = found;
  const lacking = explanation.reasons.filter(({ where }) => where === 'absent');
  const reasons = explanation.reasons.filter(({ where }) => where !== 'absent');
  const lang = service.language === ctx.language ? undefined : service.language;
  const facts = [service.providerName, service.locality].filter((fact) => fact !== null && fact !== '').join(' · ');
  const where = [
    metres === undefined ? [] : t.distance(format.distance(metres)),
    number === undefined ? [] : t.onMap(number),
  ].flat();
  return (
    <Card
      id={resultAnchor(service.id)}
      level={3}
      title={<span lang={lang}>{service.title}</span>}
      href={ctx.links.to(`/servizi/${service.id}`)}
      above={
        <>
          {service.kindsOfHelp.map((kind) => (
            <Tag>{vocabulary.kindsOfHelp[kind]}</Tag>
          ))}
          {service.accreditation === 'suspended' && <Tag tone="care">{a.sheet.suspendedShort}</Tag>}
          {found.opening !== undefined && <OpeningTag ctx={ctx} status={found.opening} />}
        </>
      }
      footer={
        <div class="will-result-foot">
          {where.length > 0 && <p>{where.join(' · ')}</p>}
          <GatherButton ctx={ctx} serviceId={service.id} title={service.title} />
          {reasons.length > 0 && (
            <Why label={t.whyFound}>
              <ul>
                {reasons.map((reason) => (
                  <li>{reasonText(ctx.language, reason)}</li>
                ))}
              </ul>
            </Why>
          )}
        </div>
      }
    >
      {facts !== '' && <p class="will-muted">{facts}</p>}
      {service.description !== '' && (
        <p lang={lang}>
          <Pieces pieces={explanation.extract} />
        </p>
      )}
      {lacking.length > 0 && (
        <p class="will-muted">{lacking.map((reason) => reasonText(ctx.language, reason)).join(' ')}</p>
      )}
      <NotBelieved ctx={ctx} service={service} inList />
    </Card>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map((piece) => (piece.found ? <strong>{piece.text}</strong> : piece.text))}</>;
}
