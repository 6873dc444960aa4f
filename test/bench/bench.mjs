// @ts-check
/**
 * `npm run bench [-- --sizes 89,890] [-- --rounds 5]`: what Masar costs beside a floor, in one run on one machine.
 * Needs a build (`npm start` makes one). Every number is the median of rounds in which floor and Masar take turns.
 */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../apps/launcher/embedded-postgres.mjs';
import { dataFolder } from '../../apps/launcher/paths.mjs';
import { measureEditGrowth, measureEdits } from './edits.mjs';
import { measureExchange, measureHostile } from './exchange.mjs';
import { measureReads, measureGrowth } from './reads.mjs';
import { measureReading, measureWorkbook } from './workbook.mjs';
import { startFloor, startMasar, seedSynthetic } from './programs.mjs';
import { countStatements } from './statement-counter.mjs';

/** Above it the workbook of the largest body has more cells than are read back. */
const MOST_BY_WORKBOOK = 8_900;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '89,890,8900,89000' },
    rounds: { type: 'string', default: '7' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);

const postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder(), 'bench') });
const relay = await countStatements(postgres.url);
/** @type {{ stop: () => Promise<void> }[]} */
const running = [];
try {
  console.log(`Node ${process.version}, ${rounds} rounds, ${new Date().toISOString().slice(0, 10)}\n`);
  const small = sizes.filter((size) => size <= 890);
  await seedSynthetic(postgres.url, small);
  const masar = await startMasar(postgres.url);
  running.push(masar);
  const counted = await startMasar(relay.url);
  running.push(counted);
  console.log(
    '| reading | floor p50 ms | Masar p50 ms | ratio | floor req/s at 16 | Masar req/s at 16 | ratio |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const size of small) {
    const floor = await startFloor(postgres.url, `SYN-${size}`);
    running.push(floor);
    for (const screen of /** @type {const} */ (['page', 'dashboard'])) {
      await measureReads({ floor, masar, size, screen, rounds });
    }
  }
  const floor = await startFloor(postgres.url, `SYN-${sizes[0]}`);
  running.push(floor);
  await measureEdits({ floor, masar, size: Math.max(...small), rounds, url: postgres.url });
  console.log('');
  await seedSynthetic(
    postgres.url,
    sizes.filter((size) => size > 890),
  );
  await measureGrowth({ masar, counted, relay, sizes, url: postgres.url });
  await measureEditGrowth({ masar, counted, relay, sizes });
  await measureWorkbook({ url: postgres.url, sizes });
  await measureReading();
  await measureExchange({ url: postgres.url, sizes: sizes.filter((size) => size <= MOST_BY_WORKBOOK) });
  await measureHostile({ url: postgres.url, size: Math.max(...small) });
  console.log(`\nServer's peak memory: ${masar.peakMemory()} MB`);
} finally {
  for (const program of running) await program.stop();
  relay.close();
  await postgres.stop();
}
process.exit(0);
