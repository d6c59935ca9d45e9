/** Names as Italian quotes them, one after the other. */
export const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');
