import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  isListType,
  isNonNullType,
  type DocumentNode,
  type GraphQLSchema,
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

const refusal = (code: ErrorCode, max: number) => (): never => {
  throw new GraphQLError(code, { originalError: new DomainError(code, { max }) });
};

/** Rules on a document's form, checked once per document. */
export function formRules(): ValidationRule[] {
  const limit = (n: number, code: ErrorCode) => ({
    n,
    onReject: [refusal(code, n)],
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
const MOST_KEPT_LENGTH = 500;

/** What documents cost; an answer is kept per document and variables, because screens ask the same again and again. */
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
      refusal('QUERY_TOO_COSTLY', COST_LIMIT)();
  }

  private cost(
    schema: GraphQLSchema,
    query: DocumentNode,
    operationName: string | undefined,
    variables: Record<string, unknown>,
  ): number {
    const key = `${operationName ?? ''} ${JSON.stringify(variables)}`;
    const ofDocument = this.kept.get(query) ?? new Map<string, number>();
    const known = ofDocument.get(key);
    if (known !== undefined) return known;
    const cost = getComplexity({ schema, query, operationName, variables, estimators: [byRows] });
    if (ofDocument.size < MOST_KEPT && key.length <= MOST_KEPT_LENGTH) ofDocument.set(key, cost);
    this.kept.set(query, ofDocument);
    return cost;
  }
}
