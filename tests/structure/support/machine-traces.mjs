// Finds what a machine leaves behind in files: its folders, and the addresses that its package manager downloads from.

/** Home folders, on the three systems. "you" and "name" stand for any. */
const homes = /(?<![\w.])(?:\/(?:home|Users)\/(?!you\b|name\b)[a-z][\w.-]*|\/root)(?=\/)|\b[A-Z]:\\\\?Users\\\\?\w+/;
const download = /"resolved": *"[^"]*:\/\//;

/**
 * Describes each trace in a text: `line 3: …`. `words` are those of this machine, such as the folder of the checkout and the host
 * of the registry.
 */
export function machineTraces(text, words = []) {
  const traces = [];
  for (const [index, line] of text.split("\n").entries()) {
    const home = homes.exec(line)?.[0];
    if (home) traces.push(`line ${index + 1}: the folder ${home}`);
    if (download.test(line)) traces.push(`line ${index + 1}: a download address`);
    for (const word of words) if (line.includes(word)) traces.push(`line ${index + 1}: ${word}`);
  }
  return traces;
}
