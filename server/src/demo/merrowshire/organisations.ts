import type { Draft } from '../../audit/draft.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { record, searchTextOf, sortNameOf } from './record.ts';
import type { Body, World } from './world.ts';

/** A register that is as made up as those in it. */
const scheme = 'MERROWSHIRE-DEMO';

/** All bodies as records. Each has a number in Merrowshire's own made-up register, never one of a real register. */
export function organisationDrafts(world: World): Draft[] {
  const random = world.random.fork('organisations');
  return world.bodies.map((body, i) => {
    const value = `M${String(i + 1).padStart(4, '0')}`;
    const isPlanned = body.openedOn === world.vesting;
    return record('Organisation', {
      id: merrowId.organisation(body.slug),
      visibility: body.sector === 'VCSE' && body.reach === 0 ? 'NETWORK' : 'PUBLIC',
      properties: {
        name: body.name,
        sortName: sortNameOf(body.name),
        isNamed: true,
        alsoKnownAs: [...body.also],
        kind: body.kind,
        sector: body.sector,
        description: body.description as string,
        openedOn: body.openedOn as string,
        closedOn: body.closedOn as string,
        decisionLeadDays: body.decisionLeadDays as number,
        searchText: searchTextOf(body.name, ...body.also, value),
      },
      links: [
        ...(body.partOf === undefined ? [] : [{ type: 'PART_OF' as const, to: merrowId.organisation(body.partOf) }]),
        ...(body.base === undefined ? [] : [{ type: 'BASED_IN' as const, to: merrowId.area(body.base) }]),
        ...(body.governs === undefined
          ? []
          : [
              {
                type: 'GOVERNS' as const,
                to: merrowId.area(body.governs),
                properties: { validFrom: body.openedOn, validTo: body.closedOn },
              },
            ]),
        ...(body.successors ?? []).map((successor) => ({
          type: 'SUCCEEDED_BY' as const,
          to: merrowId.organisation(successor),
          properties: { on: world.vesting, kind: successionKind(body) },
        })),
      ],
      identifiers: [{ scheme, value }],
      evidence:
        isPlanned || body.successors !== undefined
          ? [citation(world, random, 'reorganisation-paper', isPlanned ? 'openedOn' : 'closedOn')]
          : body.sector === 'VCSE'
            ? [citation(world, random, 'group-directory')]
            : [],
    });
  });
}

function successionKind({ successors = [] }: Body): 'SPLIT' | 'MERGED' {
  return successors.length > 1 ? 'SPLIT' : 'MERGED';
}
