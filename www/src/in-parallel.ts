const requestsAtOnce = 4;

/** Runs tasks, a few at once, and returns their results in order. */
export async function inParallel<Input, Output>(inputs: readonly Input[], task: (input: Input) => Promise<Output>): Promise<Output[]> {
  const results: Output[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < inputs.length) {
      const at = next++;
      results[at] = await task(inputs[at] as Input);
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, work));
  return results;
}
