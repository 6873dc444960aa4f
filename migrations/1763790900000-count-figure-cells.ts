import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells the planner how many different cells the projects of a rollup fall into: taken for independent, its keys promise
 * fifty times as many, and no plan but a single process then looks worth its while.
 */
export class CountFigureCells1763790900000 implements MigrationInterface {
  name = 'CountFigureCells1763790900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE STATISTICS project_figures_cells (ndistinct)
        ON organisation_id, ministry_id, priority_id, flagship, lifecycle, health, phase, measured FROM project_figures`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP STATISTICS project_figures_cells`);
  }
}
