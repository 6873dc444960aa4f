// @ts-check
import { defineConfig } from 'oxlint';

/**
 * What a type makes certain and a reader cannot see; the few rules that need the compiler.
 * @type {import('oxlint').OxlintConfig['rules']}
 */
const typed = {
  'typescript/await-thenable': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  'typescript/only-throw-error': 'error',
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/**
 * Rules of what is counted as correctness that hit what is right here more often than what is wrong.
 * @type {import('oxlint').OxlintConfig['rules']}
 */
const unsuited = {
  'react/incompatible-library': 'off',
  'react/purity': 'off',
  'react/set-state-in-effect': 'off',
  'typescript/no-base-to-string': 'off',
  'typescript/no-misused-spread': 'off',
  'typescript/no-useless-default-assignment': 'off',
  'typescript/require-array-sort-compare': 'off',
  'typescript/unbound-method': 'off',
};

/** @type {import('oxlint').OxlintConfig['rules']} */
const plain = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
  'no-implicit-coercion': ['error', { boolean: false }],
  'no-empty-function': 'error',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  'object-shorthand': 'error',
  'prefer-template': 'error',
  'typescript/array-type': 'error',
  'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
  'typescript/consistent-type-definitions': 'error',
  'typescript/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  'typescript/no-dynamic-delete': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-extraneous-class': 'off',
  'typescript/no-inferrable-types': 'error',
  'typescript/no-invalid-void-type': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/prefer-for-of': 'error',
  'typescript/unified-signatures': 'error',
};

export default defineConfig({
  plugins: ['eslint', 'typescript', 'oxc', 'react'],
  categories: { correctness: 'error' },
  options: { typeAware: true },
  jsPlugins: ['./test/language/no-loose-text.mjs'],
  ignorePatterns: ['dist/', '.masar/', 'coverage/', 'test-results/', 'apps/dashboard/src/lib/graphql/'],
  rules: { ...unsuited, ...plain, ...typed },
  overrides: [
    {
      // Nest finds a constructor's dependencies by the classes its types name, so those imports must stay values.
      files: ['apps/api/**/*.ts'],
      rules: { 'typescript/consistent-type-imports': 'off' },
    },
    {
      files: ['apps/dashboard/**/*.{ts,tsx}'],
      rules: {
        'masar/no-loose-text': 'error',
        'react/rules-of-hooks': 'error',
        'react/exhaustive-deps': 'error',
      },
    },
    {
      files: [
        '**/*.{mjs,js}',
        'apps/api/src/{main,cli,generate}.ts',
        'apps/api/src/command/**/*.ts',
        'test/**/*.ts',
      ],
      rules: { 'no-console': 'off' },
    },
    {
      // A migration is read from top to bottom, as one text.
      files: ['migrations/*.ts'],
      rules: { 'max-lines': 'off' },
    },
    {
      files: ['**/*.spec.{ts,tsx}', 'test/**/*.ts'],
      rules: {
        'max-lines': ['error', { max: 400 }],
        'typescript/no-non-null-assertion': 'off',
      },
    },
  ],
});
