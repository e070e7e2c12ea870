import type { AreaCell, AreaFeature } from '@atlas/shared/map';
import { COVERAGE_STATES } from '@atlas/shared/vocabulary';
import { type GeoJSONSource, Map as GlMap, LngLat, LngLatBounds, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { type AreaPalette, settledPalette } from '../palette.ts';
import { fillImage, SHARPNESS } from './fill-image.ts';
import { MapLabels } from './MapLabels.ts';
import { dataOf, fillOf, styleOf } from './map-style.ts';

// A file of ours: the policy of the page lets no other worker run.
setWorkerUrl(workerUrl);

interface Handlers {
  readonly onPick: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onZoom: (zoom: number) => void;
  readonly onReady: () => void;
}
interface Marked {
  readonly selected: string | undefined;
  readonly active: string | undefined;
}

const PADDING = 24;
const GLIDE = 200;
const NEAREST = 15;

/** The one owner of the MapLibre map: takes what is to be shown, tells what is done to it. */
export class AreaGl {
  readonly #container: HTMLElement;
  readonly #map: GlMap;
  readonly #labels: MapLabels;
  readonly #scheme = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #glide = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE;
  #features: readonly AreaFeature[] = [];
  #cells: ReadonlyMap<string, AreaCell> = new Map();
  #marked: Marked = { selected: undefined, active: undefined };
  /** The areas that bear a mark. */
  #bearing: ReadonlySet<string> = new Set();
  #isReady = false;

  constructor(container: HTMLElement, layer: HTMLElement, features: readonly AreaFeature[], handlers: Handlers) {
    this.#container = container;
    this.#features = features;
    const palette = settledPalette(container);
    this.#map = new GlMap({
      container,
      style: styleOf(palette),
      bounds: boundsOf(features),
      fitBoundsOptions: { padding: PADDING },
      attributionControl: false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      maxZoom: NEAREST,
    });
    this.#map.getCanvas().tabIndex = -1;
    this.#labels = new MapLabels(this.#map, layer);
    this.#map.on('load', () => {
      this.#draw(palette);
      this.#isReady = true;
      this.#show();
      this.#map.once('idle', handlers.onReady);
    });
    this.#map.on('click', 'land', ({ features: [hit] = [] }) => hit && handlers.onPick(String(hit.id)));
    this.#map.on('mousemove', 'land', ({ features: [hit] = [] }) => {
      this.#map.getCanvas().style.cursor = 'pointer';
      handlers.onHover(hit && String(hit.id));
    });
    this.#map.on('mouseleave', 'land', () => {
      this.#map.getCanvas().style.cursor = '';
      handlers.onHover(undefined);
    });
    this.#map.on('zoomend', () => handlers.onZoom(this.#map.getZoom()));
    this.#scheme.addEventListener('change', this.#recolour);
  }

  /** Shows other areas, or the same with other points or states. The view goes to them where none of them was there. */
  show(features: readonly AreaFeature[], cells: ReadonlyMap<string, AreaCell>): void {
    const before = new Set(this.#features.map(({ properties }) => properties.id));
    this.#features = features;
    this.#cells = cells;
    if (!features.some(({ properties }) => before.has(properties.id))) this.fit();
    this.#show();
  }

  mark(marked: Marked): void {
    this.#marked = marked;
    if (!this.#isReady) return;
    const { selected, active } = marked;
    const wanted = new Set([selected, active].filter((id) => id !== undefined));
    // The map fails over a mark that is taken off an area which never had one.
    for (const id of this.#bearing) if (!wanted.has(id)) this.#map.removeFeatureState({ source: 'areas', id });
    for (const id of wanted) this.#map.setFeatureState({ source: 'areas', id }, { selected: id === selected, active: id === active });
    this.#bearing = wanted;
  }

  fit(): void {
    this.#map.fitBounds(boundsOf(this.#features), { padding: PADDING, duration: this.#glide });
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: this.#glide });
  }

  /** Moves the map just where the area is out of sight. */
  reveal(id: string): void {
    const feature = this.#features.find(({ properties }) => properties.id === id);
    if (feature === undefined) return;
    const centre = centreOf(feature);
    if (!this.#map.getBounds().contains(centre)) this.#map.easeTo({ center: centre, duration: this.#glide });
  }

  destroy(): void {
    this.#scheme.removeEventListener('change', this.#recolour);
    this.#map.remove();
  }

  #draw(palette: AreaPalette): void {
    for (const state of COVERAGE_STATES) {
      const image = fillImage(state, palette);
      if (this.#map.hasImage(fillOf(state))) this.#map.updateImage(fillOf(state), image);
      else this.#map.addImage(fillOf(state), image, { pixelRatio: SHARPNESS });
    }
  }

  #show(): void {
    if (!this.#isReady) return;
    this.#map.getSource<GeoJSONSource>('areas')?.setData(dataOf(this.#features, this.#cells));
    this.mark(this.#marked);
    this.#labels.set(
      this.#features.map((feature) => ({ id: feature.properties.id, name: feature.properties.name, at: centreOf(feature) })),
    );
  }

  readonly #recolour = (): void => {
    const palette = settledPalette(this.#container);
    this.#draw(palette);
    for (const layer of styleOf(palette).layers) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        if (name.endsWith('-color')) this.#map.setPaintProperty(layer.id, name as 'fill-color', value);
      }
    }
  };
}

function boundsOf(features: readonly AreaFeature[]): LngLatBounds {
  const bounds = new LngLatBounds();
  for (const feature of features) for (const [longitude = 0, latitude = 0] of pointsOf(feature)) bounds.extend([longitude, latitude]);
  return bounds;
}

/** Its known middle, else the middle of its box. */
function centreOf(feature: AreaFeature): LngLat {
  const { centroid } = feature.properties;
  return centroid === null ? boundsOf([feature]).getCenter() : new LngLat(...centroid);
}

const pointsOf = ({ geometry }: AreaFeature) => (geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2));
