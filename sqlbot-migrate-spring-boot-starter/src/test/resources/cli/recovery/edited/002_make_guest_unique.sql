-- revision: 2b7e4c913a52
-- revises: 1f0c2a7d9e11
-- message: one row for each guest

-- upgrade
alter table guest add column seen timestamptz;
create unique index concurrently guest_id on guest (id);

-- downgrade
drop index concurrently guest_id;
