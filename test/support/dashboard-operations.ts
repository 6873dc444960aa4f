import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  parse,
  print,
  visit,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

const SOURCE = join(import.meta.dirname, '..', '..', 'apps', 'dashboard', 'src');

/** An operation that the dashboard sends, with the fragments it spreads. */
export interface DashboardOperation {
  readonly name: string;
  readonly text: string;
}

/** The queries that the dashboard's screens open with: not those that ask for a further page of a list. */
export function screenOperations(): DashboardOperation[] {
  const definitions = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => parse(readFileSync(join(SOURCE, file), 'utf8')).definitions);
  const fragments = new Map(
    definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return definitions
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .filter((each) => each.operation === 'query' && !turnsPages(each))
    .map((each) => ({
      name: each.name?.value ?? '',
      text: [each, ...spreadIn(each, fragments)].map(print).join('\n'),
    }));
}

function turnsPages({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.some(
    ({ variable, type }) => variable.name.value === 'after' && type.kind === Kind.NON_NULL_TYPE,
  );
}

function spreadIn(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || found.has(value)) return;
        found.set(value, fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return [...found.values()];
}
