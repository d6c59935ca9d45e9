/**
 * How far ahead of our clock the moment may lie at which somebody says that they said something: other clocks are wrong, and a day
 * begins elsewhere before it does here. What is said of later than that says nothing: taken at its word it would be news for years.
 */
export const mostAheadMs = 86_400_000;
