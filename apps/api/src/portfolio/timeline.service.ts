import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { milestoneFigures } from '#domain/progress/milestone-standing.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { packMilestones, type DrawnMilestone } from '#domain/roadmap/packed-milestones.js';
import { dayNumber, type LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import type { ProjectSort } from '#persistence/portfolio/page-order.js';
import type { ProjectFilter } from '#persistence/portfolio/project-filter.js';
import {
  timelineStore,
  type TimelineMilestones,
  type TimelineName,
  type TimelineRows,
} from '#persistence/portfolio/timeline.store.js';
import type { Timeline } from './timeline.types.js';

/** All projects of a filter on their days. */
@Injectable()
export class TimelineService {
  constructor(private readonly db: Db) {}

  /** The timeline of the projects a filter chooses, in order; drafts only for those who may see them. */
  timeline(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    filter: ProjectFilter,
    sort: ProjectSort,
  ): Promise<Timeline> {
    return this.db.read(actor, async (tx) => {
      const sight = {
        projects: tx.visible('project.read'),
        approved: tx.visible('roadmap.read-approved'),
        drafts: tx.visible('roadmap.read-draft'),
      };
      const rows = await timelineStore(tx).rows(sight, reading, filter, sort, language);
      return told(rows, reading.asOf.statusOn);
    });
  }
}

function told({ projects, milestones, bodies, priorities }: TimelineRows, statusOn: LocalDate): Timeline {
  const among = (codes: readonly string[]): TimelineName[] => {
    const named = new Set(codes);
    return bodies.filter(({ code }) => named.has(code));
  };
  const { startOn, ...columns } = projects;
  const [organisations, ministries] = [among(projects.organisation), among(projects.ministry)];
  return {
    statusOn,
    organisations,
    ministries,
    priorities,
    projects: {
      ...columns,
      startDay: startOn.map(dayOf),
      organisation: placesIn(organisations, projects.organisation),
      ministry: placesIn(ministries, projects.ministry),
      priority: placesIn(priorities, projects.priority),
    },
    milestones: packMilestones(drawn(projects.code.length, milestones, statusOn)),
  };
}

function placesIn(names: readonly TimelineName[], codes: readonly (string | null)[]): (number | null)[] {
  const places = new Map<string | null, number>(names.map(({ code }, place) => [code, place]));
  return codes.map((code) => places.get(code) ?? null);
}

function drawn(
  projectCount: number,
  milestones: TimelineMilestones,
  statusOn: LocalDate,
): DrawnMilestone[][] {
  const projects = Array.from({ length: projectCount }, (): DrawnMilestone[] => []);
  milestones.project.forEach((project, index) => {
    const baselineEndOn = milestones.baselineEndOn[index] ?? null;
    const forecastEndOn = milestones.forecastEndOn[index] ?? null;
    const actualEndOn = knownBy(statusOn, milestones.actualEndOn[index] ?? null);
    const { finished, expectedEndOn } = milestoneFigures(
      { baselineEndOn, forecastEndOn, actualEndOn },
      statusOn,
    );
    projects[project]?.push({
      phase: milestones.phase[index] ?? 'FRAMING',
      finished,
      startDay: dayOf(milestones.baselineStartOn[index] ?? null),
      baselineEndDay: dayOf(baselineEndOn),
      endDay: dayOf(expectedEndOn),
    });
  });
  return projects;
}

/** An actual end dated after the status date does not exist for it. */
function knownBy(statusOn: LocalDate, actualEndOn: LocalDate | null): LocalDate | null {
  return actualEndOn !== null && actualEndOn <= statusOn ? actualEndOn : null;
}

function dayOf(on: LocalDate | null): number | null {
  return on === null ? null : dayNumber(on);
}
