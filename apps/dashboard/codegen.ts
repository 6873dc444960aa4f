import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents of the dashboard, from the API's schema and the `.graphql` files beside each feature. */
const config: CodegenConfig = {
  schema: 'apps/api/src/schema.graphql',
  documents: 'apps/dashboard/src/**/*.graphql',
  generates: {
    'apps/dashboard/src/lib/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumType: 'string-literal',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        skipTypename: true,
        scalars: {
          LocalDate: 'string',
          DateTime: 'string',
          JSON: 'unknown',
          IntColumn: 'readonly (number | null)[]',
          TextColumn: 'readonly string[]',
        },
      },
    },
  },
};

export default config;
