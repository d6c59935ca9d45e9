import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { inLanguage } from '../read/in-language.ts';
import type { CitySheet } from './open-sheet.ts';

/** What a city achieved and what it did not, as it told of its experiments; then what the report says of it. */
export function ToldOfCity({ ctx, sheet }: { readonly ctx: Ctx; readonly sheet: CitySheet }) {
  const { citySheet: t, experiments, reporting } = messages(ctx.language);
  const { told, version, results } = sheet;
  if (results.length === 0 && told.length === 0) return <p>{reporting.notHere}.</p>;
  return (
    <>
      {results.map(({ slug, experimentId, text }) => (
        <>
          <h3>
            <a href={ctx.links.to(`/sperimentazioni/${slug}/${experimentId}`)}>{text.title}</a>
          </h3>
          {(['achieved', 'not-achieved'] as const).map((kind) => {
            const notes = text.notes.filter((note) => note.kind === kind);
            return (
              <>
                <h4>{experiments.noteGroups[kind]}</h4>
                {notes.length === 0 ? (
                  <p>{kind === 'achieved' ? experiments.achievedNone : experiments.notAchievedNone}</p>
                ) : (
                  <ul>
                    {notes.map((note) => (
                      <li>{note.text}</li>
                    ))}
                  </ul>
                )}
              </>
            );
          })}
        </>
      ))}
      {told.length > 0 && version !== undefined && (
        <ul>
          {told.map(({ id, title }) => (
            <li>
              <a href={ctx.links.to(`/rapporto/versioni/${version}#s-${id}`)}>
                {t.inReport(inLanguage(ctx.language, title).text, version)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
