// @ts-check
import { connect, createServer } from 'node:net';

/**
 * A TCP relay in front of PostgreSQL that counts the statements a client sends (simple queries and executes), so that
 * nothing inside the program has to be trusted for it.
 * @param {string} url
 */
export async function countStatements(url) {
  const target = new URL(url);
  let count = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    let rest = Buffer.alloc(0);
    let started = false;
    client.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= (started ? 5 : 4)) {
        const length = rest.readUInt32BE(started ? 1 : 0) + (started ? 1 : 0);
        if (rest.length < length) break;
        if (started && (rest[0] === 0x51 || rest[0] === 0x45)) count += 1;
        started = true;
        rest = rest.subarray(length);
      }
      database.write(chunk);
    });
    database.pipe(client);
    client.on('close', () => database.destroy());
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const relayed = new URL(url);
  relayed.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: relayed.href,
    /** Statements since the last call. */
    take() {
      const seen = count;
      count = 0;
      return seen;
    },
    close: () => server.close(),
  };
}
