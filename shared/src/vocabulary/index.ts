export * from './access.ts';
export * from './agreement.ts';
export * from './area.ts';
export * from './coverage.ts';
export type { Vocabulary } from './define.ts';
export * from './evidence.ts';
export * from './organisation.ts';
export * from './tie.ts';
export * from './verify-by.ts';
