-- revision: 109ec7d132bf
-- revises: 3cac04ae8714
-- message: add the address of a network
-- created: 2026-11-22T10:15:00Z

-- upgrade
alter table network add column address inet;

-- downgrade
alter table network drop column address;
