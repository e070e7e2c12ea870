import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprintOf } from '@atlas/server/audit/draft';
import { registerDrafts } from '@atlas/server/demo/registers/index';
import { withOutlines } from '@atlas/server/demo/registers/outlines';
import { inspectFile } from '@atlas/server/modules/imports/engine/source-file';
import { findProfile } from '@atlas/server/modules/imports/profiles/index';
import { readGeometry } from '@atlas/server/modules/imports/registers/geometry';
import { describe, expect, it } from 'vitest';
import { compactCouncils, compactOutlines, compactParishes, compactPopulations, compactTrusts } from './compact-registers.ts';
import { ask, countLabels, importBed, register } from './testbed.ts';

const data = register('');
const kept = fileURLToPath(new URL('../../../server/src/demo/data/registers/', import.meta.url));
const files = {
  'uk-councils': `${data}la-mysociety/uk_local_authorities_current.csv`,
  parishes: `${data}parishes-2022/parishes.csv`,
  'nhs-trusts': `${data}nhs-hierarchy-2022/etr.csv`,
  'nhs-practices': `${data}nhs-hierarchy-2022/gp-reg-pat-prac-map.csv`,
};

const districts = `${data}boundaries-districts/lad_england.geojson`;

describe('the registers of the demo world', () => {
  it('have outlines of the places the documents are about, which could be imported', async () => {
    const outlines = new Map<string, unknown>();
    for await (const { label, properties } of withOutlines(registerDrafts())) {
      if (label === 'Area' && properties.boundary !== undefined)
        outlines.set(String(properties.gssCode), JSON.parse(String(properties.boundary)));
    }
    expect(outlines.size).toBe(12);
    expect([...outlines].map(([code, outline]) => [code, readGeometry(outline)]).filter(([, read]) => 'reason' in Object(read))).toEqual(
      [],
    );
    // Put together from three districts, with no border left inside; the islands before it are parts of their own.
    const { coordinates } = outlines.get('E06000064') as { coordinates: unknown[][] };
    expect(coordinates.map((rings) => rings.length)).toEqual([1, 1]);
  });

  it('are whole: every link leads to a record among them, no record is there twice', async () => {
    const ids = new Set<string>();
    const targets = new Set<string>();
    for await (const made of registerDrafts()) {
      expect(ids.has(made.id), `${made.label} ${made.properties.name}`).toBe(false);
      ids.add(made.id);
      for (const link of [...made.links, ...made.parts.flatMap((part) => part.links)]) targets.add(link.to);
    }
    expect([...targets].filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBeGreaterThan(1_500);
  });

  describe.skipIf(!existsSync(data))('beside the registers themselves', () => {
    it('say what the registers say', async () => {
      await expect(await compactCouncils(files['uk-councils'])).toMatchFileSnapshot(`${kept}councils.csv`);
      await expect(await compactPopulations(files['uk-councils'])).toMatchFileSnapshot(`${kept}populations.csv`);
      await expect(await compactParishes(files.parishes)).toMatchFileSnapshot(`${kept}parishes.csv`);
      await expect(await compactTrusts(files['nhs-trusts'])).toMatchFileSnapshot(`${kept}nhs-trusts.csv`);
      await expect(await compactOutlines(districts)).toMatchFileSnapshot(`${kept}outlines.csv`);
    });

    it('make the very records that importing the registers makes', async () => {
      const imported = new Map<string, string>();
      for (const [name, path] of Object.entries(files)) {
        const reading = findProfile(name).open(await inspectFile(path));
        await reading.survey(() => undefined);
        for await (const { records = [] } of reading.plans()) for (const made of records) imported.set(made.id, fingerprintOf(made));
      }
      const other: unknown[] = [];
      for await (const made of registerDrafts()) if (imported.get(made.id) !== fingerprintOf(made)) other.push(made.properties);
      expect(other).toEqual([]);
    });

    it('are met again, not doubled, by importing the registers over them', async () => {
      const bed = await importBed();
      try {
        const drafts = [];
        for await (const made of withOutlines(registerDrafts())) drafts.push(made);
        const { created } = await bed.store.write(drafts, { principalId: 'system' });
        const held = await countLabels(bed.store);
        for (const [name, path] of Object.entries(files)) {
          expect(await bed.run(name, path), name).toMatchObject({ changed: 0, linked: 0, rejected: 0 });
        }
        const now = await countLabels(bed.store);
        expect(created).toBeGreaterThan(1_500);
        // What comes new is the rest of the United Kingdom, the trusts of Wales, practices and networks.
        expect([held.Tie, now.Tie]).toEqual([65, 65]);
        expect(await ask(bed.store, "MATCH (a:Area) WHERE a.level IN ['PARISH', 'UNPARISHED'] RETURN count(a) AS count")).toEqual([
          { count: 568 },
        ]);
        expect(await ask(bed.store, "MATCH (:Identifier {scheme: 'GB-LAE'})<-[:IDENTIFIED_BY]-(o) RETURN count(o) AS count")).toEqual([
          { count: 380 },
        ]);
      } finally {
        await bed.close();
      }
    }, 180_000);
  });
});
