import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './explorer.css';
import { examples } from './examples.ts';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const tabs = examples.map((query) => ({ query }));

function Explorer() {
  return (
    <>
      <header className="explorer-header">
        <h1>API explorer</h1>
        <a href="/">Back to the Partnership Atlas</a>
      </header>
      <main className="explorer-main">
        <GraphiQL fetcher={fetcher} defaultTabs={tabs} isHeadersEditorEnabled={false} />
      </main>
    </>
  );
}

const root = document.getElementById('explorer');
if (root === null) throw new Error('The page has no place for the explorer.');
createRoot(root).render(
  <StrictMode>
    <Explorer />
  </StrictMode>,
);
