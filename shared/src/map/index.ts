export * from './areas.ts';
export * from './drawing.ts';
export * from './marks.ts';
export * from './svg.ts';
export * from './tiles.ts';
export * from './walk.ts';
