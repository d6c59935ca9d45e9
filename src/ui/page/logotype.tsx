/** The word WILL, its two last letters as two people side by side. Drawn, so that it needs no font. */
export function Logotype() {
  return (
    <svg
      class="will-logotype"
      viewBox="0 0 106 40"
      width="106"
      height="40"
      role="img"
      aria-label="WILL"
      focusable="false"
    >
      <path
        class="will-logotype-letters"
        d="M4 8l9 26 9-24 9 24 9-26M52 16v18"
        fill="none"
        stroke="currentColor"
        stroke-width="6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle class="will-logotype-letters" cx="52" cy="6" r="4" fill="currentColor" />
      <path
        class="will-logotype-people"
        d="M70 17v17h8M90 17v17h8"
        fill="none"
        stroke="currentColor"
        stroke-width="6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle class="will-logotype-people" cx="70" cy="6" r="4" fill="currentColor" />
      <circle class="will-logotype-people" cx="90" cy="6" r="4" fill="currentColor" />
    </svg>
  );
}
