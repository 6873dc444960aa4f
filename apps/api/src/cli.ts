import 'reflect-metadata';
import { errorMessage } from '#domain/shared/error-messages.js';
import { DomainError } from '#domain/shared/errors.js';
import { AUDIT_VERIFY } from './command/audit-verify.command.js';
import { UsageError, type Command } from './command/command.js';
import { FIGURES_VERIFY } from './command/figures-verify.command.js';
import { MIGRATE } from './command/migrate.command.js';
import { SEED } from './command/seed.command.js';
import { USER_CREATE } from './command/user-create.command.js';
import { readSettings, SettingsError } from './settings.js';

const COMMANDS: readonly Command[] = [MIGRATE, SEED, USER_CREATE, FIGURES_VERIFY, AUDIT_VERIFY];

/** The command that words name, and what follows it. */
function commandIn(words: readonly string[]): { command: Command; rest: readonly string[] } | null {
  for (const command of COMMANDS) {
    const name = command.name.split(' ');
    if (name.every((word, index) => words[index] === word))
      return { command, rest: words.slice(name.length) };
  }
  return null;
}

function helpOf({ usage, summary }: Command): string {
  return [
    `npm run masar -- ${usage[0]}`,
    ...usage.slice(1).map((line) => `                 ${line}`),
    '',
    `${summary}.`,
  ].join('\n');
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'npm run masar -- COMMAND [options]',
    '',
    ...lines,
    '',
    'COMMAND --help says what may follow a command.',
  ].join('\n');
}

async function main(words: readonly string[]): Promise<number> {
  const asksHelp =
    words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h');
  const found = commandIn(words[0] === 'help' ? words.slice(1) : words);
  if (asksHelp) {
    console.log(found ? helpOf(found.command) : overview());
    return 0;
  }
  if (!found) throw new UsageError(`There is no command "${words.join(' ')}".\n\n${overview()}`);
  return found.command.run(found.rest, readSettings(process.env).databaseUrl);
}

/** What went wrong, in a sentence where there is one. */
function sentence(error: unknown): string | null {
  if (error instanceof DomainError) {
    const said = Object.entries(error.params).map(([name, value]) => `${name} ${value}`);
    return [errorMessage(error.code, 'en', error.params), ...said].join('\n  ');
  }
  if (error instanceof UsageError || error instanceof SettingsError) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  return code?.startsWith('ERR_PARSE_ARGS') ? (message ?? null) : null;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(sentence(error) ?? error);
    process.exitCode = 1;
  },
);
