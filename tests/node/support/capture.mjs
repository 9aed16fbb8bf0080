// A local server that keeps what it receives and answers what the test says.

import { once } from "node:events";
import http from "node:http";

/**
 * Starts one: `requests` holds what arrived, `answer` is what the next requests get, either
 * `{ status, headers, body }` or a function of `(request, response)` that does it all. `close()` ends it with all connections.
 */
export async function startCapture() {
  const capture = { requests: [], answer: { status: 200, body: "{}" } };
  const server = http.createServer(async (request, response) => {
    const chunks = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return; // The client has left; the test looks at its end of it.
    }
    const [path, query] = request.url.split(/\?(.*)/s);
    const received = {
      method: request.method,
      url: request.url,
      path,
      query: [...new URLSearchParams(query ?? "")],
      headers: request.headers,
      rawHeaders: request.rawHeaders,
      body: Buffer.concat(chunks).toString(),
    };
    capture.requests.push(received);
    const answer = capture.answer;
    if (typeof answer === "function") {
      await answer(received, response, capture.requests.length);
      return;
    }
    const { status, headers, body } = answer;
    response.writeHead(status, { "Content-Type": "application/json", "ININ-Correlation-Id": "correlation-1", ...headers });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  capture.url = `http://127.0.0.1:${server.address().port}`;
  capture.close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  /** Sets the answer and forgets what has been received. */
  capture.next = (answer) => {
    capture.requests.length = 0;
    capture.answer = answer;
  };
  return capture;
}
