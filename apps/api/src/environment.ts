/** The environment as the operator gave it. */
export const ENVIRONMENT: Readonly<NodeJS.ProcessEnv> = { ...process.env };

// Libraries check themselves at every step unless told that this is not development (graphql-js at every value of an
// answer). They read this when they are loaded, so this module is imported before all others.
process.env['NODE_ENV'] ||= 'production';
