import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprintOf } from '@atlas/server/audit/draft';
import { registerDrafts } from '@atlas/server/demo/registers/index';
import { inspectFile } from '@atlas/server/modules/imports/engine/source-file';
import { findProfile } from '@atlas/server/modules/imports/profiles/index';
import { describe, expect, it } from 'vitest';
import { compactCouncils, compactParishes, compactTrusts } from './compact-registers.ts';
import { ask, countLabels, importBed, register } from './testbed.ts';

const data = register('');
const kept = fileURLToPath(new URL('../../../server/src/demo/data/registers/', import.meta.url));
const files = {
  'uk-councils': `${data}la-mysociety/uk_local_authorities_current.csv`,
  parishes: `${data}parishes-2022/parishes.csv`,
  'nhs-trusts': `${data}nhs-hierarchy-2022/etr.csv`,
  'nhs-practices': `${data}nhs-hierarchy-2022/gp-reg-pat-prac-map.csv`,
};

describe('the registers of the demo world', () => {
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
      await expect(await compactParishes(files.parishes)).toMatchFileSnapshot(`${kept}parishes.csv`);
      await expect(await compactTrusts(files['nhs-trusts'])).toMatchFileSnapshot(`${kept}nhs-trusts.csv`);
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
        for await (const made of registerDrafts()) drafts.push(made);
        const { created } = await bed.store.write(drafts);
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
