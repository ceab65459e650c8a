const MOST = 48;

/** An id for a new item that people can still read where a machine names it; unlike those that are taken. */
export function itemIdOf(title: string, taken: readonly string[]): string {
  const plain = title
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
  const base = /^[a-z]/.test(plain) && plain !== 'session' ? plain : `item-${plain || 1}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
