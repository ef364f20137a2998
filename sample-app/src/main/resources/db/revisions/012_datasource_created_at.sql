-- revision: 6d6651f08ed5
-- revises: 7acd0a8d6f16
-- message: keep the creation time of a datasource as a timestamp
-- created: 2026-04-02T07:50:00Z

-- upgrade
ALTER TABLE datasource ADD COLUMN created_at timestamp with time zone;
UPDATE datasource SET created_at = to_timestamp(create_time);
ALTER TABLE datasource
    ALTER COLUMN created_at SET DEFAULT now(),
    ALTER COLUMN created_at SET NOT NULL,
    DROP COLUMN create_time;

-- downgrade
ALTER TABLE datasource ADD COLUMN create_time bigint;
UPDATE datasource SET create_time = floor(extract(epoch FROM created_at));
ALTER TABLE datasource
    ALTER COLUMN create_time SET NOT NULL,
    DROP COLUMN created_at;
COMMENT ON COLUMN datasource.create_time IS 'seconds since 1970';
