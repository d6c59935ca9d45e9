import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import type { Adoption } from './model.ts';

/** What flows back to a model: of each city that told how it went, what it achieved and what it did not. */
export function ResultsOfAdopters({ ctx, adoptions }: { readonly ctx: Ctx; readonly adoptions: readonly Adoption[] }) {
  const t = messages(ctx.language).experiments;
  const { madeUpCity } = messages(ctx.language).indicators;
  return (
    <>
      {adoptions
        .filter(({ toldAt }) => toldAt !== null)
        .map(({ city, madeUp, notes }) => (
          <>
            <h3>{t.adopterTold(madeUp ? madeUpCity(city) : city)}</h3>
            {(['achieved', 'not-achieved'] as const).map((kind) => {
              const told = notes.filter((note) => note.kind === kind);
              return (
                <>
                  <h4>{t.noteGroups[kind]}</h4>
                  {told.length === 0 ? (
                    <p>{kind === 'achieved' ? t.achievedNone : t.notAchievedNone}</p>
                  ) : (
                    <ul>
                      {told.map(({ text }) => (
                        <li>{text}</li>
                      ))}
                    </ul>
                  )}
                </>
              );
            })}
          </>
        ))}
    </>
  );
}
