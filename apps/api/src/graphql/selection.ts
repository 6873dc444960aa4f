import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Selection } from '#persistence/selection.js';

interface Open {
  [field: string]: Open;
}

/** The fields asked for under the field being resolved, fragments merged, by field name (aliases merged as well). */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const found: Open = {};
  for (const node of info.fieldNodes) collect(node.selectionSet, info, found);
  return found;
}

function collect(set: SelectionSetNode | undefined, info: GraphQLResolveInfo, into: Open): void {
  for (const node of set?.selections ?? []) {
    if (!included(node, info)) continue;
    if (node.kind === 'Field') collectField(node, info, into);
    else if (node.kind === 'InlineFragment') collect(node.selectionSet, info, into);
    else collect(info.fragments[node.name.value]?.selectionSet, info, into);
  }
}

function collectField(node: FieldNode, info: GraphQLResolveInfo, into: Open): void {
  const name = node.name.value;
  if (name.startsWith('__')) return;
  collect(node.selectionSet, info, (into[name] ??= {}));
}

function included(node: SelectionNode, info: GraphQLResolveInfo): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
