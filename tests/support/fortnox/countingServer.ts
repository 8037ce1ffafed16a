/** A server that counts arrivals as Fortnox does: the 26th request within 5 seconds is answered 429. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface CountingServer {
  readonly url: string;
  /** Moments of arrival, in milliseconds. */
  readonly arrivals: readonly number[];
  readonly refused: () => number;
  readonly close: () => Promise<void>;
}

const windowMs = 5_000;
const most = 25;

/** Starts it on a free port of this machine; `answer` answers what is let through. */
export async function startCountingServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<CountingServer> {
  const arrivals: number[] = [];
  let refused = 0;
  const server = createServer((request, response) => {
    const now = performance.now();
    arrivals.push(now);
    if (arrivals.filter((at) => at > now - windowMs).length <= most) {
      answer(request, response);
      return;
    }
    refused += 1;
    response.writeHead(429).end();
  });
  await listen(server);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    refused: () => refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
}
