/** Where a map is looked at from: the place on it that stands in the middle, and the scale. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
