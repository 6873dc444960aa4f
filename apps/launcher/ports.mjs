// @ts-check
import { createServer } from 'node:net';

/**
 * Opens a port for a moment.
 * @param {number} port 0 for any free one
 * @param {string} host
 * @returns {Promise<number>} the port opened
 */
function open(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const opened = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(opened));
    });
  });
}

/** Whether nobody listens on a port; an address that this machine does not have is reported as an error. */
export async function isPortFree(/** @type {number} */ port, /** @type {string} */ host) {
  try {
    await open(port, host);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return false;
    throw error;
  }
}

/** A port on loopback that nobody uses now. */
export function freePort() {
  return open(0, '127.0.0.1');
}
