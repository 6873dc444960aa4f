import { useQuery } from 'urql';
import { useAsOf } from '../lib/as-of.js';
import {
  ExplainBasisDocument,
  ExplainProgrammeDocument,
  ExplainProjectDocument,
  ExplainRisksDocument,
  type Basis,
  type ExplainedFigure,
  type ProjectFilter,
  type RiskFilter,
} from '../lib/graphql/graphql.js';
import { ExplanationContent, ExplanationPopover, pageOf, type Explained } from './explanation-popover.js';

interface OfSet {
  readonly programme: string;
  readonly figure: ExplainedFigure;
  readonly filter?: ProjectFilter;
  /** The health, lifecycle or phase that is counted. */
  readonly group?: string;
  /** The day the figure speaks of, where that is not the page's own. */
  readonly statusOn?: string;
}

/** The way from a figure of a set of projects to what it was computed from. */
export function ExplainSet({ programme, figure, filter, group, statusOn, ...explained }: Explained & OfSet) {
  return (
    <ExplanationPopover
      {...explained}
      figure={figure}
      content={<SetTree {...{ programme, figure, filter, group, statusOn }} />}
    />
  );
}

function SetTree({ programme, figure, filter, group, statusOn }: OfSet) {
  const { asOf, search } = useAsOf();
  const [{ data, error }] = useQuery({
    query: ExplainProgrammeDocument,
    variables: { programme, asOf: statusOn ? { statusOn } : asOf, figure, filter, group },
  });
  return (
    <ExplanationContent
      explanation={data?.programme?.explain}
      error={error}
      hrefOf={pageOf(programme, search)}
    />
  );
}

interface OfProject {
  readonly programme: string;
  readonly code: string;
  readonly figure: ExplainedFigure;
}

/** The way from a figure of one project to what it was computed from. */
export function ExplainProject({ programme, code, figure, ...explained }: Explained & OfProject) {
  return (
    <ExplanationPopover
      {...explained}
      figure={figure}
      content={<ProjectTree {...{ programme, code, figure }} />}
    />
  );
}

function ProjectTree({ programme, code, figure }: OfProject) {
  const { asOf, search } = useAsOf();
  const [{ data, error }] = useQuery({
    query: ExplainProjectDocument,
    variables: { programme, code, asOf },
  });
  const sheet = `/${programme}/projects/${code}${search}`;
  return (
    <ExplanationContent
      explanation={data?.project?.explain.find((entry) => entry.figure === figure)}
      error={error}
      hrefOf={(kind, key) =>
        kind === 'MILESTONE' ? `${sheet}#milestone-${key}` : kind === 'RISK' ? sheet : null
      }
    />
  );
}

interface OfRisks {
  readonly programme: string;
  readonly filter: RiskFilter;
}

/** The way from a number of risks to which they are, among those the reader may see. */
export function ExplainRisks({ programme, filter, ...explained }: Explained & OfRisks) {
  return (
    <ExplanationPopover
      {...explained}
      figure="RISK_COUNT"
      content={<RisksTree programme={programme} filter={filter} />}
    />
  );
}

function RisksTree({ programme, filter }: OfRisks) {
  const { asOf, search } = useAsOf();
  const [{ data, error }] = useQuery({
    query: ExplainRisksDocument,
    variables: { programme, asOf, filter },
  });
  return (
    <ExplanationContent
      explanation={data?.programme?.explainRisks}
      error={error}
      hrefOf={pageOf(programme, search)}
    />
  );
}

interface OfBasis {
  readonly programme: string;
  readonly kind: string;
  readonly basis: Basis;
}

/** The way from a number of rows with one basis to what they hang on. */
export function ExplainBasis({ programme, kind, basis, ...explained }: Explained & OfBasis) {
  return (
    <ExplanationPopover
      {...explained}
      figure="BASIS_COUNT"
      content={<BasisTree {...{ programme, kind, basis }} />}
    />
  );
}

function BasisTree({ programme, kind, basis }: OfBasis) {
  const { asOf, search } = useAsOf();
  const [{ data, error }] = useQuery({
    query: ExplainBasisDocument,
    variables: { programme, asOf, kind, basis },
  });
  return (
    <ExplanationContent
      explanation={data?.programme?.explainBasis}
      error={error}
      hrefOf={pageOf(programme, search)}
    />
  );
}
