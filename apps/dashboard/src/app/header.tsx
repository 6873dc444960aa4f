import { ActionIcon, UnstyledButton, useComputedColorScheme } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { useClient } from 'urql';
import { openTabs } from '../features/administration/tabs.js';
import { useAsOf } from '../lib/as-of.js';
import { NoticeBell } from '../features/notice/notice-bell.js';
import { SearchBox } from '../features/search/search-box.js';
import { SignOutDocument } from '../lib/graphql/graphql.js';
import { LANGUAGES } from '../lib/language.js';
import { usePreferences, useSession, type ThemeChoice, type Viewer } from '../lib/session.js';
import { Icon, Logo } from '../ui/icon.js';
import { Menu, MenuDivider, MenuItem } from '../ui/menu.js';
import classes from './layout.module.css';

/** The bar above every page: the sections there are, language, theme and the person. */
export function Header() {
  const { t } = useTranslation();
  const { programmes } = useSession();
  const { programme: code } = useParams();
  const programme = programmes.find((entry) => entry.code === code) ?? programmes[0];
  const { pathname } = useLocation();
  const section = pathname.split('/')[2];
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand} aria-label={t('layout.brand')}>
        <Logo />
        <span>{t('layout.brand')}</span>
      </Link>
      {programme && (
        <nav className={classes.nav} aria-label={t('layout.sections')}>
          <Sections programme={programme.code} section={section} />
        </nav>
      )}
      <span className={classes.grow} />
      {programme?.demo && (
        <span className={classes.demo} title={t('layout.demoNote')}>
          {t('layout.demo')}
        </span>
      )}
      {programme && <SearchBox programme={programme.code} />}
      <LanguageSwitch />
      <ThemeSwitch />
      <NoticeBell />
      <GuideLink />
      <PersonMenu />
    </header>
  );
}

/** Sections that everybody opens, each with the parts of the address that belong to it. */
const SECTIONS = [
  { name: 'inbox', holds: [] },
  { name: 'committee', holds: [] },
  { name: 'portfolio', holds: ['projects'] },
  { name: 'updates', holds: [] },
  { name: 'risks', holds: [] },
  { name: 'sessions', holds: [] },
  { name: 'decisions', holds: [] },
  { name: 'indicators', holds: [] },
] as const;

/** The rights of which one is needed, or the section is not there. */
const NEEDED: Readonly<Record<string, readonly Viewer['viewerCan'][number][]>> = {
  inbox: ['INBOX_READ', 'BRIEF_APPROVE', 'ROADMAP_APPROVE'],
  updates: ['UPDATE_READ'],
  risks: ['RISK_READ'],
  briefs: ['BRIEF_READ', 'BRIEF_READ_SUBMITTED'],
  quality: ['UPDATE_READ'],
  workbooks: ['WORKBOOK_READ'],
};

function opens(viewer: Viewer, name: string): boolean {
  if (name === 'administration') return openTabs(viewer).length > 0;
  const needed = NEEDED[name];
  return needed === undefined || needed.some((right) => viewer.viewerCan.includes(right));
}

/** What makes room in the bar for the work of the reader's own. */
function standingBack(viewer: Viewer): readonly string[] {
  if (opens(viewer, 'inbox')) return ['updates', 'indicators'];
  return opens(viewer, 'updates') ? ['indicators'] : [];
}

/** Sections that are looked up now and then. */
const FURTHER = [
  'updates',
  'indicators',
  'briefs',
  'organisations',
  'workbooks',
  'strategy',
  'prerequisites',
  'quality',
  'basis',
  'administration',
] as const;

