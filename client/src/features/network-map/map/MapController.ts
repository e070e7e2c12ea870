import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { isAnother, place } from '../layout/place.ts';
import type { Camera } from '../model/camera.ts';
import { byImportance, diametersOf, type Look } from '../model/look.ts';
import type { Point, Positions } from '../model/navigate.ts';
import { EMPTY_NETWORK, type MapNetwork } from '../model/network.ts';
import { diffElements } from './diff.ts';
import { toElements } from './elements.ts';
import { forgetLettering } from './lettering.ts';
import { MapCamera, MOVE_MS } from './MapCamera.ts';
import { differing, type Emphasis, emphasise, type Marks, NO_EMPHASIS, NO_MARKS } from './marks.ts';
import { chooseLabels, drawOverlay, type Label, layerFor, type Scene, type View } from './overlay.ts';
import type { Palette } from './palette.ts';
import { styleFor } from './style.ts';

/** The view rests when it has not moved for so long. */
const REST_MS = 90;
/** So many of the best linked are set in semibold. */
const STRONG_SHARE = 0.08;

export interface MapHandlers {
  /** An organisation or a line was pressed; with Shift (or Ctrl) it joins what is selected. */
  readonly onPress: (id: string, joins: boolean) => void;
  /** The ground was pressed. */
  readonly onPressGround: () => void;
  /** The reader moved the map and let it rest; undefined where all of it is in view again. */
  readonly onLook: (camera: Camera | undefined) => void;
}

interface Options {
  readonly container: HTMLElement;
  readonly overlay: HTMLCanvasElement;
  readonly palette: Palette;
  readonly handlers: MapHandlers;
  /** True where it would be too slow to draw each line anew while the view moves. */
  readonly isLarge: boolean;
}

export interface Shown {
  readonly network: MapNetwork;
  readonly look: Look;
  /** Organisations one started from. */
  readonly starts: ReadonlySet<string>;
}

const NOTHING: Shown = { network: EMPTY_NETWORK, look: { sizeBy: 'degree', colourBy: 'sector' }, starts: new Set() };

/** The one owner of the Cytoscape instance and of the layer drawn over it. */
export class MapController {
  readonly #cy: Core;
  readonly #camera: MapCamera;
  readonly #container: HTMLElement;
  readonly #overlay: HTMLCanvasElement;
  readonly #isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  #palette: Palette;
  #shown = NOTHING;
  #elements: ReadonlyMap<string, ElementDefinition> = new Map();
  #places = new Map<string, Point>();
  #diameters: ReadonlyMap<string, number> = new Map();
  #order: readonly string[] = [];
  #marks: Marks = NO_MARKS;
  #emphasis: Emphasis | undefined;
  #pointed: string | undefined;
  #labels: readonly Label[] = [];
  /** The view the labels were chosen for. */
  #lettered: View | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #layout = new AbortController();
  readonly #size: ResizeObserver;

