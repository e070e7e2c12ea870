import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { violationsIn } from '../testing/axe.ts';
import { renderAt } from '../testing/render.tsx';
import { PanelSlot, SidePanel } from './SidePanel.tsx';

function Page() {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <PanelSlot value={slot}>
      <main>
        <h1>Ties</h1>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
      </main>
      {isOpen && (
        <SidePanel title="A tie" onClose={() => setOpen(false)}>
          Its facts.
        </SidePanel>
      )}
      <div ref={setSlot} />
    </PanelSlot>
  );
}

it('takes focus to its title, closes on Esc and gives focus back', async () => {
  const { container } = renderAt('/', <Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  const panel = screen.getByRole('complementary', { name: 'A tie' });
  expect(panel.textContent).toContain('Its facts.');
  expect(document.activeElement?.textContent).toBe('A tie');
  expect(await violationsIn(container)).toEqual([]);
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Open');
});
