import type { TieKind } from '@atlas/shared/vocabulary';
import { TIE_WORDING } from '@atlas/shared/vocabulary';
import type { Random } from '../generator/random.ts';
import type { Body, World } from './world.ts';

/** A tie that is to be, before its dates and its standing. */
export interface Wish {
  readonly kind: TieKind;
  readonly from: Body;
  readonly to: Body;
  readonly strength: number;
}

/** Collects wishes; a pair has each kind once, and those who keep to themselves none. */
export class WishBook {
  readonly wishes: Wish[] = [];
  readonly #random: Random;
  readonly #taken = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Notes a tie unless there is one of its kind between the two, either way round. `strength` is the likeliest. */
  add(kind: TieKind, from: Body, to: Body, strength: number): boolean {
    if (from === to || from.reach === 0 || to.reach === 0) return false;
    const key = [kind, ...[from.slug, to.slug].sort()].join('|');
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    const turned = TIE_WORDING[kind].mutual && this.#random.chance(0.5);
    const drawn = Math.min(5, Math.max(1, strength + this.#random.pick([-1, 0, 0, 0, 1])));
    this.wishes.push({ kind, from: turned ? to : from, to: turned ? from : to, strength: drawn });
    return true;
  }

  /** So many ties from one body to others, the better known the likelier. */
  addSome(kind: TieKind, from: Body, others: readonly Body[], count: number, strength: number): void {
    const open = others.filter((other) => other !== from && other.reach > 0);
    for (let tries = 0, made = 0; made < count && tries < count * 4 && open.length > 0; tries += 1) {
      if (
        this.add(
          kind,
          from,
          this.#random.pickBy(open, ({ reach }) => reach),
          strength,
        )
      )
        made += 1;
    }
  }

  /** So many ties from others to one body. */
  addFromSome(kind: TieKind, others: readonly Body[], to: Body, count: number, strength: number): void {
    for (const from of this.#random.sample(others, count)) this.add(kind, from, to, strength);
  }
}

/** The bodies of Merrowshire by what they are and do: how ties are looked for. */
export function makeCast(world: World) {
  const themesOf = new Map(
    world.bodies.map((body) => [
      body,
      new Set(body.provisions.flatMap(({ themes }) => themes.map((part) => world.themeOfPart.get(part) ?? ''))),
    ]),
  );
  const kind = (...kinds: readonly Body['kind'][]) => world.bodies.filter((body) => kinds.includes(body.kind));
  const infrastructure = kind('INFRASTRUCTURE_BODY');
  const voluntary = world.bodies.filter((body) => body.sector === 'VCSE' && !infrastructure.includes(body));
  return {
    kind,
    infrastructure,
    voluntary,
    districts: kind('DISTRICT_COUNCIL'),
    parishes: kind('TOWN_COUNCIL', 'PARISH_COUNCIL', 'PARISH_MEETING'),
    boards: world.bodies.filter(({ members }) => members.length > 0),
    onTheme: (bodies: readonly Body[], ...themes: readonly string[]) =>
      bodies.filter((body) => themes.some((theme) => themesOf.get(body)?.has(theme))),
    inDistrict: (bodies: readonly Body[], district: string | undefined) => bodies.filter((body) => body.district === district),
    sharesTheme: (a: Body, b: Body) => [...(themesOf.get(a) ?? [])].some((theme) => themesOf.get(b)?.has(theme)),
  };
}
export type Cast = ReturnType<typeof makeCast>;
