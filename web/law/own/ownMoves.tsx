import { useAll } from '../../data/queries';
import { send } from '../../data/client';
import { Loaded } from '../../parts/loaded';
import { useWords } from '../../words';
import { MoveChosen } from '../moves';

interface Props {
  unit: string;
  procedure: string;
}

/** Which open cases of a unit would have other days by its own lengths as they hold today; those chosen are moved. */
export function OwnMoves({ unit, procedure }: Props) {
  const { own: words } = useWords();
  const found = useAll('/overlays/moves', { query: { unit, procedure } });
  return (
    <Loaded of={found}>
      {({ items: moves }) => (
        <section className="stack" aria-label={words.moveOpen}>
          {moves.length > 0 && <p className="small quiet">{words.moveHint}</p>}
          <MoveChosen
            procedure={procedure}
            moves={moves}
            none={words.noMoves}
            move={(body) => send('post', '/overlays/moves', { body: { ...body, unit, procedure } })}
          />
        </section>
      )}
    </Loaded>
  );
}
