// @ts-check
import './node-version.mjs';
import { server } from './build.mjs';
import { prepareDatabase, prepareProgram } from './prepare.mjs';
import { runProgram } from './program.mjs';
import { quiet } from './progress.mjs';
import { endOnSignals, shutDown } from './shutdown.mjs';

const args = process.argv.slice(2);
const asksHelp =
  args.length === 0 || args[0] === 'help' || args.some((arg) => arg === '--help' || arg === '-h');

/** Prepares without a word on standard output, then runs the command. */
async function masar() {
  await prepareProgram(process.stderr, [server]);
  const environment = asksHelp ? {} : await prepareDatabase(quiet);
  return runProgram('cli.js', args, environment);
}

endOnSignals(130);
await masar()
  .catch((error) => {
    console.error(error.message);
    return 1;
  })
  .then(shutDown);
