// A local server that records the requests it receives, and sends the response that a test sets.

import { once } from "node:events";
import http from "node:http";

/**
 * Starts the server. `requests` lists the requests that have arrived. `response` is the response to the next ones: either
 * `{ status, headers, body }`, or a function of `(request, outgoing, count)` that sends it. `close()` ends the server with all its
 * connections.
 */
export async function startCapture() {
  const capture = { requests: [], response: { status: 200, body: "{}" } };
  const server = http.createServer(async (request, outgoing) => {
    const chunks = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return; // The client has closed the connection. The test checks what the client does then.
    }
    const [path, query] = request.url.split(/\?(.*)/s);
    const record = {
      method: request.method,
      url: request.url,
      path,
      query: [...new URLSearchParams(query ?? "")],
      headers: request.headers,
      rawHeaders: request.rawHeaders,
      body: Buffer.concat(chunks).toString(),
    };
    capture.requests.push(record);
    const { response } = capture;
    if (typeof response === "function") {
      await response(record, outgoing, capture.requests.length);
      return;
    }
    const { status, headers, body } = response;
    outgoing.writeHead(status, { "Content-Type": "application/json", "ININ-Correlation-Id": "correlation-1", ...headers });
    outgoing.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  capture.url = `http://127.0.0.1:${server.address().port}`;
  capture.close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  /** Sets the response to the next requests, and clears the list of requests. */
  capture.next = (response) => {
    capture.requests.length = 0;
    capture.response = response;
  };
  return capture;
}
