/** So long after the last touch nobody is taken to sit here any more. */
const QUIET_MS = 120_000;
let lastUse = Date.now();

const used = (): void => void (lastUse = Date.now());
// Outside a browser, in tests of what pages say, nobody touches anything.
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
  globalThis.addEventListener?.(kind, used, { passive: true, capture: true });

/** Whether the page asks by itself: that doesn't keep the session from ending. */
export const isUnattended = (): boolean => Date.now() - lastUse > QUIET_MS;