  constructor({ container, overlay, palette, handlers, isLarge }: Options) {
    this.#container = container;
    this.#overlay = overlay;
    this.#palette = palette;
    this.#cy = cytoscape({
      container,
      style: styleFor(palette),
      minZoom: 0.06,
      maxZoom: 4,
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
      autounselectify: true,
      textureOnViewport: isLarge,
      selectionType: 'additive',
    });
    this.#camera = new MapCamera(this.#cy, this.#isCalm, handlers.onLook);
    this.#listen(handlers);
    this.#size = new ResizeObserver(() => this.#resize());
    this.#size.observe(container);
    void document.fonts.ready.then(() => {
      forgetLettering();
      this.#draw();
    });
  }

  /** Where every organisation shown stands. */
  get places(): Positions {
    return this.#places;
  }

  /**
   * Shows a network: what stays, stays where it is; what is new settles beside its neighbours. Resolves when it is drawn.
   * @param camera where another network is looked at from first; all of it unless given.
   */
  async show(shown: Shown, camera?: Camera): Promise<void> {
    this.#layout.abort();
    this.#layout = new AbortController();
    const { signal } = this.#layout;
    const { network, look } = shown;
    const diameters = diametersOf(network, look);
    const radii = new Map([...diameters].map(([id, diameter]) => [id, diameter / 2]));
    const isFresh = isAnother(network, this.#places);
    const aspect = this.#container.clientWidth / Math.max(1, this.#container.clientHeight);
    const places = await place({ network, known: this.#places, radii, aspect }, signal);
    if (signal.aborted) return;
    this.#shown = shown;
    this.#diameters = diameters;
    this.#order = byImportance(network, look);
    this.#places = new Map(places);
    this.#apply(isFresh);
    if (isFresh) {
      if (camera) this.#camera.lookFrom(camera);
      else this.#camera.fitAll();
    }
  }

  /** Another theme, light or dark. */
  recolour(palette: Palette): void {
    this.#palette = palette;
    this.#cy.style(styleFor(palette));
    this.#apply(true);
  }

  mark(marks: Marks): void {
    this.#marks = marks;
    this.#paintMarks();
  }

  /** Everything into view. */
  fit(): void {
    this.#camera.fit();
  }

  /** Nearer or farther about the middle of the view, or about an organisation. */
  zoomBy(factor: number, about?: string): void {
    this.#camera.zoomBy(factor, about === undefined ? undefined : this.#places.get(about));
  }

  /** Brings an organisation into view if it is outside, without changing the scale. */
  reveal(id: string): void {
    const point = this.#places.get(id);
    if (point) this.#camera.reveal(point);
  }

  /** The wheel and a finger move the map only while it is being used, so that the page can be scrolled past it. */
  setInUse(isInUse: boolean): void {
    this.#cy.userZoomingEnabled(isInUse);
    if (window.matchMedia('(pointer: coarse)').matches) this.#cy.userPanningEnabled(isInUse);
  }

  destroy(): void {
    this.#layout.abort();
    this.#size.disconnect();
    clearTimeout(this.#resting);
    this.#camera.destroy();
    this.#cy.destroy();
  }

  #listen({ onPress, onPressGround }: MapHandlers): void {
    const cy = this.#cy;
    cy.on('render', () => this.#drawMoving());
    cy.on('dragpan pinchzoom scrollzoom', () => this.#camera.move());
    cy.on('tap', (event) => {
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent as MouseEvent;
      if (event.target === cy) onPressGround();
      else onPress(event.target.id(), shiftKey || ctrlKey || metaKey);
    });
    cy.on('mouseover', 'node, edge', (event) => this.#point(event.target.id()));
    cy.on('mouseout', 'node, edge', () => this.#point(undefined));
  }

  #point(id: string | undefined): void {
    this.#pointed = id;
    this.#container.style.cursor = id === undefined ? '' : 'pointer';
    this.#paintMarks();
  }

  #resize(): void {
    this.#cy.resize();
    if (!this.#camera.isMoved) this.#camera.fitAll();
    this.#draw();
  }

  #apply(isFresh: boolean): void {
    const elements = toElements({ ...this.#shown, palette: this.#palette });
    const { added, changed, removed } = diffElements(this.#elements, elements);
    const cy = this.#cy;
    const movesIn = !isFresh && !this.#isCalm && this.#elements.size > 0;
    cy.batch(() => {
      for (const id of removed) cy.getElementById(id).remove();
      for (const { data, classes } of changed)
        cy.getElementById(data.id as string)
          .data(data)
          .classes(classes ?? '');
      cy.add(added.map((element) => ({ ...element, position: this.#firstPlace(element, movesIn) }) as ElementDefinition));
      if (isFresh) cy.nodes().positions((node) => ({ ...(this.#places.get(node.id()) ?? { x: 0, y: 0 }) }));
    });
    this.#elements = new Map(elements.map((element) => [element.data.id as string, element]));
    if (movesIn) {
      for (const { group, data } of added) {
        if (group !== 'nodes') continue;
        const position = this.#places.get(data.id as string);
        if (position) cy.getElementById(data.id as string).animate({ position: { ...position }, duration: MOVE_MS });
      }
    }
    this.#paintMarks(true);
  }

  /** New organisations come out of the first neighbour that was there before. */
  #firstPlace({ group, data }: ElementDefinition, movesIn: boolean): Point | undefined {
    if (group !== 'nodes') return undefined;
    const id = data.id as string;
    const own = this.#places.get(id);
    if (!movesIn) return own && { ...own };
    const beside = this.#shown.network.neighbours.get(id)?.find((other) => this.#elements.has(other));
    const point = (beside === undefined ? undefined : this.#places.get(beside)) ?? own;
    return point && { ...point };
  }

  /** Changes the looks of what the marks have changed for, and of nothing else: there may be ten thousand. */
  #paintMarks(isAfresh = false): void {
    const before = isAfresh ? NO_EMPHASIS : (this.#emphasis ?? NO_EMPHASIS);
    const next = emphasise(this.#shown.network, this.#marks, this.#pointed);
    this.#emphasis = next;
    const all = this.#cy.elements();
    this.#cy.batch(() => {
      if (isAfresh) all.removeClass('dim lit chosen');
      for (const name of ['lit', 'chosen'] as const) {
        for (const id of differing(before[name], next[name])) this.#cy.getElementById(id).toggleClass(name, next[name].has(id));
      }
      if (before.kept.size > 0 && next.kept.size > 0) {
        for (const id of differing(before.kept, next.kept)) this.#cy.getElementById(id).toggleClass('dim', next.isDim(id));
      } else if (next.kept.size > 0) all.filter((element) => next.isDim(element.id())).addClass('dim');
      else if (before.kept.size > 0) all.removeClass('dim');
    });
    this.#draw();
  }

  /** The layer above as the view stands; while the view moves, names keep to what they name and are chosen anew once it rests. */
  #drawMoving(): void {
    const view = this.#view();
    const last = this.#lettered;
    const hasMoved = last === undefined || last.zoom !== view.zoom || last.pan.x !== view.pan.x || last.pan.y !== view.pan.y;
    if (hasMoved) {
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => this.#draw(), REST_MS);
    }
    this.#paint(view);
  }

  #draw(): void {
    const context = this.#overlay.getContext('2d');
    const scene = this.#scene();
    if (!context || !scene) return;
    const view = this.#view();
    this.#lettered = view;
    this.#labels = chooseLabels(context, scene, view);
    this.#paint(view);
  }

  #paint(view: View): void {
    const scene = this.#scene();
    const context = scene && layerFor(this.#overlay, view);
    if (context) drawOverlay(context, scene, view, this.#labels);
  }

  #view(): View {
    const { x, y } = this.#cy.pan();
    return { zoom: this.#cy.zoom(), pan: { x, y }, width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  #scene(): Scene | undefined {
    if (!this.#emphasis) return undefined;
    return {
      network: this.#shown.network,
      positions: this.#places,
      diameters: this.#diameters,
      order: this.#order,
      strong: Math.ceil(this.#order.length * STRONG_SHARE),
      palette: this.#palette,
      wanted: this.#emphasis.wanted,
      dimmed: this.#emphasis.isDim,
      cursor: this.#marks.cursor,
      hasFocus: this.#marks.hasFocus,
    };
  }
}
