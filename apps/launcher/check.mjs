// @ts-check
import './node-version.mjs';
import { prepareProgram } from './prepare.mjs';
import { runStages } from './report.mjs';
import { endOnSignals, shutDown } from './shutdown.mjs';
import { jest, reading } from './stages.mjs';

/** Runs what needs no build and no database; the unit tests include those of the architecture. */
async function check() {
  await prepareProgram(process.stdout, []);
  return runStages([reading, [jest('unit', 'unit')]]);
}

endOnSignals(130);
await check()
  .catch((error) => {
    console.error(error.message);
    return 1;
  })
  .then(shutDown);
