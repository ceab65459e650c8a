export function Case(_props: { id?: string; part?: string }) { return null; }
