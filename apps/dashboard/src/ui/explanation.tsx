import { ActionIcon, Skeleton, UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery, type CombinedError } from 'urql';
import { useAsOf } from '../lib/as-of.js';
import {
  ExplainProgrammeDocument,
  ExplainProjectDocument,
  type ExplainedFigure,
  type ExplanationFieldsFragment,
  type ProjectFilter,
} from '../lib/graphql/graphql.js';
import classes from './explanation.module.css';
import { Icon } from './icon.js';
import { Popover } from './popover.js';
import { ErrorStrip } from './states.js';

const ExplanationTree = lazy(async () => ({
  default: (await import('./explanation-tree.js')).ExplanationTree,
}));

/** The way from a figure of a set of projects to what it was computed from. */
export function ExplainSet({
  name,
  value,
  programme,
  figure,
  filter,
  group,
  children,
}: {
  name: string;
  value: string;
  programme: string;
  figure: ExplainedFigure;
  filter?: ProjectFilter;
  /** The health, lifecycle or phase that is counted. */
  group?: string;
  /** The figure itself, to be the button; without it a sign beside the figure is. */
  children?: React.ReactNode;
}) {
  const { asOf, search } = useAsOf();
  const [opened, setOpened] = useState(false);
  const [answer] = useQuery({
    query: ExplainProgrammeDocument,
    variables: { programme, asOf, figure, filter, group },
    pause: !opened,
  });
  return (
    <ExplanationPopover
      name={name}
      value={value}
      onChange={setOpened}
      explanation={answer.data?.programme?.explain}
      error={answer.error}
      hrefOf={(kind, key) => (kind === 'PROJECT' ? `/${programme}/projects/${key}${search}` : null)}
    >
      {children}
    </ExplanationPopover>
  );
}

/** The way from a figure of one project to what it was computed from. */
export function ExplainProject({
  name,
  value,
  programme,
  code,
  figure,
  children,
  openAtOnce = false,
}: {
  name: string;
  value: string;
  programme: string;
  code: string;
  figure: ExplainedFigure;
  /** The figure itself, to be the button; without it a sign beside the figure is. */
  children?: React.ReactNode;
  openAtOnce?: boolean;
}) {
  const { asOf, search } = useAsOf();
  const [opened, setOpened] = useState(openAtOnce);
  const [answer] = useQuery({
    query: ExplainProjectDocument,
    variables: { programme, code, asOf },
    pause: !opened,
  });
  return (
    <ExplanationPopover
      name={name}
      value={value}
      onChange={setOpened}
      explanation={answer.data?.project?.explain.find((entry) => entry.figure === figure)}
      error={answer.error}
      hrefOf={(kind, key) => partHref(kind, key, `/${programme}/projects/${code}${search}`)}
      focused={openAtOnce}
    >
      {children}
    </ExplanationPopover>
  );
}

/** A figure among thousands: a plain button until it is first asked to explain itself. */
export function ExplainOnDemand(given: {
  name: string;
  value: string;
  programme: string;
  code: string;
  figure: ExplainedFigure;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (asked) return <ExplainProject {...given} openAtOnce />;
  return (
    <button
      type="button"
      className={`mantine-focus-auto ${classes.figure} ${classes.plain}`}
      aria-label={`${given.value}, ${t('explain.open', { name: given.name })}`}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      {given.children}
    </button>
  );
}

/** Where a part of a project's figure stands on the project's sheet. */
function partHref(kind: string, key: string, sheet: string): string | null {
  return kind === 'MILESTONE' ? `${sheet}#milestone-${key}` : null;
}

function ExplanationPopover({
  name,
  value,
  onChange,
  explanation,
  error,
  hrefOf,
  children,
  focused = false,
}: {
  name: string;
  value: string;
  onChange: (opened: boolean) => void;
  explanation: ExplanationFieldsFragment | undefined;
  error: CombinedError | undefined;
  /** Where a milestone, project or risk is shown; null: nowhere. */
  hrefOf: (kind: string, key: string) => string | null;
  children?: React.ReactNode;
  /** Whether the button has just taken the place of one that had the focus. */
  focused?: boolean;
}) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <Popover
      className={classes.popover}
      aria-labelledby={titleId}
      openAtOnce={focused}
      onChange={onChange}
      target={(target, { opened }) =>
        children ? (
          <UnstyledButton
            {...target}
            className={classes.figure}
            autoFocus={focused}
            aria-label={`${value}, ${t('explain.open', { name })}`}
          >
            {children}
          </UnstyledButton>
        ) : (
          <ActionIcon
            {...target}
            variant={opened ? 'light' : 'subtle'}
            color={opened ? 'brand' : 'gray'}
            size={24}
            className={classes.trigger}
            aria-label={t('explain.open', { name })}
          >
            <Icon name="info" />
          </ActionIcon>
        )
      }
    >
      {({ close }) => (
        <>
          <header className={classes.head}>
            <h3 id={titleId}>{t('explain.title', { value })}</h3>
            <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('state.close')} onClick={close}>
              <Icon name="close" />
            </ActionIcon>
          </header>
          {error && <ErrorStrip error={error} />}
          {!error && !explanation && <Skeleton height={160} />}
          {explanation && (
            <Suspense fallback={<Skeleton height={160} />}>
              <ExplanationTree explanation={explanation} linkTo={linkTo} />
            </Suspense>
          )}
        </>
      )}
    </Popover>
  );

  function linkTo({ kind, key }: { kind: string; key: string }, text: string): React.ReactNode {
    const href = hrefOf(kind, key);
    return href === null ? text : <Link to={href}>{text}</Link>;
  }
}
