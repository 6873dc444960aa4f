import { ActionIcon, Skeleton } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import type { Tellable } from '#domain/progress/explanation-text.js';
import type { ToldFigure } from '#domain/progress/told-explanation.js';
import classes from './explanation.module.css';
import type { LinkTo } from './explanation-tree.js';
import { Icon } from './icon.js';
import { Popover } from './popover.js';
import { ErrorStrip } from './states.js';

const ExplanationTree = lazy(async () => ({
  default: (await import('./explanation-tree.js')).ExplanationTree,
}));

/** What every way to an explanation is given. */
export interface Explained {
  /** What the figure is called. */
  readonly name: string;
  /** The figure as it is read. */
  readonly value: string;
  /** The figure itself, to be the button; without it a sign beside the figure is. */
  readonly children?: React.ReactNode;
  /** What is said before the explanation, where its figure stands for others. */
  readonly note?: string;
  /** Told when it is first opened. */
  readonly onOpen?: () => void;
}

/** A figure, or a sign beside it, that opens to `content`: a plain button until it is first asked. */
export function ExplanationPopover({
  figure,
  content,
  note,
  onOpen,
  ...explained
}: Explained & { figure: ToldFigure; content: React.ReactNode }) {
  const { t } = useTranslation();
  const titleId = useId();
  const [asked, setAsked] = useState(false);
  const { value } = explained;
  if (!asked)
    return (
      <Trigger
        {...explained}
        data-explains={figure}
        aria-haspopup="dialog"
        aria-expanded={false}
        onClick={() => {
          setAsked(true);
          onOpen?.();
        }}
      />
    );
  return (
    <Popover
      className={classes.popover}
      aria-labelledby={titleId}
      openAtOnce
      target={(target) => <Trigger {...explained} {...target} data-explains={figure} autoFocus />}
    >
      {({ close }) => (
        <>
          <header className={classes.head}>
            <h3 id={titleId}>{t('explain.title', { value })}</h3>
            <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('state.close')} onClick={close}>
              <Icon name="close" />
            </ActionIcon>
          </header>
          {note && <p className={classes.note}>{note}</p>}
          {content}
        </>
      )}
    </Popover>
  );
}

type TriggerProps = Explained & { 'aria-expanded': boolean } & React.ComponentProps<'button'> & {
    'data-explains': string;
  };

function Trigger({ name, value, children, ...button }: TriggerProps) {
  const { t } = useTranslation();
  const opened = button['aria-expanded'];
  if (children)
    return (
      <button
        {...button}
        type="button"
        className={`mantine-focus-auto ${classes.figure}`}
        aria-label={`${value}, ${t('explain.open', { name })}`}
      >
        {children}
      </button>
    );
  return (
    <ActionIcon
      {...button}
      variant={opened ? 'light' : 'subtle'}
      color={opened ? 'brand' : 'gray'}
      size={24}
      className={classes.trigger}
      aria-label={t('explain.open', { name })}
    >
      <Icon name="info" />
    </ActionIcon>
  );
}

/** Where a thing of an explanation is shown, knowing the project it is told to belong to; null: nowhere. */
export type HrefOf = (kind: string, key: string, project: string | null) => string | null;

/** An explanation once it is known; until then what takes its place. */
export function ExplanationContent({
  explanation,
  error,
  hrefOf,
}: {
  explanation: Tellable | undefined;
  error?: CombinedError;
  hrefOf: HrefOf;
}) {
  if (error) return <ErrorStrip error={error} />;
  if (!explanation) return <Skeleton height={160} />;
  const linkTo: LinkTo = ({ kind, key, project = null }, text) => {
    const href = hrefOf(kind, key, project);
    return href === null ? text : <Link to={href}>{text}</Link>;
  };
  return (
    <Suspense fallback={<Skeleton height={160} />}>
      <ExplanationTree explanation={explanation} linkTo={linkTo} />
    </Suspense>
  );
}

const PAGES: Readonly<Partial<Record<string, string>>> = {
  PROJECT: 'projects',
  SESSION: 'sessions',
  ORGANISATION: 'organisations',
  NODE: 'strategy',
};
const LISTS: Readonly<Partial<Record<string, string>>> = {
  PREREQUISITE: 'prerequisites',
  INDICATOR: 'indicators',
};

/** Where the things of a programme have their pages, or the list they stand in. */
export function pageOf(programme: string, search: string): HrefOf {
  return (kind, key, project) => {
    if (project !== null) return `/${programme}/projects/${project}${search}`;
    const page = PAGES[kind];
    const list = LISTS[kind];
    if (page) return `/${programme}/${page}/${encodeURIComponent(key)}${search}`;
    return list ? `/${programme}/${list}${search}` : null;
  };
}
