export function Start(_props: { id?: string; part?: string }) { return null; }
