import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Db } from '#persistence/db.js';
import type { RequestContext } from './context.js';
import { speakErrors } from './format-error.js';
import { QueryCosts } from './limits.js';

/**
 * Holds one snapshot of the database for the whole answer, refuses what would cost too much before it is computed, and
 * gives errors in the reader's language. It hooks into no field: that would wrap every resolver.
 */
export function requestPlugin(db: Db): ApolloServerPlugin<RequestContext> {
  const costs = new QueryCosts();
  const listener: GraphQLRequestListener<RequestContext> = {
    async didResolveOperation({ schema, document, operationName, request }) {
      costs.check(schema, document, operationName ?? undefined, request.variables);
    },
    async willSendResponse({ contextValue, response: { body } }) {
      db.endRequest(contextValue.actor);
      if (body.kind === 'single' && body.singleResult.errors)
        body.singleResult.errors = speakErrors(body.singleResult.errors, contextValue.language);
    },
  };
  return {
    async requestDidStart({ contextValue }) {
      db.beginRequest(contextValue.actor);
      return listener;
    },
  };
}
