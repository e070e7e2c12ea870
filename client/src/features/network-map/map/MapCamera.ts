import type { Core } from 'cytoscape';
import type { Camera } from '../model/camera.ts';
import type { Point } from '../model/navigate.ts';

/** Nothing on the map takes longer to move. */
export const MOVE_MS = 180;
/** A movement is told of when it has ended for so long. */
const LOOK_MS = 400;
const PADDING = 44;
/** A network of three is not blown up to fill the page. */
const CLOSEST_FIT = 1.5;
/** So far from the edge, as a share of the view, something counts as in view. */
const MARGIN = 0.08;

/** From where the map is looked at: all of it, or where the reader moved it. */
export class MapCamera {
  readonly #cy: Core;
  readonly #isCalm: boolean;
  /** Undefined where all of it is in view again. */
  readonly #onLook: (camera: Camera | undefined) => void;
  #isMoved = false;
  #looking: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core, isCalm: boolean, onLook: (camera: Camera | undefined) => void) {
    this.#cy = cy;
    this.#isCalm = isCalm;
    this.#onLook = onLook;
  }

  /** False while all of the network is fitted into view. */
  get isMoved(): boolean {
    return this.#isMoved;
  }

  /** Everything into view. */
  fitAll(): void {
    this.#isMoved = false;
    if (this.#cy.nodes().empty()) return;
    this.#cy.fit(undefined, PADDING);
    if (this.#cy.zoom() > CLOSEST_FIT) {
      this.#cy.zoom(CLOSEST_FIT);
      this.#cy.center();
    }
  }

  /** Everything into view, as the reader wishes it. */
  fit(): void {
    this.fitAll();
    this.#onLook(undefined);
  }

  lookFrom({ x, y, zoom }: Camera): void {
    this.#isMoved = true;
    this.#cy.viewport({ zoom, pan: { x: this.#cy.width() / 2 - x * zoom, y: this.#cy.height() / 2 - y * zoom } });
  }

  /** The reader moves the map: it is no longer fitted, and where it comes to rest is told. */
  move(): void {
    this.#isMoved = true;
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => {
      const { x1, y1, w, h } = this.#cy.extent();
      this.#onLook({ x: x1 + w / 2, y: y1 + h / 2, zoom: this.#cy.zoom() });
    }, LOOK_MS);
  }

  /** Nearer or farther about the middle of the view, or about a point of the map. */
  zoomBy(factor: number, about?: Point): void {
    this.move();
    const level = this.#cy.zoom() * factor;
    if (about) this.#cy.zoom({ level, position: { ...about } });
    else this.#cy.zoom({ level, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  /** Brings a point of the map into view if it is outside, without changing the scale. */
  reveal(point: Point): void {
    const { x1, y1, w, h } = this.#cy.extent();
    const isInside =
      point.x > x1 + w * MARGIN && point.x < x1 + w * (1 - MARGIN) && point.y > y1 + h * MARGIN && point.y < y1 + h * (1 - MARGIN);
    if (isInside) return;
    this.move();
    const pan = { x: this.#cy.width() / 2 - point.x * this.#cy.zoom(), y: this.#cy.height() / 2 - point.y * this.#cy.zoom() };
    if (this.#isCalm) this.#cy.pan(pan);
    else this.#cy.animate({ pan, duration: MOVE_MS });
  }

  destroy(): void {
    clearTimeout(this.#looking);
  }
}
