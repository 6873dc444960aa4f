// @ts-check
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noLooseText } from './test/language/no-loose-text.mjs';

/**
 * What a type makes certain and a reader cannot see; the few rules that need the compiler.
 * @type {import('eslint').Linter.RulesRecord}
 */
const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** @type {import('eslint').Linter.RulesRecord} */
const plain = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-extraneous-class': 'off',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
  'no-implicit-coercion': ['error', { boolean: false }],
  'object-shorthand': 'error',
  'prefer-template': 'error',
};

export default defineConfig(
  globalIgnores(['dist/', '.masar/', 'coverage/', 'test-results/', 'apps/dashboard/src/lib/graphql/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/dashboard/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { ...plain, ...typed },
  },
  {
    // Nest finds a constructor's dependencies by the classes its types name, so those imports must stay values.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/dashboard/**/*.{ts,tsx}'],
    plugins: {
      masar: { rules: { 'no-loose-text': noLooseText } },
      'react-hooks': { rules: reactHooks.rules },
    },
    rules: {
      'masar/no-loose-text': 'error',
      // The two rules of React itself; those of its compiler, which is not used here, take a third of the whole lint.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // The compiler checks these files too, and knows which names exist.
    files: ['**/*.{mjs,js}'],
    rules: {
      ...Object.fromEntries(Object.entries(plain).filter(([name]) => !name.startsWith('@'))),
      'no-console': 'off',
      'no-undef': 'off',
    },
  },
  {
    files: ['apps/api/src/{main,cli,generate}.ts', 'apps/api/src/command/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // A migration is read from top to bottom, as one text.
    files: ['migrations/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': ['error', 400] },
  },
);
