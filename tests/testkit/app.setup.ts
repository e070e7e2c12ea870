import type { TestProject } from 'vitest/node';
import { startAtlas } from './start-atlas.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Atlas under test is served, with the demo world in it. */
    atlasUrl: string;
    /** Where it keeps its data, for the command line. */
    atlasDataDir: string;
  }
}

/** Starts the Atlas of this run, with the demo world in it, and ends it with the tests. */
export default async function setup(project: TestProject) {
  const atlas = await startAtlas();
  project.provide('atlasUrl', atlas.url);
  project.provide('atlasDataDir', atlas.dataDir);
  return atlas.end;
}
