import { Link, Route, Switch } from 'wouter';
import { SampleBanner } from '../sample/banner';
import { Content, Skip, useContent } from '../shell/content';
import { Tools } from '../shell/outside';
import { useWords } from '../words';
import { Board } from './board';
import { Confirm } from './confirm';
import { Posting } from './posting';
import { PrintedRecord } from './printedRecord';

/** What everyone may see without an account. */
export function PublicApp() {
  const words = useWords();
  const content = useContent();
  return (
    <div className="open-page">
      <Skip of={content} />
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
      <Content of={content}>
        <Switch>
          <Route path="/public/confirm">
            <Confirm />
          </Route>
          <Route path="/public/record">
            <PrintedRecord />
          </Route>
          <Route path="/public/:case/:step">
            {({ case: id, step }) => <Posting caseId={decodeURIComponent(id)} step={decodeURIComponent(step)} />}
          </Route>
          <Route>
            <Board />
          </Route>
        </Switch>
      </Content>
    </div>
  );
}
