import './styles/mantine.css';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/work.css';
import './styles/case.css';
import './styles/overdue.css';
import './styles/admin.css';
import './styles/carryingOut.css';
import './styles/councilSession.css';
import './styles/region.css';
import './styles/project.css';
import './styles/law.css';
import './styles/community.css';
import './styles/records.css';
import './styles/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { Refused } from './data/client';
import { LanguageProvider } from './words';

/** A refusal stands; what could not be answered at the moment, or not at all, is asked for again. */
const mayComeRight = (error: Error): boolean => !(error instanceof Refused) || error.problem.status === 503;

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => count < 2 && mayComeRight(error) },
    // Whether to send an act again is the person's to say; offline it fails at once, and the draft stays.
    mutations: { retry: false, networkMode: 'always' },
  },
});

// The server's content policy forbids style elements, so the library's variables come as a file.
createRoot(document.getElementById('root') ?? document.body).render(
  <MantineProvider defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </LanguageProvider>
  </MantineProvider>,
);
