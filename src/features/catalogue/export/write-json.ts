/** A JSON text whose one list is written as it comes: what stands before it, each item on a line, what stands after. */
export async function* writeJsonList(
  before: string,
  batches: AsyncIterable<readonly string[]>,
  after: string,
): AsyncGenerator<string> {
  yield before;
  let first = true;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield `${first ? '\n' : ',\n'}${batch.join(',\n')}`;
    first = false;
  }
  yield `\n${after}\n`;
}
