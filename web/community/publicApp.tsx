import { useEffect, useRef } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { SampleBanner } from '../sample/banner';
import { Tools } from '../shell/tools';
import { useWords } from '../words';
import { Board } from './board';
import { Confirm } from './confirm';
import { Posting } from './posting';

/** What everyone may see without an account. */
export function PublicApp() {
  const words = useWords();
  const [location] = useLocation();
  const content = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // A new page is read from its beginning, by keyboard and by screen reader.
    if (!first.current) content.current?.focus();
    first.current = false;
  }, [location]);
  return (
    <div className="open-page">
      <a
        className="skip hidden-visually"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          content.current?.focus();
        }}
      >
        {words.skip}
      </a>
      <header className="top-bar">
        <Link href="/public" className="brand">
          <img src="/icon.svg" width={26} height={26} alt="" />
          {words.product}
        </Link>
        <span className="small quiet who">{words.open.home}</span>
        <Tools />
        <Link href="/" className="small">
          {words.open.signIn}
        </Link>
      </header>
      <SampleBanner />
      <main id="content" ref={content} tabIndex={-1} className="content">
        <Switch>
          <Route path="/public/confirm">
            <Confirm />
          </Route>
          <Route path="/public/:case/:step">
            {({ case: id, step }) => <Posting caseId={decodeURIComponent(id)} step={decodeURIComponent(step)} />}
          </Route>
          <Route>
            <Board />
          </Route>
        </Switch>
      </main>
    </div>
  );
}
