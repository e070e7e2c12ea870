import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { tooComplex } from '../errors.ts';
import { DEFAULT_PAGE_SIZE } from './arguments.ts';
import { MAX_COST } from './limits.ts';

/** How long a plain list is taken to be, unless its field declares `complexity`. */
const LIST_SIZE = 5;

/** Refuses queries that would look at too many records: pages inside pages multiply. */
export const queryCostPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation(request) {
        const cost = costOfRequest(request);
        if (cost > MAX_COST) {
          throw tooComplex(
            `The query may look at ${cost.toLocaleString('en-GB')} records, more than the ${MAX_COST.toLocaleString('en-GB')} allowed. Ask for smaller pages (first), or for fewer lists inside lists.`,
          );
        }
      },
    };
  },
};

const known = new WeakMap<object, number>();

/** What the operation of a request costs: worked out once, however many ask. */
export function costOfRequest({ schema, document, operation, request }: GraphQLRequestContextDidResolveOperation<Context>): number {
  if (operation === undefined) return 0;
  let cost = known.get(request);
  if (cost === undefined) {
    const fragments = new Map(
      document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
    );
    cost = costOf(schema, operation, fragments, request.variables ?? {});
    known.set(request, cost);
  }
  return cost;
}

/** How many records an operation may make us look at: one for each object, times the length of the lists it stands in. */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): number {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Variables that cannot be read are told of when the operation runs, which is at once.
  if (coerced === undefined) return 0;
  const known = new Map<string, number>();

  const ofFragment = (name: string, pageSize: number): number => {
    const key = `${name} ${pageSize}`;
    const fragment = fragments.get(name);
    let cost = known.get(key);
    if (cost === undefined && fragment !== undefined) {
      known.set(key, 0);
      cost = ofSelection(fragment.selectionSet, fragment.typeCondition.name.value, pageSize);
      known.set(key, cost);
    }
    return cost ?? 0;
  };

  const ofSelection = (selections: SelectionSetNode, typeName: string, pageSize: number): number => {
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum += ofFragment(selection.name.value, pageSize);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        sum += ofSelection(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, pageSize);
      } else if (selection.selectionSet !== undefined) {
        const type = schema.getType(typeName);
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        const own = field === undefined ? undefined : typeOf(field);
        if (field === undefined || own === undefined) continue;
        const args = getArgumentValues(field, selection, coerced);
        const asked = pageAsked(args);
        const { complexity } = field.extensions as { complexity?: number | ((of: { args: unknown }) => number) };
        // What a field has to look at to find what it gives.
        if (typeof complexity === 'function') sum += complexity({ args });
        const length = asked ?? (typeof complexity === 'number' ? complexity : pageSize || LIST_SIZE);
        const inner = own.isList ? 0 : (asked ?? (own.isConnection ? DEFAULT_PAGE_SIZE : 0));
        sum += (own.isList ? length : 1) * (1 + ofSelection(selection.selectionSet, own.name, inner));
      }
    }
    return sum;
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelection(operation.selectionSet, root.name, 0) : 0;
}

function typeOf(field: GraphQLField<unknown, unknown>): { name: string; isList: boolean; isConnection: boolean } | undefined {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const named = getNamedType(type);
  return isCompositeType(named)
    ? { name: named.name, isList: isListType(type), isConnection: named.name.endsWith('Connection') }
    : undefined;
}

/** How long the lists right inside a field are asked to be: `first`, or the limit of a network. */
function pageAsked(args: Readonly<Record<string, unknown>>): number | undefined {
  const input = args.input as { limit?: unknown; first?: unknown } | undefined;
  const asked = args.first ?? input?.limit ?? input?.first;
  return typeof asked === 'number' && asked > 0 ? asked : undefined;
}
