const frame = document.createElement("iframe");
frame.sandbox = new URL(location).searchParams.get("allow");
frame.src = `./inner.html${location.search}`;

globalThis.outcome = new Promise((resolve) => (window.onmessage = ({ data }) => resolve(data)));
document.body.append(frame);
