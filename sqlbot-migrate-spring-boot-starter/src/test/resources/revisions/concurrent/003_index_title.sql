-- revision: c5d6e79b3efc
-- revises: 2b7e4c913a52
-- message: index the titles

-- upgrade
create index concurrently idx_chat_title on chat (title);

-- downgrade
drop index idx_chat_title;
