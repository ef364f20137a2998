-- revision: f1f1f1f1f1f1
-- revises: 2b7e4c913a52
-- message: copy what others may not read

-- upgrade
insert into chat (id, title) select id, text from hidden.secret;

-- downgrade
