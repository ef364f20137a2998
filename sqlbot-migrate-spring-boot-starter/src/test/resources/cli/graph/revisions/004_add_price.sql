-- revision: 3d8f10b25c61
-- revises: 27c6a30d7c24
-- message: add the price of a cart
-- created: 2026-11-22T10:15:00Z

-- upgrade
alter table cart add column price numeric;

-- downgrade
alter table cart drop column price;
