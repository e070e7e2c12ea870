import type { CoverageBoundaries } from '@atlas/shared/vocabulary';
import { allOf, openOn } from '../../neo4j/fragments.ts';
import { cypher, type Guarded, type Unguarded, validOn, visible } from '../../neo4j/query.ts';

/** How far up and down areas are followed at most; the fragments of areas say the same. */
const DEPTH = 8;
/** How many times over one area follows another at most. */
const SUCCESSIONS = 6;

/**
 * The condition that the area `inner` lies in `outer` by the link `step` on `$asAt`: it is within it; or others followed `outer`, and it was within it
 * on its last day and is in nothing else of the kind since but what followed; or `outer` followed it and holds the whole of it.
 */
export const liesIn = (inner: string, step: string, outer: string): Guarded =>
  cypher`CASE type(${step}) WHEN 'SUCCEEDED_BY' THEN ${step}.on <= $asAt AND ${step}.kind <> 'SPLIT'
    ELSE coalesce(${step}.validFrom <= $asAt, true) AND (coalesce(${step}.validTo > $asAt, true)
      OR (${outer}.closedOn <= $asAt AND ${step}.validTo >= ${outer}.closedOn AND EXISTS { (${outer})-[:SUCCEEDED_BY]->() } AND NOT EXISTS {
        MATCH (${inner})-[now:WITHIN]->(since:Area) WHERE ${allOf(visible('since'), validOn('now'))} AND since.level = ${outer}.level
          AND NOT EXISTS { (${outer})-[:SUCCEEDED_BY]->(since) } })) END`;

/** The condition that what followed by `step` lies in what it followed: it was a part of it, or is the same under another name. */
export const wasWhole = (step: string): Unguarded => cypher`${step}.on <= $asAt AND (${step}.kind = 'SPLIT' OR ${step}.kind = 'RENAMED')`;

/** The way from an area to itself and to all that it was split into by `$asAt`, as `variable`. */
export const fromSplit = (variable: string): Guarded =>
  cypher`(()-[then:SUCCEEDED_BY WHERE then.on <= $asAt AND then.kind = 'SPLIT']->(next WHERE ${visible('next')})){0,${SUCCESSIONS}}(${variable}:Area)`;

/** The way from an area to itself and to what it followed and lies in: what it was split from, or was called before, as `variable`. */
export const toFollowed = (variable: string): Guarded =>
  cypher`(()<-[was:SUCCEEDED_BY WHERE ${wasWhole('was')}]-(old WHERE ${visible('old')})){0,1}(${variable}:Area)`;

/** The way from an area down to all that lies in it, itself too, as `variable`. */
export const downTo = (variable: string): Guarded =>
  cypher`((above)<-[down:WITHIN|SUCCEEDED_BY]-(inner) WHERE ${allOf(visible('inner'), liesIn('inner', 'down', 'above'))}){0,${DEPTH}}(${variable}:Area)`;

/** The way from an area up to all that it lies in, itself too, as `variable`. */
export const upTo = (variable: string): Guarded =>
  cypher`((below)-[up:WITHIN|SUCCEEDED_BY]->(above) WHERE ${allOf(visible('above'), liesIn('below', 'up', 'above'))}){0,${DEPTH}}(${variable}:Area)`;

/**
 * The condition that an area is there by these boundaries on `$asAt`: NEW, as they are then; OLD, as they were before what is there then followed
 * others.
 */
export const standsIn = (variable: string, boundaries: CoverageBoundaries): Guarded | Unguarded =>
  boundaries === 'NEW'
    ? openOn(variable)
    : cypher`(CASE WHEN ${variable}.closedOn <= $asAt
    THEN EXISTS { MATCH (${variable})-[ended:SUCCEEDED_BY]->(after:Area) WHERE ${allOf(visible('after'), openOn('after'))} AND ended.on <= $asAt }
    ELSE ${openOn(variable)} AND NOT EXISTS { MATCH (${variable})<-[begun:SUCCEEDED_BY]-(earlier:Area)
      WHERE ${visible('earlier')} AND begun.on <= $asAt AND earlier.level = ${variable}.level } END)`;
