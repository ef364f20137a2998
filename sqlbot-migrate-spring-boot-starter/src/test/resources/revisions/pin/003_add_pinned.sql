-- revision: 3c9d5e024b63
-- revises: 2b7e4c913a52
-- message: pin chats

-- upgrade
alter table chat add column pinned boolean not null default false;

-- downgrade
alter table chat drop column pinned;
