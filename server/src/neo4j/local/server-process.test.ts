import { expect, test } from 'vitest';
import { lastMeaningfulLine } from './server-process.ts';

test('the innermost cause is told, not the trace around it', () => {
  const log = [
    '2026-11-22 16:15:47.065+0000 INFO  Starting...',
    '2026-11-22 16:15:48.100+0000 ERROR Failed to start Neo4j on localhost:0.',
    'java.lang.RuntimeException: Error starting Neo4j database server',
    '\tat org.neo4j.server.CommunityEntryPoint.main(CommunityEntryPoint.java:30)',
    'Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: store_lock',
    '\t... 12 more',
    '2026-11-22 16:15:49.000+0000 INFO  Stopped.',
  ].join('\n');
  expect(lastMeaningfulLine(log)).toBe('org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: store_lock');
});

test.each([
  ['2026-11-22 16:15:48.100+0000 ERROR Failed to start\n2026-11-22 16:15:48.200+0000 INFO  Stopped.', 'Failed to start'],
  ['Error: Could not find or load main class org.neo4j.Main\n', 'Error: Could not find or load main class org.neo4j.Main'],
  ['one\ntwo\n\n', 'two'],
  ['', 'it wrote nothing'],
])('of %j it is %j', (log, line) => {
  expect(lastMeaningfulLine(log)).toBe(line);
});
