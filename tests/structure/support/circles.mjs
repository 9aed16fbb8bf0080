// Circles in a graph of files.

/** The groups of nodes that all reach each other, by Tarjan's algorithm. `graph` maps each node to its successors. */
function stronglyConnected(graph) {
  const groups = [];
  const state = new Map();
  const stack = [];
  const visit = (node) => {
    const own = { index: state.size, low: state.size, onStack: true };
    state.set(node, own);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      const seen = state.get(next);
      if (seen === undefined) own.low = Math.min(own.low, visit(next).low);
      else if (seen.onStack) own.low = Math.min(own.low, seen.index);
    }
    if (own.low === own.index) {
      const group = stack.splice(stack.indexOf(node));
      for (const member of group) state.get(member).onStack = false;
      groups.push(group);
    }
    return own;
  };
  for (const node of graph.keys()) if (!state.has(node)) visit(node);
  return groups;
}

/** The shortest way from `start` back to itself within `group`. */
function shortestCircle(graph, group, start) {
  const cameFrom = new Map();
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) {
        const circle = [start];
        for (let at = node; at !== start; at = cameFrom.get(at)) circle.splice(1, 0, at);
        return circle;
      }
      if (!group.includes(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

/**
 * Describes each circle of a graph: a line `a -> b -> a` with the reason of each step, and the other files that are tied to it.
 * `edges` is a list of `{ from, to, reason }`.
 */
export function describeCircles(edges) {
  const graph = new Map();
  for (const { from, to } of edges) {
    if (from === to) continue;
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  const descriptions = [];
  for (const group of stronglyConnected(graph)) {
    if (group.length < 2) continue;
    const circles = group.sort().map((start) => shortestCircle(graph, group, start));
    const circle = circles.reduce((best, other) => (other.length < best.length ? other : best));
    const lines = [[...circle, circle[0]].join(" -> ")];
    for (const [index, from] of circle.entries()) {
      const to = circle[(index + 1) % circle.length];
      const { reason } = edges.find((edge) => edge.from === from && edge.to === to);
      if (reason) lines.push(`    ${reason}`);
    }
    const others = group.filter((file) => !circle.includes(file));
    if (others.length > 0) lines.push(`    ${others.length} more files reach each other through it: ${others.join(", ")}`);
    descriptions.push(lines.join("\n"));
  }
  return descriptions.sort();
}
