-- revision: 405bf5d5773d
-- revises: 524f4d52dd59
-- message: seed the default workspace and its administrator
-- created: 2026-01-14T14:05:00Z

-- upgrade
WITH created AS (
    INSERT INTO workspace (name) VALUES ('Default workspace') RETURNING id
)
INSERT INTO sys_user (account, name, email, workspace_id)
SELECT 'admin', 'Administrator', 'admin@example.com', id FROM created;

-- downgrade
DELETE FROM sys_user WHERE account = 'admin';
UPDATE sys_user SET workspace_id = NULL
WHERE workspace_id IN (SELECT id FROM workspace WHERE name = 'Default workspace');
DELETE FROM workspace WHERE name = 'Default workspace';
