import { SECTOR_LABELS, SECTORS } from '@atlas/shared/vocabulary';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SectorMark } from './SectorMark.tsx';
import { SECTOR_LOOK } from './sector-look.ts';

it('gives each sector a colour and an outline of its own, and its name', () => {
  render(SECTORS.map((sector) => <SectorMark key={sector} sector={sector} />));
  for (const sector of SECTORS) expect(screen.getByRole('img', { name: SECTOR_LABELS[sector] })).toBeTruthy();
  expect(new Set(SECTORS.map((sector) => SECTOR_LOOK[sector].colour)).size).toBe(SECTORS.length);
  expect(new Set(SECTORS.map((sector) => SECTOR_LOOK[sector].path)).size).toBe(SECTORS.length);
});

it('keeps silent beside the sector’s name', () => {
  const { container } = render(<SectorMark sector="NHS" decorative />);
  expect(container.querySelector('[aria-hidden="true"]')).not.toBeNull();
  expect(screen.queryByRole('img')).toBeNull();
});
