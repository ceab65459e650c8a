export function Overdue(_props: { id?: string; part?: string }) { return null; }
