import { asWritten, write } from '../write.ts';

const paths = {
  'arrow-left': 'M10 3 5 8l5 5M5 8h9',
  'arrow-right': 'm6 3 5 5-5 5M11 8H2',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  cross: 'm4 4 8 8M12 4l-8 8',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8 7.5V11M8 4.8v.1',
  question: 'M5.5 5.6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.2 8 8.7 8 9.6M8 12.6v.1',
  warning: 'M8 1.8 1.3 13.7h13.4zM8 6.3v3.4M8 11.7v.1',
  print: 'M4.5 6V2h7v4M4.5 11H2.5V6h11v5h-2M4.5 9h7v5h-7z',
  copy: 'M6 5.5h7.5V14H6zM3 10.5H2.5V2H10v.5',
  calendar: 'M2.5 3.5h11V14h-11zM2.5 7h11M5.5 1.5v3M10.5 1.5v3',
  place: 'M8 14.5S3 10 3 6.5a5 5 0 0 1 10 0C13 10 8 14.5 8 14.5zM8 6v1',
  people:
    'M5.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM1.5 13c0-2.5 1.8-4 4-4s4 1.5 4 4M11 7.5a2 2 0 1 0-.8-3.8M11.5 9.2c1.8.3 3 1.7 3 3.8',
  external: 'M9 2.5h4.5V7M13.5 2.5 7 9M11.5 9v4.5h-9v-9H7',
} as const;

export type IconName = keyof typeof paths;

const drawn = new Map<IconName, ReturnType<typeof asWritten>>();

/** A sign drawn by us, always beside a word: it is hidden from who listens. Drawn once: a page of answers has fifty. */
export function Icon({ name }: { readonly name: IconName }) {
  let icon = drawn.get(name);
  if (icon === undefined) {
    icon = asWritten(
      write(
        <svg class="icon will-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path
            d={paths[name]}
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>,
      ),
    );
    drawn.set(name, icon);
  }
  return icon;
}
