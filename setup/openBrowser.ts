import { spawn } from 'node:child_process';

/** Shows an address in the browser of whoever sits before this machine; where nobody does, nothing happens. */
export function openBrowser(url: string, env: NodeJS.ProcessEnv = process.env): void {
  const command = desktopCommand(env);
  if (!command) return;
  // Its failure is nobody's: the address has been printed.
  const child = spawn(command, [url], { stdio: 'ignore', detached: true }).on('error', () => {});
  child.unref();
}

/** What opens an address on this desktop; none without one, without a terminal, or where BROWSER says `none`. */
function desktopCommand(env: NodeJS.ProcessEnv): string | undefined {
  if (env.BROWSER === 'none' || env.CI || !process.stdout.isTTY) return undefined;
  if (process.platform === 'darwin') return 'open';
  return env.DISPLAY || env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}