function Sections({ programme, section }: { programme: string; section: string | undefined }) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const { viewer } = useSession();
  const back = standingBack(viewer);
  const sections = SECTIONS.filter(({ name }) => opens(viewer, name) && !back.includes(name));
  const inBar: readonly string[] = sections.map(({ name }) => name);
  const open = FURTHER.filter((name) => opens(viewer, name) && !inBar.includes(name));
  const further = open.find((name) => name === section);
  return (
    <>
      {sections.map(({ name, holds }) => (
        <Link
          key={name}
          to={`/${programme}/${name}${search}`}
          aria-current={
            section === name ? 'page' : holds.some((part) => part === section) ? 'true' : undefined
          }
        >
          {t(`section.${name}`)}
        </Link>
      ))}
      <Menu
        label={t('section.more')}
        target={(target) => (
          <UnstyledButton {...target} className={classes.more} data-current={further ? true : undefined}>
            <span>{further ? t(`section.${further}`) : t('section.more')}</span>
            <Icon name="down" size={12} />
          </UnstyledButton>
        )}
      >
        {open.map((name) => (
          <MenuItem key={name} to={`/${programme}/${name}${search}`} current={section === name}>
            {t(`section.${name}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

/** The three languages, side by side. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, setLanguage } = usePreferences();
  return (
    <div className={classes.language} role="group" aria-label={t('layout.language')}>
      {LANGUAGES.map((entry) => (
        <UnstyledButton
          key={entry}
          lang={entry}
          aria-pressed={entry === language}
          onClick={() => setLanguage(entry)}
          aria-label={t(`language.${entry}.name`)}
        >
          {t(`language.${entry}.short`)}
        </UnstyledButton>
      ))}
    </div>
  );
}

/** Light or dark, at one touch. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { setTheme } = usePreferences();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      className={classes.roomy}
      aria-label={dark ? t('theme.toLight') : t('theme.toDark')}
      onClick={() => setTheme(dark ? 'LIGHT' : 'DARK')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </ActionIcon>
  );
}

/** The way to the guide, from every page. */
function GuideLink() {
  const { t } = useTranslation();
  const open = useLocation().pathname.split('/')[1] === 'guide';
  return (
    <ActionIcon
      component={Link}
      to="/guide"
      variant="subtle"
      color="gray"
      size={32}
      aria-label={t('guide.title')}
      className={classes.roomy}
      title={t('guide.title')}
      aria-current={open ? 'page' : undefined}
    >
      <Icon name="guide" />
    </ActionIcon>
  );
}

const THEMES: readonly ThemeChoice[] = ['SYSTEM', 'LIGHT', 'DARK'];

function PersonMenu() {
  const { t } = useTranslation();
  const { viewer, programmes } = useSession();
  const { theme, setTheme } = usePreferences();
  const client = useClient();
  const signOut = async (): Promise<void> => {
    await client.mutation(SignOutDocument, {}).toPromise();
    window.location.assign('/sign-in');
  };
  return (
    <Menu
      label={t('layout.person', { name: viewer.name })}
      width={264}
      align="end"
      target={(target) => (
        <UnstyledButton
          {...target}
          className={classes.person}
          aria-label={t('layout.person', { name: viewer.name })}
        >
          <span aria-hidden="true">{initials(viewer.name)}</span>
        </UnstyledButton>
      )}
    >
      <p className={classes.who}>
        <b>{viewer.name}</b>
        <span>{rolesOf(viewer, t)}</span>
      </p>
      <MenuDivider />
      <MenuItem to="/account">{t('account.menu')}</MenuItem>
      <MenuItem to="/guide">{t('guide.title')}</MenuItem>
      {THEMES.map((choice) => (
        <MenuItem key={choice} checked={choice === theme} onSelect={() => setTheme(choice)}>
          {t(`theme.${choice}`)}
        </MenuItem>
      ))}
      {programmes.length > 1 && <MenuDivider />}
      {programmes.length > 1 &&
        programmes.map(({ code, name }) => (
          <MenuItem key={code} to={`/${code}/committee`}>
            {name}
          </MenuItem>
        ))}
      <MenuDivider />
      <MenuItem onSelect={() => void signOut()}>{t('layout.signOut')}</MenuItem>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.at(-1)]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

function rolesOf(viewer: Viewer, t: TFunction): string {
  return viewer.roles
    .map(({ role, organisation }) =>
      organisation
        ? t('role.at', { role: t(`role.${role}`), organisation: organisation.name })
        : t(`role.${role}`),
    )
    .join(', ');
}
