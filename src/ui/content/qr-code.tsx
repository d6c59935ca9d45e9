interface QrCodeProps {
  /** Dark modules are true; the quiet border is drawn here. */
  readonly modules: readonly (readonly boolean[])[];
  /** What the code opens: it stands beside it in words too. */
  readonly label: string;
}

/** Readers need four modules of white around a code. */
const quiet = 4;

/** A QR code as one path: dark on white in every theme, because readers expect it so. */
export function QrCode({ modules, label }: QrCodeProps) {
  const size = modules.length + 2 * quiet;
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="will-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
