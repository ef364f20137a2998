-- revision: 2b7e4c913a52
-- revises: 1f0c2a7d9e11
-- message: go left
-- created: 2026-11-22T10:15:00Z

-- upgrade
create table b (id int);

-- downgrade
drop table b;
