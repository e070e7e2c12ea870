import '@fontsource-variable/source-sans-3/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createRouter } from './router.tsx';
import { cssVariables, theme } from './styles/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: 'en-gb', firstDayOfWeek: 1 }}>
        <RouterProvider router={createRouter()} />
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
);
