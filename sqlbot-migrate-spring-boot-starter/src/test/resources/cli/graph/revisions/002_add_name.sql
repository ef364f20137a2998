-- revision: ae1027a6acf0
-- revises: 1975ea83b712
-- message: add the name of an account
-- created: 2026-11-22T10:15:00Z

-- upgrade
alter table account add column name text;

-- downgrade
alter table account drop column name;
