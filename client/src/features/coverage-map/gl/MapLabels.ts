import type { Map as GlMap, LngLatLike } from 'maplibre-gl';

export interface Label {
  readonly id: string;
  readonly name: string;
  readonly at: LngLatLike;
}
interface Shown {
  readonly element: HTMLElement;
  readonly at: LngLatLike;
  readonly width: number;
}

/** More than so many would only be in each other's way. */
const MOST = 120;
const HEIGHT = 18;

/** Names over the map, as text of the page; one that would cover another is left out until there is room. */
export class MapLabels {
  readonly #map: GlMap;
  readonly #layer: HTMLElement;
  #shown: Shown[] = [];

  constructor(map: GlMap, layer: HTMLElement) {
    this.#map = map;
    this.#layer = layer;
    map.on('move', this.place);
    map.on('resize', this.place);
  }

  set(labels: readonly Label[]): void {
    const elements = labels.slice(0, MOST).map(({ name }) => {
      const element = document.createElement('span');
      element.textContent = name;
      return element;
    });
    this.#layer.replaceChildren(...elements);
    this.#shown = elements.map((element, i) => ({ element, at: labels[i]?.at as LngLatLike, width: element.offsetWidth }));
    this.place();
  }

  readonly place = (): void => {
    const taken: { x: number; y: number; width: number }[] = [];
    for (const { element, at, width } of this.#shown) {
      const { x, y } = this.#map.project(at);
      const isFree = taken.every((other) => Math.abs(other.y - y) > HEIGHT || Math.abs(other.x - x) > (other.width + width) / 2 + 4);
      element.hidden = !isFree;
      if (!isFree) continue;
      taken.push({ x, y, width });
      element.style.transform = `translate(${Math.round(x - width / 2)}px, ${Math.round(y - HEIGHT / 2)}px)`;
    }
  };
}
