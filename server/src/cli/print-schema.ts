import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildAtlasSchema } from '../schema.ts';

/** Where the generated schema lies, in the sources. */
export const schemaFile = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

/** The schema as SDL, in one order whatever order the code declares it in. */
export function printAtlasSchema(): string {
  return `# Generated from the server's classes: run the generate script after changing them.\n\n${printSchema(lexicographicSortSchema(buildAtlasSchema()))}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(process.argv[2] ?? schemaFile, printAtlasSchema());
