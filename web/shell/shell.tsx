import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useLiveChanges } from '../data/live';
import { useMe, useSignOut, useLookAs } from '../data/session';
import { Icon, type IconName } from '../parts/icon';
import { later } from '../parts/later';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { SampleBanner } from '../sample/banner';
import { Bell } from './bell';
import { Content, Skip, useContent } from './content';
import { usePlaces } from './places';
import { Tools } from './outside';

const Palette = later(() => import('./palette'), 'Palette');

/** What surrounds every page: who one is, where one can go, and whether the server is there. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useWords();
  const reachable = useLiveChanges();
  const [open, setOpen] = useState(false);
  const [location] = useLocation();
  const content = useContent();
  useEffect(() => setOpen(false), [location]);
  return (
    <div className="shell">
      <Skip of={content} />
      <header className="top-bar">
        <Button
          className="menu-button"
          size="compact-md"
          variant="default"
          aria-expanded={open}
          aria-controls="side"
          leftSection={<Icon name="menu" />}
          onClick={() => setOpen(!open)}
        >
          {words.menu}
        </Button>
        <Link href="/" className="brand">
          <img src="/icon.svg" width={26} height={26} alt={words.product} />
          <span aria-hidden="true">{words.product}</span>
        </Link>
        <Finding />
        <Bell />
        <Person />
        <Tools />
      </header>
      <LookBanner />
      {!reachable && (
        <div className="banner" role="alert">
          <Icon name="offline" />
          {words.offline}
        </div>
      )}
      <SampleBanner />
      <nav id="side" className="side" aria-label={words.nav.label} data-open={open}>
        <Places />
        <Tools />
      </nav>
      <Content of={content}>
        <PrintHead />
        {children}
      </Content>
    </div>
  );
}

/** On every page while an administrator looks as somebody else: whose pages these are, and how to be oneself again. */
function LookBanner() {
  const { look: words } = useWords();
  const { officer, seenBy } = useMe();
  const end = useLookAs();
  if (!seenBy) return null;
  return (
    <div className="banner" role="status">
      <Icon name="law" />
      <span>{words.banner(officer.name)}</span>
      <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
        {words.end}
      </Button>
    </div>
  );
}

/** Opens the palette, by Ctrl+K too, wherever one stands. */
function Finding() {
  const { palette } = useWords();
  const [open, setOpen] = useState(false);
  useHotkeys([['mod+K', () => setOpen(true)]], []);
  return (
    <>
      <Button
        className="find"
        size="compact-sm"
        variant="default"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        aria-label={`${palette.open} ${palette.keys}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="find-words">
          {palette.open} <kbd className="tiny quiet">{palette.keys}</kbd>
        </span>
      </Button>
      {open && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}

function Person() {
  const words = useWords();
  const { officer, seats } = useMe();
  const [seat] = seats;
  const out = useSignOut();
  return (
    <>
      <Link href="/account" className="who who-link small">
        <span className="hidden-visually">{words.account.title}: </span>
        <span className="strong">{officer.name}</span>
        <span className="quiet tiny">
          {officer.username} ·{' '}
          {officer.admin || officer.adminOf !== null ? words.role.admin : seat ? words.role[seat.role] : '–'}
        </span>
      </Link>
      <Button
        className="sign-out"
        size="compact-sm"
        variant="default"
        loading={out.isPending}
        onClick={() => out.mutate()}
      >
        {words.signIn.out}
      </Button>
    </>
  );
}

/** On paper alone: whose page this is, and of which day. */
function PrintHead() {
  const { words, say } = useLanguage();
  const {
    officer,
    seats: [seat],
    today,
  } = useMe();
  return (
    <p className="print-head">
      {words.printed(seat ? say(seat.name) : words.account.administration, dmy(today), officer.name)}
    </p>
  );
}

function Places() {
  return (
    <div className="side-inner">
      {usePlaces().map(([href, label, icon, also]) => (
        <Place key={href} href={href} icon={icon} also={also}>
          {label}
        </Place>
      ))}
    </div>
  );
}

interface PlaceProps {
  href: string;
  icon: IconName;
  also?: string[] | undefined;
  children: ReactNode;
}

function Place({ href, icon, also = [], children }: PlaceProps) {
  const [location] = useLocation();
  const below = (at: string) => location === at || location.startsWith(`${at}/`);
  const here = href === '/' ? location === '/' : [href, ...also].some(below);
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      <Icon name={icon} />
      {children}
    </Link>
  );
}
