import { sessionSight, type SessionSight } from '../committee/session-sight.js';
import type { ReadTx } from '../transaction.js';
import type { Visible } from '../visible.js';

/** What one reader may see of projects and of what hangs on them. */
export interface ProjectSight {
  readonly projects: Visible<'project.read'>;
  readonly approved: Visible<'roadmap.read-approved'>;
  readonly presented: Visible<'roadmap.read-presented'>;
  readonly drafts: Visible<'roadmap.read-draft'>;
  readonly risks: Visible<'risk.read'>;
  readonly budgets: Visible<'budget.read'>;
  readonly deployments: Visible<'deployment.read'>;
  readonly prerequisites: Visible<'prerequisite.read'>;
  readonly decisions: Visible<'decision.read'>;
  readonly sessions: SessionSight;
}

/** What the transaction's actor may see of projects. */
export function projectSight(tx: ReadTx): ProjectSight {
  return {
    projects: tx.visible('project.read'),
    approved: tx.visible('roadmap.read-approved'),
    presented: tx.visible('roadmap.read-presented'),
    drafts: tx.visible('roadmap.read-draft'),
    risks: tx.visible('risk.read'),
    budgets: tx.visible('budget.read'),
    deployments: tx.visible('deployment.read'),
    prerequisites: tx.visible('prerequisite.read'),
    decisions: tx.visible('decision.read'),
    sessions: sessionSight(tx),
  };
}
