-- revision: 4d1e6f135c74
-- revises: 1f0c2a7d9e11
-- message: create the table of terms

-- upgrade
create table term (id bigint primary key);

-- downgrade
drop table term;
