import type { Interval } from '../../../domain/statistics/interval.ts';
import type { Verdict } from '../../../domain/statistics/verdict.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { sayNumber } from '../indicators/say-value.ts';

type Of = Pick<IndicatorDefinition, 'measure' | 'unit' | 'countsPeople'>;

/** A verdict in plain words, its figures first: "3 su 4 con il servizio, contro 1 su 4 senza; può essere ancora un caso". */
export function sayVerdict(language: Language, of: Of, verdict: Verdict): string {
  const t = messages(language).experiments;
  const f = formats(language);
  const compared = verdict.compared && sayCompared(language, of, verdict.compared);
  const words = t.verdicts[verdict.kind];
  const said = compared === undefined ? `${words}.` : `${upper(compared)}. ${words}.`;
  if (verdict.kind === 'too-few-to-say') return said;
  const range = upper(sayRange(language, of, verdict.effect));
  return `${said} ${range}; ${t.chanceSays(f.percent(verdict.chance))}.`;
}

function sayRange(language: Language, of: Of, effect: Interval): string {
  const t = messages(language).experiments;
  const [low, high] = [sayEffect(language, of, effect.low), sayEffect(language, of, effect.high)];
  return low === high ? t.effectExactly(low) : t.effectRange(low, high);
}

/** The same within somebody's sentence: "3 su 4 con il servizio, contro 1 su 4 senza (differenza tra 10 e 60 punti su cento; può essere ancora un caso)". */
export function sayVerdictInText(language: Language, of: Of, verdict: Verdict): string {
  const t = messages(language).experiments;
  const words = lower(t.verdicts[verdict.kind]);
  if (verdict.compared === undefined) return words;
  const inside = verdict.kind === 'too-few-to-say' ? words : `${sayRange(language, of, verdict.effect)}; ${words}`;
  return `${sayCompared(language, of, verdict.compared)} (${inside})`;
}

/** The two sides alone, for where a figure stands by itself: "3 su 4, contro 1 su 4". */
export function sayVerdictShortly(language: Language, of: Of, { kind, compared }: Verdict): string {
  const t = messages(language).experiments;
  const f = formats(language);
  if (compared === undefined) return t.verdicts[kind];
  if (compared.kind === 'means')
    return t.against(sayNumber(language, of, compared.with.mean), sayNumber(language, of, compared.without.mean));
  const say = ({ yes, of: all }: { readonly yes: number; readonly of: number }) =>
    messages(language).indicators.of(f.number(yes), f.number(all));
  return t.against(say(compared.with), say(compared.without));
}

/** How many quarters are at the target, with and without: the same sentence of a staged start. */
export function sayAtTarget(language: Language, verdict: Verdict): string | undefined {
  if (verdict.compared?.kind !== 'shares') return undefined;
  const t = messages(language).experiments;
  const f = formats(language);
  const { with: begun, without } = verdict.compared;
  const said = t.quartersAtTarget(f.number(begun.yes), f.number(begun.of), f.number(without.yes), f.number(without.of));
  return `${upper(said)}. ${t.verdicts[verdict.kind]}.`;
}

function sayCompared(language: Language, of: Of, compared: NonNullable<Verdict['compared']>): string {
  const t = messages(language).experiments;
  const f = formats(language);
  if (compared.kind === 'means')
    return t.comparedMeans(sayNumber(language, of, compared.with.mean), sayNumber(language, of, compared.without.mean));
  const { with: begun, without } = compared;
  return t.comparedShares(f.number(begun.yes), f.number(begun.of), f.number(without.yes), f.number(without.of));
}

function sayEffect(language: Language, of: Of, effect: number): string {
  const t = messages(language).experiments;
  if (!Number.isFinite(effect)) return t.unlimited;
  return of.measure === 'share'
    ? t.points(formats(language).number(effect * 100, 1))
    : sayNumber(language, of, Number(effect.toFixed(2)));
}

function upper(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
