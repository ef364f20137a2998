-- revision: 8d42c1f5ae63
-- revises: 7c31b0e49d52
-- message: find by name

-- upgrade
create index concurrently account_name on account (name);

-- downgrade
drop index account_name;
