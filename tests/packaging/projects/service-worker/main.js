await navigator.serviceWorker.register(`./worker.js${location.search}`, { type: "module" });
const { active } = await navigator.serviceWorker.ready;

globalThis.outcome = new Promise((resolve) => {
  navigator.serviceWorker.onmessage = ({ data }) => resolve(data);
  active.postMessage("begin");
});
