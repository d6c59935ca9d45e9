import { isSupply } from '../../../domain/diagnosis/parts.ts';
import { messages } from '../../../i18n/index.ts';
import { Form, HiddenField, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Suggestion } from '../platform/suggest.ts';
import { mayWriteDiagnosis } from '../policy.ts';
import type { ClusterView } from '../read-diagnosis.ts';
import { answeredInWords, scopeInWords, territoryKey } from '../words.ts';

interface PlatformFiguresProps {
  readonly ctx: Ctx;
  readonly view: ClusterView;
  readonly base: string;
}

/** What the platform can count, each with its question; those that are a part of the diagnosis can be taken into it. */
export function PlatformFigures({ ctx, view, base }: PlatformFiguresProps) {
  const { diagnosis: t } = messages(ctx.language);
  if (view.suggestions.length === 0) return <p>{t.view.platformNone}</p>;
  const signs = view.suggestions.filter(({ part }) => part === undefined);
  const services = view.suggestions.filter(({ asked }) => isSupply(asked.query));
  const parts = view.suggestions.filter(({ part, asked }) => part !== undefined && !isSupply(asked.query));
  return (
    <>
      <p>{t.view.platformText}</p>
      <Scope ctx={ctx} of={parts} />
      <ToTake ctx={ctx} view={view} base={base} suggestions={parts} />
      <p>{t.view.services}</p>
      <Scope ctx={ctx} of={services} />
      <ToTake ctx={ctx} view={view} base={base} suggestions={services} />
      <p>{t.view.signs}</p>
      <Scope ctx={ctx} of={signs} />
      <ul>
        {signs.map((suggestion) => (
          <li>
            <Count ctx={ctx} suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is asked of every count of a list, said once. */
function Scope({ ctx: { language }, of: [first] }: { readonly ctx: Ctx; readonly of: readonly Suggestion[] }) {
  return first === undefined ? null : <p class="text-secondary">{scopeInWords(language, first.asked)}</p>;
}

function ToTake({ suggestions, ...page }: PlatformFiguresProps & { readonly suggestions: readonly Suggestion[] }) {
  return (
    <ul>
      {suggestions.map((suggestion) => (
        <li>
          <Count ctx={page.ctx} suggestion={suggestion} />
          <Take {...page} suggestion={suggestion} />
        </li>
      ))}
    </ul>
  );
}

function Count({
  ctx: { language },
  suggestion: { asked, value },
}: {
  readonly ctx: Ctx;
  readonly suggestion: Suggestion;
}) {
  return (
    <p>
      <strong>{answeredInWords(language, value)}</strong> {messages(language).diagnosis.queries[asked.query]}
    </p>
  );
}

function Take({ ctx, view, base, suggestion }: PlatformFiguresProps & { readonly suggestion: Suggestion }) {
  const { diagnosis: t } = messages(ctx.language);
  const { part, value, asked } = suggestion;
  // Nought of the platform is not nought of the city.
  if (part === undefined || typeof value === 'string' || value === 0 || mayWriteDiagnosis(ctx.actor) === undefined)
    return null;
  return (
    <Form action={`${base}/piattaforma`} label={t.queries[asked.query]}>
      <HiddenField name="query" value={asked.query} />
      <HiddenField name="dove" value={territoryKey(view.territory)} />
      <SubmitButton tone="secondary">{t.view.takeFigure(t.parts[part])}</SubmitButton>
    </Form>
  );
}
