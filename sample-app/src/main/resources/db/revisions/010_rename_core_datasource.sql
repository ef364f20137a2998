-- revision: 40b345c31044
-- revises: 186e7f8479c7
-- message: rename core datasource to datasource
-- created: 2026-03-16T11:20:00Z

-- A table's indexes, constraints and sequence keep their names when it is renamed.

-- upgrade
ALTER TABLE core_datasource RENAME TO datasource;
ALTER TABLE datasource RENAME CONSTRAINT core_datasource_pkey TO datasource_pkey;
ALTER TABLE datasource RENAME CONSTRAINT core_datasource_workspace_id_fkey TO datasource_workspace_id_fkey;
ALTER INDEX idx_core_datasource_workspace_id RENAME TO idx_datasource_workspace_id;
ALTER SEQUENCE core_datasource_id_seq RENAME TO datasource_id_seq;

-- downgrade
ALTER SEQUENCE datasource_id_seq RENAME TO core_datasource_id_seq;
ALTER INDEX idx_datasource_workspace_id RENAME TO idx_core_datasource_workspace_id;
ALTER TABLE datasource RENAME CONSTRAINT datasource_workspace_id_fkey TO core_datasource_workspace_id_fkey;
ALTER TABLE datasource RENAME CONSTRAINT datasource_pkey TO core_datasource_pkey;
ALTER TABLE datasource RENAME TO core_datasource;
