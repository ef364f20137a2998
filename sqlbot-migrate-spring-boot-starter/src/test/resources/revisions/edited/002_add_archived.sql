-- revision: 2b7e4c913a52
-- revises: 1f0c2a7d9e11
-- message: mark chats as archived

-- upgrade
alter table chat add column archived boolean not null default false;

-- downgrade
alter table chat drop column archived;
