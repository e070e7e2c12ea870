import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprintOf } from '@atlas/server/audit/draft';
import { registerDrafts } from '@atlas/server/demo/registers/index';
import { inspectFile } from '@atlas/server/modules/imports/engine/source-file';
import { findProfile } from '@atlas/server/modules/imports/profiles/index';
import { describe, expect, it } from 'vitest';
import { compactCouncils, compactParishes, compactTrusts } from './compact-registers.ts';

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
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
  });
});
