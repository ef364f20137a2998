-- revision: 0a64adba7928
-- revises: 6253e4081fb0
-- message: seed an example data source and some terminology
-- created: 2026-02-10T10:00:00Z

-- upgrade
INSERT INTO core_datasource (workspace_id, name, type, configuration, create_time)
SELECT id, 'Example shop', 'postgresql', '{"host": "db.example.com", "database": "shop"}', 1770717600
FROM workspace WHERE name = 'Default workspace';

INSERT INTO terminology (workspace_id, word, synonyms, description)
SELECT workspace.id, entry.word, entry.synonyms, entry.description
FROM workspace, (VALUES
    ('GMV', 'gross merchandise value,sales volume', 'The value of all orders, before returns'),
    ('ARPU', 'average revenue per user', 'Revenue of a month, divided by the users who were active in it'),
    ('churn', 'customer attrition', 'The share of customers who left within a month')
) AS entry (word, synonyms, description)
WHERE workspace.name = 'Default workspace';

-- downgrade
DELETE FROM terminology WHERE word IN ('GMV', 'ARPU', 'churn');
DELETE FROM core_datasource WHERE name = 'Example shop';
