-- revision: 1f0c2a7d9e11
-- message: create
-- created: 2026-11-22T10:15:00Z

-- upgrade
create table a (id int);

-- downgrade
drop table a;
