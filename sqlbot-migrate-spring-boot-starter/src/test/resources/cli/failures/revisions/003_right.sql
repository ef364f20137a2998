-- revision: 3c9d5e024b63
-- revises: 1f0c2a7d9e11
-- message: go right
-- created: 2026-11-22T10:15:00Z

-- upgrade
alter table missing add column c int;

-- downgrade
select 1;
