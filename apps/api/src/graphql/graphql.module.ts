import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { Db } from '#persistence/db.js';
import { AuthModule } from '../auth/auth.module.js';
import { Callers } from '../auth/callers.js';
import { ServerLog } from '../log/server-log.js';
import type { RequestContext } from './context.js';
import { formatErrorWith } from './format-error.js';
import { formRules, TOKEN_LIMIT } from './limits.js';
import { requestPlugin } from './request-plugin.js';
import { SchemaController } from './schema.controller.js';

/**
 * Apollo behind `POST /graphql`, set up for speed: no plugin wraps field resolvers, no enhancers run on fields, parsed
 * and checked documents are kept.
 */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [AuthModule],
      inject: [Db, Callers, ServerLog],
      useFactory: (db: Db, callers: Callers, log: ServerLog): ApolloDriverConfig => ({
        autoSchemaFile: true,
        sortSchema: true,
        context: async ({ req, res }: { req: Request; res: Response }): Promise<RequestContext> => ({
          ...(await callers.of(req)),
          req,
          res,
        }),
        plugins: [ApolloServerPluginCacheControlDisabled(), requestPlugin(db)],
        formatError: formatErrorWith((error, reference) => log.unexpected(error, reference)),
        validationRules: formRules(),
        parseOptions: { maxTokens: TOKEN_LIMIT, noLocation: false },
        introspection: true,
        csrfPrevention: true,
        graphiql: false,
        persistedQueries: false,
        includeStacktraceInErrorResponses: false,
        preserveHttpStatusForExecutionErrors: false,
        autoTransformHttpErrors: false,
        fieldResolverEnhancers: [],
      }),
    }),
  ],
  controllers: [SchemaController],
})
export class GraphqlModule {}
