-- revision: 91155adbf961
-- revises: 2a925596f61e
-- message: index the records that still run
-- created: 2026-09-03T15:30:00Z

-- upgrade
CREATE INDEX idx_chat_record_running ON chat_record (created_at) WHERE status = 'running';

-- downgrade
DROP INDEX idx_chat_record_running;
