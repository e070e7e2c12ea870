import { cypher, type Guard, type Guarded, type Unguarded, validOn, visible } from './query.ts';

type Fragment = Guard | Guarded | Unguarded;

/** Conditions joined by AND. The first guards the row, so the whole is guarded. */
export function allOf(guard: Guard | Guarded, ...conditions: readonly Fragment[]): Guarded {
  return { text: [guard, ...conditions].map((condition) => condition.text).join('\n  AND ') } as Guarded;
}

/** Several texts one after the other. */
export function lines(...parts: readonly Unguarded[]): Unguarded {
  return { text: parts.map((part) => part.text).join('\n') };
}

/** The condition that an organisation or area exists on `$asAt`: [openedOn, closedOn), open where null. */
export function openOn(variable: string): Unguarded {
  return { text: `coalesce(${variable}.openedOn <= $asAt, true) AND coalesce(${variable}.closedOn > $asAt, true)` };
}

/** How many steps up or down the areas' hierarchies go at most: country to neighbourhood is eight. */
const AREA_DEPTH = 8;

/**
 * Finds the area with id `$parameter` and all areas inside it on `$asAt`, at any depth, each once, as `variable`; none where it is hidden. No way
 * leads through a hidden area, or it would show by what lies in it.
 */
export function areasInside(parameter: string, variable: string): Unguarded {
  return cypher`MATCH (root:Entity {id: $${parameter}}) WHERE root:Area AND ${visible('root')}
MATCH (root)(()<-[step:WITHIN WHERE ${validOn('step')}]-(inner WHERE ${visible('inner')})){0,${AREA_DEPTH}}(${variable}:Area)
WITH DISTINCT ${variable}`;
}

/** The condition that the area in `variable` is the one with id `$parameter` or inside it on `$asAt`; a hidden one is nowhere. */
export function isInside(variable: string, parameter: string): Unguarded {
  return cypher`EXISTS { (${variable})(()-[step:WITHIN WHERE ${validOn('step')}]->(wider WHERE ${visible('wider')})){0,${AREA_DEPTH}}(root:Entity {id: $${parameter}})
  WHERE ${visible('root')} AND ${visible(variable)} }`;
}

/** The condition that the provision in `variable` works on one of the themes `$themes`, or a part of one. */
export function worksOnThemes(variable: string): Unguarded {
  return cypher`EXISTS { (${variable})-[:ON_THEME]->(on:Theme)(()-[:PART_OF]->(wider WHERE ${visible('wider')} AND ${wholeVisible('wider')})){0,6}(theme:Theme)
  WHERE theme.id IN $themes AND ${visible('on')} AND ${wholeVisible('on')} AND ${visible('theme')} AND ${wholeVisible('theme')} }`;
}

/** The links to what a record cannot do without. */
export const WHOLE_LINKS = 'FROM|TO|PROVIDED_BY|ABOUT|MADE_BY|IN_ORGANISATION|OFFERED_BY|NEEDED_BY|IN_FRAMEWORK';

/**
 * The condition that all a record cannot do without may be seen too: a tie's two ends, a provision's organisation, the body of a decision, the
 * organisation a post is held in or that offers or needs something, what a figure or note is about, the framework of a theme. Beside the
 * guard of the record itself, not instead of it.
 */
export function wholeVisible(variable: string): Guarded {
  return cypher`NOT EXISTS { (${variable})-[:${WHOLE_LINKS}]->(whole) WHERE NOT (${visible('whole')}) }`;
}

/** A fact's status or strength on `$asAt`: on the node from `stateFrom`, before that on its states. */
export function stateOn(variable: string, property: 'status' | 'strength'): Unguarded {
  return cypher`CASE WHEN ${variable}.stateFrom IS NULL OR ${variable}.stateFrom <= $asAt THEN ${variable}.${property}
    ELSE coalesce(head([(${variable})-[:HAS_STATE]->(past:FactState) WHERE ${validOn('past')} | past.${property}]), ${variable}.${property}) END`;
}

/** The condition that a fact's status or strength on `$asAt` meets `test`; says the same as `stateOn`, but looks at states only where it must. */
export function stateMeets(variable: string, property: 'status' | 'strength', test: (value: string) => string): Unguarded {
  const own = test(`${variable}.${property}`);
  const then = `(${variable})-[:HAS_STATE]->(past:FactState) WHERE ${validOn('past').text}`;
  return cypher`CASE WHEN ${variable}.stateFrom IS NULL OR ${variable}.stateFrom <= $asAt THEN ${own}
    ELSE EXISTS { ${then} AND ${test(`coalesce(past.${property}, ${variable}.${property})`)} } OR (${own} AND NOT EXISTS { ${then} }) END`;
}

/** Whether the fact in `variable` was overdue to be verified on `$asAt`: true or false, never null. */
export function isStale(variable: string): Unguarded {
  return { text: `coalesce(${variable}.verifyBy < $asAt, false)` };
}

/** Finds the organisations that are based in, govern or serve the area with id `$parameter` or one inside it on `$asAt`, each once, as `o`. */
export function organisationsIn(parameter: string): Guarded {
  return cypher`${areasInside(parameter, 'area')}
CALL (area) {
  MATCH (o:Organisation)-[r:BASED_IN|GOVERNS]->(area) WHERE ${validOn('r')} RETURN o
  UNION
  MATCH (area)<-[:IN_AREA]-(p:Provision)-[:PROVIDED_BY]->(o:Organisation) WHERE ${visible('p')} AND ${validOn('p')} RETURN o
}
WITH DISTINCT o`;
}

/** The condition that says the same of the organisation in `variable`. */
export function sitsIn(variable: string, parameter: string): Guarded {
  return cypher`(EXISTS { (${variable})-[r:BASED_IN|GOVERNS]->(place:Area) WHERE ${validOn('r')} AND ${isInside('place', parameter)} }
  OR EXISTS { (${variable})<-[:PROVIDED_BY]-(p:Provision)-[:IN_AREA]->(place:Area)
    WHERE ${visible('p')} AND ${validOn('p')} AND ${isInside('place', parameter)} })`;
}
