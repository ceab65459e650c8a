import { Icon } from '../parts/icon';
import { useWords } from '../words';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../data/queries';

/** On every page as long as there is a sample: what stands here is none of it real. */
export function SampleBanner() {
  const { sample: words } = useWords();
  const sample = useSample();
  if (!sample) return null;
  return (
    <div className="banner" role="status">
      <Icon name="law" />
      {sample.status === 'loaded' ? words.banner : <Loading />}
    </div>
  );
}

/** How far the sample has come; or that it failed. */
export function Loading() {
  const { sample: words } = useWords();
  const sample = useSample();
  if (!sample || sample.status === 'loaded') return null;
  if (sample.status === 'failed') return <span>{words.failed}</span>;
  const percent = Math.floor(sample.share * 100);
  return (
    <span className="row">
      <span>{words.loading(percent)}</span>
      <progress value={percent} max={100} aria-label={words.loading(percent)} />
    </span>
  );
}

const AGAIN_MS = 2_000;

/** The sample of this installation, if it shows one; while it is being loaded, looked at again and again. */
export function useSample() {
  const { data } = useQuery({
    ...queryOf('/sample', {}),
    refetchInterval: ({ state }) => (state.data?.sample?.status === 'loading' ? AGAIN_MS : false),
  });
  return data?.sample ?? null;
}
