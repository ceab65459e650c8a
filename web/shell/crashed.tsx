import { Button } from '@mantine/core';
import { ErrorBoundary } from 'react-error-boundary';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words';

/** A page that breaks says so, and what to do; what surrounds it stays, and another page is another beginning. */
export function MayCrash({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  return (
    <ErrorBoundary resetKeys={[location]} fallbackRender={({ error }) => <Crashed error={error} />}>
      {children}
    </ErrorBoundary>
  );
}

/** After an upgrade the old page asks for parts that are there no more. */
const OUTDATED = /dynamically imported module|Importing a module script failed|error loading dynamically/i;

function Crashed({ error }: { error: unknown }) {
  const { crashed: words } = useWords();
  const message = error instanceof Error ? error.message : String(error);
  const outdated = OUTDATED.test(message);
  return (
    <div className="card stack" role="alert">
      <h1>{outdated ? words.outdated : words.title}</h1>
      <p>{outdated ? words.outdatedHow : words.how}</p>
      <div className="row">
        <Button onClick={() => window.location.reload()}>{words.reload}</Button>
        <Button component="a" href="/" variant="default">
          {words.home}
        </Button>
      </div>
      <details className="small">
        <summary>{words.details}</summary>
        <code style={{ overflowWrap: 'anywhere' }}>
          {window.location.pathname}: {message}
        </code>
      </details>
    </div>
  );
}
