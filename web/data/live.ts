import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Change } from './api';
import { refresh } from './queries';

/** Keeps what is shown up to date with the register, and says whether the server can be reached. */
export function useLiveChanges(): boolean {
  const client = useQueryClient();
  const [reachable, setReachable] = useState(navigator.onLine);
  useEffect(() => {
    const source = new EventSource('/api/changes');
    let broken = false;
    source.onopen = () => {
      setReachable(true);
      // What happened meanwhile was not told.
      if (broken) void client.invalidateQueries();
      broken = false;
    };
    source.onerror = () => void (broken = true);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const change: Change = JSON.parse(data);
      void refresh(client, change);
    };
    const onLine = () => setReachable(true);
    const offLine = () => setReachable(false);
    window.addEventListener('online', onLine);
    window.addEventListener('offline', offLine);
    return () => {
      source.close();
      window.removeEventListener('online', onLine);
      window.removeEventListener('offline', offLine);
    };
  }, [client]);
  return reachable;
}
