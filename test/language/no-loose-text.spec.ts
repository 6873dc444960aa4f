import { Linter } from 'eslint';
import { noLooseText } from './no-loose-text.mjs';

function refused(jsx: string): string[] {
  const messages = new Linter().verify(`const page = ${jsx};`, [
    {
      plugins: { masar: { rules: { 'no-loose-text': noLooseText } } },
      rules: { 'masar/no-loose-text': 'error' },
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    },
  ]);
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('text outside the catalogues', () => {
  it.each([
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
  ])('%s is refused', (jsx) => {
    expect(refused(jsx)).toEqual(['masar/no-loose-text']);
  });

  it.each([
    '<p>{t("page.title")}</p>',
    '<p>{count} · {name}</p>',
    '<kbd>/</kbd>',
    '<p>—</p>',
    '<a aria-label={t("close")} className="link" role="button" />',
    '<p>{`${count} / ${total}`}</p>',
    '<p>{kind === "RED" && <b />}</p>',
  ])('%s is not', (jsx) => {
    expect(refused(jsx)).toEqual([]);
  });
});
