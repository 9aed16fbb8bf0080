// The clocks of the comparisons in Node, by title. Each returns a time in ms.

export const clocks = {
  "elapsed time": () => performance.now(),
  "processor time of the client, which a busy machine disturbs less": () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};
