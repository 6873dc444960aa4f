import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const REFUSED = [
  '<p>Bonjour</p>',
  '<p>{"Bonjour"}</p>',
  '<p>{late ? "en retard" : null}</p>',
  '<p>{`${count} projets`}</p>',
  '<p>{name || "sans nom"}</p>',
  '<><b/>مرحبا</>',
  '<a aria-label="Fermer" />',
  '<img alt={"Carte"} />',
  '<input placeholder={`Chercher ${what}`} />',
  '<b title={open ? "Fermer" : t("open")} />',
  '<Card label="Projets" />',
];

const ACCEPTED = [
  '<p>{t("page.title")}</p>',
  '<p>{count} · {name}</p>',
  '<kbd>/</kbd>',
  '<p>—</p>',
  '<a aria-label={t("close")} className="link" role="button" />',
  '<p>{`${count} / ${total}`}</p>',
  '<p>{kind === "RED" && <b />}</p>',
];

/** The lines of a page, one piece each, that the linter refuses for this rule alone. */
function refusedLines(pieces: readonly string[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'masar-lint-'));
  try {
    const config = join(folder, 'oxlint.json');
    const plugin = resolve('test/language/no-loose-text.mjs');
    writeFileSync(
      config,
      JSON.stringify({
        plugins: [],
        jsPlugins: [plugin],
        categories: { correctness: 'off' },
        rules: { 'masar/no-loose-text': 'error' },
      }),
    );
    writeFileSync(
      join(folder, 'page.tsx'),
      pieces.map((jsx, at) => `export const p${at} = ${jsx};`).join('\n'),
    );
    const { stdout } = spawnSync(
      process.execPath,
      [resolve('node_modules/oxlint/bin/oxlint'), '--config', config, '--format', 'json', folder],
      { encoding: 'utf8' },
    );
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; labels: { span: { line: number } }[] }[];
    };
    return diagnostics
      .filter(({ code }) => code === 'masar(no-loose-text)')
      .map(({ labels }) => labels[0]!.span.line)
      .sort((a, b) => a - b);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('text outside the catalogues', () => {
  it('is refused, once for each piece', () => {
    expect(refusedLines(REFUSED)).toEqual(REFUSED.map((_, at) => at + 1));
  });

  it('is all that is refused', () => {
    expect(refusedLines(ACCEPTED)).toEqual([]);
  });
});
