// @ts-check
import './node-version.mjs';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { server } from './build.mjs';
import { checkout } from './paths.mjs';
import { prepareProgram } from './prepare.mjs';
import { runOrFail } from './run.mjs';
import { endOnSignals, shutDown } from './shutdown.mjs';
import { filesBelow } from './source-hash.mjs';

const generated = ['apps/api/src/schema.graphql', 'docs/policy.md', 'apps/dashboard/src/lib/graphql'];

/** What the generated files hold now. */
function contents() {
  const files = generated.flatMap((path) => filesBelow(join(checkout, path)));
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** Writes the schema and the policy table from the server's code, then the dashboard's types from the schema. */
async function generate() {
  await runOrFail(process.execPath, [join(checkout, 'dist/apps/api/src/generate.js')]);
  const codegen = join(checkout, 'node_modules/@graphql-codegen/cli/esm/bin.js');
  await runOrFail(process.execPath, [codegen, '--config', 'apps/dashboard/codegen.ts', '--errors-only']);
}

/** Puts the files back as they were and names those that differ. */
function restore(/** @type {Map<string, string>} */ before) {
  const after = contents();
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of differing) {
    const text = before.get(file);
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  return differing.map((file) => file.slice(checkout.length + 1));
}

/** Generates; with --check it changes nothing and fails when something was not generated again. */
async function main() {
  await prepareProgram(process.stderr, [server]);
  const before = contents();
  await generate();
  if (!process.argv.includes('--check')) return 0;
  const missing = generated.filter((path) => !existsSync(join(checkout, path)));
  const differing = restore(before);
  if (differing.length === 0 && missing.length === 0) return 0;
  console.error(`Not generated again (npm run generate):\n${[...differing, ...missing].join('\n')}`);
  return 1;
}

endOnSignals(130);
await main()
  .catch((error) => {
    console.error(error.message);
    return 1;
  })
  .then(shutDown);
