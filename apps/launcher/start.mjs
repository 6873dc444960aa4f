// @ts-check
import './node-version.mjs';
import { join } from 'node:path';
import { checkout } from './paths.mjs';
import { isPortFree } from './ports.mjs';
import { prepareDatabase, prepareProgram } from './prepare.mjs';
import { runProgram } from './program.mjs';
import { tryLock } from './process-lock.mjs';
import { endOnSignals, endWithNpm, onShutdown, shutDown } from './shutdown.mjs';

const port = Number(process.env['PORT'] || 3000);
const host = process.env['HOST'] || '127.0.0.1';

const otherPort = `stop it, or choose another port with PORT=${port + 1} npm start`;

/** Fails with one sentence when the port cannot be served. */
async function requirePort() {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT must be a number from 1 to 65535, and it is "${process.env['PORT']}".`);
  }
  if (!(await isPortFree(port, host))) throw new Error(`Port ${port} on ${host} is taken: ${otherPort}.`);
}

/** Keeps the port for this start, so that another one in the same clone is told at once and not after its build. */
function claimPort() {
  const release = tryLock(join(checkout, '.masar', `port-${port}.lock`));
  if (!release) throw new Error(`Another start of this clone has port ${port}: ${otherPort}.`);
  onShutdown(release);
}

/** Prepares and serves until asked to stop. */
async function start() {
  console.log('Masar');
  await requirePort();
  claimPort();
  await prepareProgram();
  await requirePort();
  const environment = await prepareDatabase();
  return runProgram('main.js', [], { ...environment, PORT: String(port), HOST: host });
}

endOnSignals();
endWithNpm();
await start()
  .catch((error) => {
    console.error(`\n${error.message}`);
    return 1;
  })
  .then(shutDown);
