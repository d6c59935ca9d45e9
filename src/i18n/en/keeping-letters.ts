import type { keepingLetters as it } from '../it/keeping-letters.ts';

type Reminder = Parameters<(typeof it)['reminder']>[0];

function oneOf({ title, link, due, over }: Reminder['entries'][number]): string {
  return `${title}\n${over ? `To be confirmed since ${due}: whoever reads it is warned.` : `Good until ${due}.`}\n${link}`;
}

export const keepingLetters: typeof it = {
  reminder: ({ municipality, entries, days }) => ({
    subject:
      entries.length === 1
        ? `Is it all still right? ${entries[0]?.title}`
        : `Is it all still right? ${entries.length} of your entries to confirm`,
    body: `Good morning,

the catalogue of services of ${municipality} has ${entries.length === 1 ? 'an entry' : 'entries'} with this address. Open the link, read it again, and confirm it with one button: no password is needed.

${entries.map(oneOf).join('\n\n')}

Each link is good for ${days} days, and once. If something has changed, you can say so from the same page.
An entry that nobody confirms is flagged to its readers, and then leaves the search.`,
  }),
};
