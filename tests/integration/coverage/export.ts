import { canSee } from '@atlas/shared/permissions';
import type { Visibility } from '@atlas/shared/vocabulary';
import type { Driver } from 'neo4j-driver';
import neo4j from 'neo4j-driver';

/** A node as plain values. */
export interface Held {
  readonly id: string;
  readonly labels: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly verifyBy?: string;
  readonly [property: string]: unknown;
}
export type Thing = Held;
interface Line {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly props: Readonly<Record<string, unknown>>;
}
type Reader = Parameters<typeof canSee>[0];

const plain = (properties: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, neo4j.isDate(value) ? value.toString() : value]));

/** Everything in a store, taken out by two plain statements. */
export async function exportAll(driver: Driver): Promise<{ things: Held[]; lines: Line[] }> {
  const take = async (text: string) => (await driver.executeQuery(text, {}, { database: 'neo4j' })).records;
  const nodes = await take('MATCH (n:Entity) RETURN labels(n) AS labels, properties(n) AS props');
  const lines = await take('MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS props');
  return {
    things: nodes.map((node) => ({ ...plain(node.get('props')), labels: node.get('labels') }) as unknown as Held),
    lines: lines.map((line) => ({ from: line.get('from'), type: line.get('type'), to: line.get('to'), props: plain(line.get('props')) })),
  };
}

const LIVE = ['LIVE', 'UNDER_REVIEW'];

/** What was exported as one reader may see it, with the few questions the rule asks. */
export class Exported {
  readonly #seen: ReadonlyMap<string, Held>;
  readonly #out: ReadonlyMap<string, readonly Line[]>;
  readonly #in: ReadonlyMap<string, readonly Line[]>;

  constructor({ things, lines }: { things: readonly Held[]; lines: readonly Line[] }, reader: Reader) {
    this.#out = Map.groupBy(lines, ({ from }) => from);
    this.#in = Map.groupBy(lines, ({ to }) => to);
    const byId = new Map(things.map((thing) => [thing.id, thing]));
    // Parts of a record have no visibility of their own.
    const isSeen = (thing: Held | undefined) =>
      thing !== undefined &&
      (thing.visibility === undefined ||
        canSee(reader, {
          visibility: thing.visibility as Visibility,
          ownerId: (thing.ownerId as string | undefined) ?? null,
          partyIds: (thing.partyIds as string[] | undefined) ?? [],
          sharedWith: (thing.sharedWith as string[] | undefined) ?? [],
          restrictedTo: (thing.restrictedTo as string[] | undefined) ?? [],
          deniedTo: (thing.deniedTo as string[] | undefined) ?? [],
        }));
    // A theme is nothing without its framework.
    const isWhole = (thing: Held) =>
      !thing.labels.includes('Theme') ||
      (this.#out.get(thing.id) ?? []).every(({ type, to }) => type !== 'IN_FRAMEWORK' || isSeen(byId.get(to)));
    this.#seen = new Map(things.filter((thing) => isSeen(thing) && isWhole(thing)).map((thing) => [thing.id, thing]));
  }

  find(id: string): Held | undefined {
    return this.#seen.get(id);
  }
  all(label: string): Held[] {
    return [...this.#seen.values()].filter(({ labels }) => labels.includes(label));
  }
  /** What a thing leads to by links of a type, on a day where they are dated. */
  links(one: Held, type: string, asAt?: string): { other: Held; props: Line['props'] }[] {
    return (this.#out.get(one.id) ?? [])
      .filter((line) => line.type === type && (asAt === undefined || isOn(line.props, asAt)))
      .flatMap(({ to, props }) => {
        const other = this.find(to);
        return other === undefined ? [] : [{ other, props }];
      });
  }
  to(one: Held, type: string): Held[] {
    return this.links(one, type).map(({ other }) => other);
  }
  /** What leads to a thing by links of a type. */
  leading(one: Held, type: string): { other: Held; props: Line['props'] }[] {
    return (this.#in.get(one.id) ?? [])
      .filter((line) => line.type === type)
      .flatMap(({ from, props }) => {
        const other = this.find(from);
        return other === undefined ? [] : [{ other, props }];
      });
  }
  from(one: Held, type: string, asAt: string): Held[] {
    return (this.#in.get(one.id) ?? [])
      .filter((line) => line.type === type && isOn(line.props, asAt))
      .flatMap(({ from }) => this.find(from) ?? []);
  }
  /** How many a thing names by links of a type, seen or not. */
  names(one: Held, type: string): number {
    return (this.#out.get(one.id) ?? []).filter((line) => line.type === type).length;
  }
  holds(fact: Held, asAt: string): boolean {
    return isOn(fact, asAt);
  }
  isOpen(one: Held, asAt: string): boolean {
    return isOn({ validFrom: one.openedOn, validTo: one.closedOn }, asAt);
  }
  /** Status and strength on a day: what stands on the fact, unless that is of later, and a state says what was before. */
  stateOf(fact: Held, asAt: string): { status: string; strength: number } {
    const own = { status: String(fact.status), strength: Number(fact.strength ?? 0) };
    if (fact.stateFrom === undefined || String(fact.stateFrom) <= asAt) return own;
    const [past] = this.to(fact, 'HAS_STATE').filter((state) => isOn(state, asAt));
    return past === undefined ? own : { status: String(past.status), strength: Number(past.strength ?? own.strength) };
  }
  /** True where the last stage entered by a day is a live one, and its last day has not passed. */
  isLive(agreement: Held, asAt: string): boolean {
    const [last] = this.#stages(agreement)
      .filter(({ on }) => String(on) <= asAt)
      .reverse();
    return last !== undefined && LIVE.includes(String(last.stage)) && (agreement.validTo === undefined || agreement.validTo > asAt);
  }
  /** The day it last leaves a live stage, or its end. */
  liveUntil(agreement: Held): string {
    const stages = this.#stages(agreement).filter(({ on }) => agreement.validTo === undefined || String(on) < agreement.validTo);
    const last = stages.findLastIndex(({ stage }) => LIVE.includes(String(stage)));
    return String(stages[last + 1]?.on ?? agreement.validTo ?? '9999-12-31');
  }
  #stages(agreement: Held): Held[] {
    return this.to(agreement, 'HAS_STAGE').sort((a, b) => (String(a.on) < String(b.on) ? -1 : 1));
  }
}

const isOn = ({ validFrom, validTo }: { readonly validFrom?: unknown; readonly validTo?: unknown }, asAt: string) =>
  (validFrom === undefined || String(validFrom) <= asAt) && (validTo === undefined || String(validTo) > asAt);
