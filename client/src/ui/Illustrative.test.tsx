import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { IllustrativeScope, IllustrativeTag } from './Illustrative.tsx';

const page = (only: boolean) => (
  <IllustrativeScope only={only}>
    <IllustrativeTag />
    <IllustrativeTag />
    <IllustrativeTag when={false} />
  </IllustrativeScope>
);

it('tags each made-up record among real ones', () => {
  render(page(false));
  expect(screen.getAllByText('Illustrative')).toHaveLength(2);
  expect(screen.queryByRole('note')).toBeNull();
});

it('says it once at the top where all are made up', () => {
  render(page(true));
  expect(screen.getByRole('note').textContent).toContain('Illustrative data');
  expect(screen.queryByText('Illustrative')).toBeNull();
});
