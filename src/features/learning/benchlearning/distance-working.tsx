import { contextCodes, isOnALogScale, scaled, type ContextCode } from '../../../domain/peers/context.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { FigureTable, QueryCode, Section } from '../../../ui/index.ts';
import type { Comparison } from './compare-cities.ts';
import type { ComparisonAgainProps } from './comparison-again-page.tsx';
import { decimals } from './say-working.ts';

const none = '–';

type MeasuredPeer = Extract<Comparison['peers'][number], { readonly kind: 'measured' }>;

/** What distances are divided by, then each distance part by part with its numbers put in. */
export function DistanceWorking({ ctx, found }: ComparisonAgainProps) {
  const { comparison, marks, asked, queries } = found;
  const { comparisonAgain: t, benchlearning, askedAgain } = messages(ctx.language);
  const f = formats(ctx.language);
  return (
    <Section id="distanze" title={t.distancesTitle}>
      <p>{t.spreadsHow}</p>
      <FigureTable
        caption={t.spreadsTitle}
        rowsLabel={t.thing}
        columns={[t.cities, t.spread, askedAgain.again]}
        rows={contextCodes.map((code) => {
          const spread = comparison.spreads.get(code);
          const cities = asked.spreads.find((one) => one.code === code)?.cities;
          return {
            label: benchlearning.context[code].name,
            values: [
              cities === undefined ? none : f.number(cities),
              spread === undefined ? none : f.number(spread, decimals),
              spread === undefined && marks.spreads.get(code) === 'same'
                ? none
                : askedAgain.marks[marks.spreads.get(code) ?? 'moved'],
            ],
          };
        })}
      />
      <QueryCode query={queries.spreads} />
      <p>{t.partHow}</p>
      {comparison.peers.flatMap((peer) =>
        peer.kind === 'measured' ? [<PeerWorking ctx={ctx} found={found} peer={peer} />] : [],
      )}
      <LittleKnown ctx={ctx} found={found} />
      <p>{t.nearest[marks.nearest]}</p>
      <p>{t.bracesText}</p>
      <ul>
        <li>{t.brace('city', comparison.subject.slug)}</li>
      </ul>
      <QueryCode query={queries.distances} />
      <p>{askedAgain.code('src/domain/peers/find-peers.ts')}</p>
    </Section>
  );
}

/** The cities without a distance, together: there is nothing to put into a sum. */
function LittleKnown({ ctx, found: { comparison, marks } }: ComparisonAgainProps) {
  const { comparisonAgain: t, askedAgain } = messages(ctx.language);
  const little = comparison.peers.filter(({ kind }) => kind === 'too-little-known');
  const byMark = Map.groupBy(little, ({ key }) => marks.peers.get(key) ?? 'moved');
  return [...byMark].map(([mark, cities]) => (
    <p>
      {t.tooLittle(formats(ctx.language).list(cities.map(({ city }) => city.name)))}{' '}
      <strong>{askedAgain.marks[mark]}</strong>
    </p>
  ));
}

function PeerWorking({
  ctx,
  found: { comparison, marks },
  peer,
}: ComparisonAgainProps & { readonly peer: MeasuredPeer }) {
  const { comparisonAgain: t, benchlearning, askedAgain } = messages(ctx.language);
  const f = formats(ctx.language);
  const { subject, context, spreads } = comparison;
  const valueOf = (cityId: string, code: ContextCode) => {
    const value = context.find((one) => one.cityId === cityId && one.code === code)?.value;
    return { value, onScale: scaled(code, { [code]: value }) };
  };
  const say = (code: ContextCode, { value, onScale }: ReturnType<typeof valueOf>) => {
    if (value === undefined || onScale === undefined) return none;
    const said = f.number(value, decimals);
    return isOnALogScale(code) ? t.logarithm(said, f.number(onScale, decimals)) : said;
  };
  const known = peer.parts.flatMap((part) => ('apart' in part ? [part.apart] : []));
  const told = `${t.distanceLine(known.map((apart) => `${f.number(apart, decimals)}²`).join(' + '), f.number(known.length), f.number(peer.distance, decimals))} ${t.distanceTold(f.number(peer.distance, 2))}`;
  return (
    <>
      <FigureTable
        caption={t.pairTitle(subject.name, peer.city.name)}
        rowsLabel={t.thing}
        columns={[subject.name, peer.city.name, t.difference, t.spread, t.part]}
        rows={peer.parts.map((part) => {
          const [own, theirs] = [valueOf(subject.tenantId, part.code), valueOf(peer.key, part.code)];
          const label = benchlearning.context[part.code].name;
          const said = [say(part.code, own), say(part.code, theirs)];
          const spread = spreads.get(part.code);
          if (!('apart' in part) || own.onScale === undefined || theirs.onScale === undefined || spread === undefined)
            return { label, values: [...said, none, none, none] };
          const difference = Math.abs(own.onScale - theirs.onScale);
          const numbers = [difference, spread, part.apart].map((number) => f.number(number, decimals));
          return { label, values: [...said, ...numbers] };
        })}
      />
      <p>
        {told} <strong>{askedAgain.marks[marks.peers.get(peer.key) ?? 'moved']}</strong>
      </p>
    </>
  );
}
