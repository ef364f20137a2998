-- revision: aaaa
-- revises: 0000
-- message: has no parent

-- upgrade
select 1;

-- downgrade

