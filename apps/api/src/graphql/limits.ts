import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  isListType,
  isNonNullType,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { DomainError, type ErrorCode } from '#domain/shared/errors.js';

/** The largest request body, as Express writes it. */
export const BODY_LIMIT = '100kb';
/** Most lexical tokens of one document. */
export const TOKEN_LIMIT = 4_000;
/** Most levels a document goes deep, fragments written out. */
export const DEPTH_LIMIT = 10;
export const ALIAS_LIMIT = 40;
export const DIRECTIVE_LIMIT = 20;
/** Most values that one answer may hold, as estimated before it is computed. */
export const COST_LIMIT = 200_000;

/** How many rows a list is taken to hold when no argument says it. */
const LIST_LENGTH = 5;
const PAGE_DEFAULT = 50;

/** A refusal as graphql-js carries it; the HTTP status says that the request itself is at fault. */
function refusal(code: ErrorCode, max: number): GraphQLError {
  return new GraphQLError(code, {
    originalError: new DomainError(code, { max }),
    extensions: { http: { status: 400 } },
  });
}

/** Rules on a document's form, checked once per document. */
export function formRules(): ValidationRule[] {
  const limit = (n: number, code: ErrorCode) => ({
    n,
    onReject: [(context: ValidationContext | null) => context?.reportError(refusal(code, n))],
    propagateOnRejection: false,
  });
  const armor = new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    maxDepth: { ...limit(DEPTH_LIMIT, 'QUERY_TOO_DEEP'), flattenFragments: true },
    maxAliases: limit(ALIAS_LIMIT, 'QUERY_TOO_LARGE'),
    maxDirectives: limit(DIRECTIVE_LIMIT, 'QUERY_TOO_LARGE'),
  });
  return armor.protect().validationRules as ValidationRule[];
}

/** A field costs one and its children; a page as often as it has rows, any other list five times. */
const byRows: ComplexityEstimator = ({ args, childComplexity, field }) => {
  if ('first' in args || field.args.some(({ name }) => name === 'first')) {
    const first = typeof args['first'] === 'number' ? args['first'] : PAGE_DEFAULT;
    return 1 + Math.max(1, first) * childComplexity;
  }
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const rows = isListType(type) && field.name !== 'nodes' ? LIST_LENGTH : 1;
  return 1 + rows * childComplexity;
};

const MOST_KEPT = 50;

/**
 * What documents cost. An answer is kept per document and the variables it can depend on (counts, and what includes or
 * skips a field), because screens ask the same again and again.
 */
export class QueryCosts {
  private readonly kept = new WeakMap<DocumentNode, Map<string, number>>();

  /** Throws QUERY_TOO_COSTLY when an operation would answer more values than the limit. */
  check(
    schema: GraphQLSchema,
    query: DocumentNode,
    operationName?: string,
    variables: Record<string, unknown> = {},
  ): void {
    if (this.cost(schema, query, operationName, variables) > COST_LIMIT)
      throw refusal('QUERY_TOO_COSTLY', COST_LIMIT);
  }

  private cost(
    schema: GraphQLSchema,
    query: DocumentNode,
    operationName: string | undefined,
    variables: Record<string, unknown>,
  ): number {
    const counts = Object.entries(variables).filter(([, value]) => /^(number|boolean)$/.test(typeof value));
    const key = `${operationName ?? ''} ${JSON.stringify(counts)}`;
    const ofDocument = this.kept.get(query) ?? new Map<string, number>();
    const known = ofDocument.get(key);
    if (known !== undefined) return known;
    const cost = estimate(schema, query, operationName, variables);
    if (ofDocument.size < MOST_KEPT) ofDocument.set(key, cost);
    this.kept.set(query, ofDocument);
    return cost;
  }
}

/** The cost of an operation; 0 when its variables are wrong, which its execution will say better. */
function estimate(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): number {
  try {
    return getComplexity({ schema, query, operationName, variables, estimators: [byRows] });
  } catch {
    return 0;
  }
}
