import { todayInLondon } from '@atlas/shared/time';
import type { GraphQLResolveInfo } from 'graphql';

type Path = GraphQLResolveInfo['path'];

/** The days a query is asked as at: each field's own `asAt`, else that of the nearest field above that has one, else today. */
export class AsAtScopes {
  readonly #days = new WeakMap<Path, string>();
  readonly #today = todayInLondon();

  /** Says that this field, and all below it, are as at `day`. */
  set(info: GraphQLResolveInfo, day: string): void {
    this.#days.set(info.path, day);
  }

  /** The day this field is asked as at, YYYY-MM-DD. */
  of(info: GraphQLResolveInfo): string {
    for (let path: Path | undefined = info.path; path !== undefined; path = path.prev) {
      const day = this.#days.get(path);
      if (day !== undefined) return day;
    }
    return this.#today;
  }
}
