import { Icon } from '../parts/icon';
import { useWords } from '../words';
import { useSample } from './useSample';

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
