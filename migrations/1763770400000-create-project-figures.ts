import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One narrow row of figures per project, recomputed from all facts; it keeps no history. */
export class CreateProjectFigures1763770400000 implements MigrationInterface {
  name = 'CreateProjectFigures1763770400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_figures (
        project_id uuid PRIMARY KEY,
        programme_id uuid NOT NULL,
        status_on date NOT NULL,
        rules_version integer NOT NULL,
        organisation_id uuid NOT NULL,
        ministry_id uuid NOT NULL,
        strategy_node_id uuid NOT NULL,
        priority_id uuid,
        initiative_id uuid,
        action_id uuid,
        flagship boolean NOT NULL,
        users_served text,
        lifecycle text NOT NULL,
        phase text NOT NULL,
        health text NOT NULL,
        health_order smallint NOT NULL,
        reasons jsonb NOT NULL,
        measured boolean NOT NULL,
        progress_bp integer,
        planned_progress_bp integer,
        milestone_count integer NOT NULL,
        finished_milestone_count integer NOT NULL,
        overdue_milestone_count integer NOT NULL,
        worst_overdue_days integer,
        slippage_days integer,
        first_slippage_days integer,
        baseline_end_on date,
        expected_end_on date,
        last_actual_on date,
        earned_schedule_on date,
        schedule_variance_days integer,
        spi_time_earned_days integer,
        spi_time_elapsed_days integer,
        budget_planned_centimes bigint,
        budget_committed_centimes bigint,
        budget_spent_centimes bigint,
        CONSTRAINT project_figures_project_programme_fk FOREIGN KEY (project_id, programme_id)
          REFERENCES project (id, programme_id) ON DELETE CASCADE
      );
      CREATE INDEX project_figures_programme ON project_figures (programme_id, health_order, project_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project_figures`);
  }
}
