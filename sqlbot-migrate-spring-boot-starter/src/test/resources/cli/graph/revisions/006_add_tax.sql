-- revision: 6b1e2f3a4c5d
-- revises: 53fffde5ad50
-- message: add the tax of a cart
-- created: 2026-11-22T10:15:00Z

-- upgrade
alter table cart add column tax numeric;

-- downgrade
alter table cart drop column tax;
