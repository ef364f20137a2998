-- revision: 5e2f70246d85
-- revises: 2b7e4c913a52
-- message: add a column to a table that is not there

-- upgrade
create table half_done (id bigint);
alter table chatt add column pinned boolean;

-- downgrade
select 1;
