type Measure = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

/** Mean width of a letter of Source Sans over its size. */
const MEAN_LETTER = 0.5;
let held: Measure | undefined;

/** Measures text as the page sets it; where there is no canvas, as the mean letter would have it. */
export function textMeasure(): Measure {
  held ??= document.createElement('canvas').getContext('2d') ?? meanMeasure();
  return held;
}

function meanMeasure(): Measure {
  return {
    font: '',
    measureText(text: string) {
      const size = Number(/(\d+)px/.exec(this.font)?.[1] ?? 14);
      return { width: text.length * size * MEAN_LETTER } as TextMetrics;
    },
  };
}
